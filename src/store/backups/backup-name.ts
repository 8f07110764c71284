import { createHash } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** Why a backup was made: the first opening of a day, a while of work, what was about to come, or by hand. */
export const BACKUP_REASONS = ['day', 'work', 'import', 'migration', 'restore', 'hand'] as const;
export type BackupReason = (typeof BACKUP_REASONS)[number];

/** What the name of a backup's file tells without opening it. */
export type BackupName = {
  /** The name of the workspace's file then, without its ending. */
  readonly workspace: string;
  /** An instant, `2026-11-20T01:15:33.123Z`. */
  readonly at: string;
  /** Grows with every backup of one place, whatever the clock does. */
  readonly sequence: number;
  /** The last step that it holds. */
  readonly step: number;
  readonly reason: BackupReason;
  /** Which workspace (`readWorkspaceMark`) … */
  readonly mark: string;
  /** … and which of its copies: a digest of the computer and the path. */
  readonly place: string;
};

const ENDING = '.chitieu';
/** With what else stands in the name it stays below the 255 bytes that Linux allows. */
const LONGEST_NAME_BYTES = 120;
const NO_MARK = '0'.repeat(16);
const PATTERN = new RegExp(
  String.raw`^(?<workspace>.*) (?<date>\d{4}-\d\d-\d\d)T(?<hour>\d\d)-(?<minute>\d\d)-(?<second>\d\d)-(?<ms>\d{3})Z ` +
    String.raw`(?<sequence>\d{6,9}) b(?<step>\d{1,12}) (?<reason>${BACKUP_REASONS.join('|')}) ` +
    String.raw`(?<mark>[0-9a-f]{16})-(?<place>[0-9a-f]{8})\.chitieu$`,
  'su',
);

/** The file name of a backup; it holds nothing that FAT or Windows refuses. */
export function formatBackupName(name: BackupName): string {
  const stamp = name.at.replaceAll(':', '-').replace('.', '-');
  const sequence = String(name.sequence).padStart(6, '0');
  const mark = name.mark === '' ? NO_MARK : name.mark;
  return `${plainName(name.workspace)} ${stamp} ${sequence} b${name.step} ${name.reason} ${mark}-${name.place}${ENDING}`;
}

/** null for a file that is no backup of the program's. */
export function parseBackupName(file: string): BackupName | null {
  const parts = PATTERN.exec(file)?.groups;
  const reason = BACKUP_REASONS.find((one) => one === parts?.reason);
  if (parts === undefined || reason === undefined) return null;
  const { workspace = '', date, hour, minute, second, ms, mark = '', place = '' } = parts;
  const at = `${date}T${hour}:${minute}:${second}.${ms}Z`;
  if (Number.isNaN(Date.parse(at))) return null;
  return {
    workspace,
    at,
    sequence: Number(parts.sequence),
    step: Number(parts.step),
    reason,
    mark: mark === NO_MARK ? '' : mark,
    place,
  };
}

/** Tells copies of one workspace apart, so that neither crowds out the backups of the other. */
export function placeOf(file: string): string {
  return createHash('sha256')
    .update(`${os.hostname()}\n${realPath(file)}`)
    .digest('hex')
    .slice(0, 8);
}

function realPath(file: string): string {
  try {
    return fs.realpathSync.native(file);
  } catch {
    return path.resolve(file);
  }
}

function plainName(name: string): string {
  const plain = name
    .normalize('NFC')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: no file system takes them
    .replaceAll(/[<>:"/\\|?*\u0000-\u001f]/gu, '_')
    .trim();
  let short = '';
  for (const letter of plain) {
    if (Buffer.byteLength(short + letter) > LONGEST_NAME_BYTES) break;
    short += letter;
  }
  return short.trim() || '_';
}

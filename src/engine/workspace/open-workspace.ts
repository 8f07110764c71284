import { basename } from 'node:path';
import { type Failure, failure } from '../../domain/error.ts';
import { err, ok } from '../../domain/result.ts';
import { parseBackupName } from '../../store/backups/backup-name.ts';
import { openWorkspace as openFile } from '../../store/open.ts';
import type { WorkspaceStore } from '../../store/workspace-store.ts';
import type { Answer, EngineContext } from '../context.ts';
import { openedToLook } from '../session.ts';

export type Opened = {
  readonly store: WorkspaceStore;
  /** Why it can only be looked at; null where it can be written. */
  readonly readOnlyReason: Failure | null;
};

/** Refusals to write that still allow to look on. */
const LOOK_ON: readonly Failure['code'][] = ['in-use', 'read-only', 'newer-version'];

/**
 * Opens a workspace to write, to look at, or (`any`) to write where that is possible; a backup is only
 * looked at, since the keeping rule removes it. Errors: the store's, `read-only` for a backup.
 * `beforeUpgrade` is told of an older file before it is migrated.
 */
export async function openWorkspace(
  context: EngineContext,
  path: string,
  mode: 'any' | 'write' | 'read',
  beforeUpgrade: (file: string) => Promise<void>,
): Answer<Opened> {
  if (mode !== 'read' && parseBackupName(basename(path)) !== null) {
    const reason = onlyABackup(path);
    if (mode === 'write') return err(reason);
    const backup = await openFile(path, { mode: 'read' });
    return backup.ok ? ok({ store: backup.value, readOnlyReason: reason }) : backup;
  }
  if (mode !== 'read') {
    const writable = await openFile(path, {
      mode: 'write',
      holder: context.actor,
      beforeUpgrade,
    });
    if (writable.ok) return ok({ store: writable.value, readOnlyReason: null });
    if (mode === 'write' || !LOOK_ON.includes(writable.error.code)) return writable;
    const readable = await openFile(path, { mode: 'read' });
    return readable.ok ? ok({ store: readable.value, readOnlyReason: writable.error }) : readable;
  }
  const readable = await openFile(path, { mode: 'read' });
  return readable.ok ? ok({ store: readable.value, readOnlyReason: openedToLook() }) : readable;
}

function onlyABackup(path: string): Failure {
  return failure(
    'read-only',
    `«${basename(path)}» là một bản sao lưu, chỉ mở xem được. Để làm việc tiếp với bản này, bấm «Mở từ bản sao lưu…» ở màn hình đầu, hoặc chép nó ra một tệp tên khác.`,
    { file: path },
  );
}

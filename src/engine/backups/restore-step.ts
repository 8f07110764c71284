import { type Failure, failure } from '../../domain/error.ts';
import type { BackupFile } from '../../store/backups/backup-folder.ts';
import type { BackupRestored } from '../../store/backups/restored-step.ts';
import { formatDateTime } from '../date-time.ts';
import type { RestoreDifference } from './restore-difference.ts';

/** The step with which a restore stands in the history: what it put back and what it left out. */
export function restoreStep(
  from: BackupFile,
  kept: BackupFile,
  { lost, lostIssued, restores, undoOfLast }: RestoreDifference,
): { readonly what: string; readonly detail: BackupRestored } {
  const what =
    undoOfLast === from.file
      ? `Hoàn tác khôi phục, trở lại hồ sơ lúc ${formatDateTime(from.at)}`
      : `Khôi phục bản sao lưu lúc ${formatDateTime(from.at)}`;
  const keptAt = formatDateTime(kept.at);
  return {
    what:
      lost.length === 0
        ? what
        : `${what}: ${lost.length} thay đổi sau đó không còn, giữ trong bản sao lưu lúc ${keptAt}`,
    detail: {
      type: 'backup-restored',
      from: from.file,
      undo: kept.file,
      lost: lost.length,
      lostIssued: lostIssued.map(({ id, name, number, date, code }) => ({
        id,
        name,
        number,
        date,
        code,
      })),
      earlier: restores,
    },
  };
}

/** `sealed` where issued versions would go and nobody says why. */
export function objectionTo({ lostIssued }: RestoreDifference, why: string): Failure | null {
  if (lostIssued.length === 0 || why !== '') return null;
  const names = lostIssued.map(({ name, number }) => number ?? name);
  return failure(
    'sealed',
    `Khôi phục bản này làm mất phương án đã ban hành: ${names.join(', ')}. Ghi lý do rồi mới khôi phục được; lý do được giữ trong Nhật ký.`,
    { versions: lostIssued.map(({ id }) => id) },
  );
}

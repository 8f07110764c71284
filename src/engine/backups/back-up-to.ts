import { backupWorkspace } from '../../store/backup.ts';
import { exportWorkspace } from '../../store/backups/mailed-workspace.ts';
import type { RunJob } from '../../store/backups/run-job.ts';
import type { Answer } from '../context.ts';
import type { Session } from '../session.ts';

/**
 * «Sao lưu» to a file that a person named. Errors: `exists`, `not-found`, `read-only`, `damaged`,
 * those of the disk.
 */
export async function backUpTo(
  { store }: Session,
  out: string,
  run: RunJob,
): Answer<{ readonly path: string }> {
  // What was taken away or replaced on the disk is still whole in what is open, and nowhere else.
  const done = store.isInPlace()
    ? await exportWorkspace(store.path, out, null, run)
    : await backupWorkspace(store, out);
  return done.ok ? { ok: true, value: { path: out } } : done;
}

import { implement } from '@orpc/server';
import { contract } from '../../contract/contract.ts';
import { err, ok } from '../../domain/result.ts';
import { isLockedFile } from '../../store/backups/locked-bytes.ts';
import { exportWorkspace, importWorkspace } from '../../store/backups/mailed-workspace.ts';
import { fileRemoved } from '../../store/failures.ts';
import { isSameFile } from '../../store/file-place.ts';
import { answer } from '../answer.ts';
import type { OpenWorkspace } from '../open-session.ts';
import { listBackups } from './backup-list.ts';
import { chooseBackups } from './choose-backups.ts';
import { keptBackups, takeOutBackup } from './kept-backups.ts';
import { mailed } from './mailed.ts';
import { previewRestore, restoreBackup } from './restore-backup.ts';

/** Binds the procedures about backups, and about a workspace as one file, to their use cases. */
export function backupRoutes(workspace: OpenWorkspace) {
  const os = implement(contract.backups);
  const { use, backups: keeper } = workspace;
  return os.router({
    list: os.list.handler(() => answer(use((session) => listBackups(session, keeper)))),
    make: os.make.handler(() =>
      answer(
        use(async ({ store }) => {
          if (!store.isInPlace()) return err(fileRemoved(store.path));
          const made = await keeper.make(store.path, 'hand');
          if (!made.ok) return made;
          const { backup, secondProblem } = made.value;
          return ok({ id: backup.file, secondProblem: secondProblem?.message ?? null });
        }),
      ),
    ),
    kept: os.kept.handler(() => answer(keptBackups(keeper))),
    takeOut: os.takeOut.handler(({ input }) => answer(takeOutBackup(keeper, input.id, input.out))),
    preview: os.preview.handler(({ input }) =>
      answer(use((session) => previewRestore(session, keeper, input.id))),
    ),
    restore: os.restore.handler(({ input }) => answer(restoreBackup(workspace, input))),
    choose: os.choose.handler(async ({ input }) => {
      const chosen = await chooseBackups(keeper, input);
      await workspace.useAny(async (session) => {
        if (chosen.ok && session !== null) keeper.fillSecond(session);
      });
      return answer(chosen);
    }),
    export: os.export.handler(({ input }) =>
      answer(
        use(async ({ store }) => {
          const { out, passphrase = null } = input;
          const done = await exportWorkspace(store.path, out, passphrase, keeper.run);
          return done.ok ? ok(mailed(out)) : done;
        }),
      ),
    ),
    import: os.import.handler(async ({ input }) => {
      const { file, out, passphrase = null } = input;
      const done = await importWorkspace(file, out, passphrase, keeper.run);
      return answer(done.ok ? ok(mailed(out)) : done);
    }),
    isLocked: os.isLocked.handler(({ input: { file } }) =>
      answer(
        workspace.useAny(async (session) => ({
          // On POSIX, closing any descriptor of the open file would drop this process's locks on it.
          locked: !(session !== null && isSameFile(session.store.path, file)) && isLockedFile(file),
        })),
      ),
    ),
  });
}

import { failure } from '../../domain/error.ts';
import { err } from '../../domain/result.ts';
import { commit } from '../../store/command.ts';
import { createWorkspace as createFile } from '../../store/open.ts';
import type { WritableStore } from '../../store/workspace-store.ts';
import type { Answer, EngineContext } from '../context.ts';
import { accountBeside } from '../profile.ts';
import { builtIn } from '../programmes/built-in.ts';
import { startingRows } from './starting-rows.ts';

/**
 * Makes a workspace from a built-in programme and opens it. Its beginning is one step that cannot
 * be undone. Errors: `unknown-programme`, `exists`, `not-found` (the folder), `read-only`, `disk-full`.
 */
export async function createWorkspace(
  context: EngineContext,
  path: string,
  programme: string,
): Answer<WritableStore> {
  const start = builtIn(programme);
  if (start === undefined) {
    return err(
      failure(
        'unknown-programme',
        `Không có chương trình «${programme}». Xem danh sách chương trình có sẵn.`,
        {
          programme,
        },
      ),
    );
  }
  const at = context.now().toISOString();
  return createFile(path, {
    holder: context.actor,
    fill: (store) =>
      commit(
        store,
        {
          by: context.actor,
          account: accountBeside(context.actor, context.account),
          at,
          what: `Tạo hồ sơ «${start.settings.organization}»`,
          barrier: true,
        },
        startingRows(start, at),
      ),
  });
}

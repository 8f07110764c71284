import path from 'node:path';
import type { Failure } from '../../../domain/error.ts';
import type { Result } from '../../../domain/result.ts';
import { must, removeFolder, tempFolder } from '../../../store/testing/temp-workspace.ts';
import type { EngineContext } from '../../context.ts';
import { createTurns, type Session } from '../../session.ts';
import { createWorkspace } from '../../workspace/create-workspace.ts';

/** A session on a new workspace file of a built-in programme; `atEnd` is told how to clear it away. */
export async function newSession(
  atEnd: (clear: () => Promise<void>) => void,
  programme = 'dien-bien-2020',
  now = new Date(2020, 5, 20, 9, 30),
): Promise<Session> {
  const folder = tempFolder();
  const context: EngineContext = {
    now: () => now,
    actor: 'Nguyễn Thị Lan',
    computer: 'ban-to-chuc',
    workspaceFolder: folder,
    stateFolder: null,
    readerEntry: path.join(import.meta.dirname, '../../../workbooks/open/reader-main.ts'),
  };
  const store = must(await createWorkspace(context, path.join(folder, 'a.chitieu'), programme));
  atEnd(async () => {
    await store.close();
    removeFolder(folder);
  });
  return {
    context,
    store,
    readOnlyReason: null,
    who: () => ({ by: context.actor, account: '' }),
    inTurn: createTurns(),
    onStep: () => undefined,
  };
}

/** The refusal that must be there. */
export function refusal(result: Result<unknown, Failure>): Failure {
  if (result.ok) throw new Error('It was not refused');
  return result.error;
}

export { must, tempFolder };

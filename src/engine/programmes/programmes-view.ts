import type { ProgrammeView } from '../../contract/views/others.ts';
import { readProgrammes } from '../../store/programmes.ts';
import type { Session } from '../session.ts';

/** The documents of the workspace with their indicators, tasks and deadlines. */
export async function programmesView(session: Session): Promise<readonly ProgrammeView[]> {
  const programmes = await readProgrammes(session.store);
  return programmes.map((programme) => ({
    ...programme,
    tasks: programme.tasks.map(({ programme: _programme, position, ...task }) => ({
      ...task,
      id: position,
    })),
  }));
}

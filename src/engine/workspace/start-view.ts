import { access, readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { StartView } from '../../contract/views/workspace.ts';
import type { EngineContext } from '../context.ts';
import { builtInProgrammes } from '../programmes/built-in.ts';
import { readRecent } from './recent.ts';

export const WORKSPACE_ENDING = '.chitieu';

/** What the first screen offers: recent workspaces, those found in the usual folder, and the programmes. */
export async function startView(context: EngineContext): Promise<StartView> {
  const recent = await Promise.all(
    (await readRecent(context.stateFolder)).map(async (entry) => ({
      ...entry,
      exists: await exists(entry.path),
    })),
  );
  return {
    recent,
    folder: context.workspaceFolder,
    found: await workspacesIn(context.workspaceFolder),
    programmes: builtInProgrammes().map((programme) => ({
      id: programme.id,
      title: programme.title,
      organization: programme.organization,
      number: programme.number,
      date: programme.date,
      indicatorCount: programme.indicators.length,
      taskCount: programme.tasks.length,
    })),
  };
}

async function workspacesIn(folder: string): Promise<StartView['found']> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isFile() && entry.name.endsWith(WORKSPACE_ENDING))
    .map((entry) => ({ path: join(folder, entry.name), name: workspaceName(entry.name) }))
    .sort((left, right) => left.name.localeCompare(right.name, 'vi'));
}

/** «Điện Biên 2020» of `…/Điện Biên 2020.chitieu`. */
export function workspaceName(path: string): string {
  return basename(path, WORKSPACE_ENDING);
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

const entrySchema = z.object({
  path: z.string(),
  name: z.string(),
  organization: z.string(),
  openedAt: z.string(),
});

export type RecentEntry = z.infer<typeof entrySchema>;

const MOST = 12;

/** Workspaces opened lately, newest first. A list that cannot be read is an empty one: it is a convenience. */
export async function readRecent(stateFolder: string | null): Promise<readonly RecentEntry[]> {
  if (stateFolder === null) return [];
  try {
    return z.array(entrySchema).parse(JSON.parse(await readFile(listPath(stateFolder), 'utf8')));
  } catch {
    return [];
  }
}

/** Puts a workspace at the head of the list. Failing to keep the list never fails the work itself. */
export async function rememberRecent(
  stateFolder: string | null,
  entry: RecentEntry,
): Promise<void> {
  if (stateFolder === null) return;
  const others = (await readRecent(stateFolder)).filter((each) => each.path !== entry.path);
  try {
    await mkdir(stateFolder, { recursive: true });
    const draft = `${listPath(stateFolder)}.${process.pid}`;
    await writeFile(draft, JSON.stringify([entry, ...others].slice(0, MOST), null, 1));
    await rename(draft, listPath(stateFolder));
  } catch {
    // The folder may be read-only; the list is then simply not kept.
  }
}

function listPath(stateFolder: string): string {
  return join(stateFolder, 'recent.json');
}

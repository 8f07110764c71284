import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { writeFileAtomically } from '../../workbooks/atomic-write.ts';

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
    const text = JSON.stringify([entry, ...others].slice(0, MOST), null, 1);
    await writeFileAtomically(listPath(stateFolder), new TextEncoder().encode(text));
  } catch {
    // The folder may be read-only; the list is then simply not kept.
  }
}

function listPath(stateFolder: string): string {
  return join(stateFolder, 'recent.json');
}

import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Fills a workspace, from the empty path on. */
export type Make = (file: string) => Promise<void>;

/** Workspaces that several journeys begin with: each is made once, and every journey has its copy. */
export type Patterns = {
  readonly copyTo: (file: string, make: Make) => Promise<void>;
  readonly remove: () => Promise<void>;
};

export async function openPatterns(): Promise<Patterns> {
  const folder = await mkdtemp(join(tmpdir(), 'chitieu-patterns-'));
  const made = new Map<Make, Promise<string>>();

  async function madeBy(make: Make): Promise<string> {
    const file = join(folder, `${made.size}.chitieu`);
    await make(file);
    return file;
  }

  return {
    copyTo: async (file, make) => {
      const pattern = made.get(make) ?? madeBy(make);
      made.set(make, pattern);
      await copyFile(await pattern, file);
    },
    remove: () => rm(folder, { recursive: true, force: true, maxRetries: 5 }),
  };
}

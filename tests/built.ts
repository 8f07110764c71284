import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from '../tools/project.ts';

type Builds = {
  readonly buildNames: readonly string[];
  readonly ensureBuilt: (root: string, node: string, names: readonly string[]) => Promise<boolean>;
};

/** Builds what is older than its sources; rejects where that fails. Without names: everything. */
export async function built(...names: readonly ('node' | 'page' | 'desktop')[]): Promise<void> {
  const module = pathToFileURL(join(root, 'tools', 'builds.mjs')).href;
  const builds: Builds = await import(module);
  const wanted = names.length === 0 ? builds.buildNames : names;
  if (!(await builds.ensureBuilt(root, process.execPath, wanted))) {
    throw new Error(`The build of ${wanted.join(', ')} failed; its errors stand above.`);
  }
}

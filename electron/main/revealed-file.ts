import { lstat } from 'node:fs/promises';
import { isAbsolute } from 'node:path';

/** Network and device paths: to look at one makes Windows sign in to whoever is named in it. */
const NETWORK_OR_DEVICE = /^[\\/]{2}/;

/**
 * Whether the page may have a file shown in its folder: a file that is there, on this computer, and
 * that a person named in a dialog of this run, which is how everything is saved.
 */
export async function mayReveal(path: string, named: ReadonlySet<string>): Promise<boolean> {
  if (!named.has(path) || !isAbsolute(path) || NETWORK_OR_DEVICE.test(path)) return false;
  try {
    return (await lstat(path)).isFile();
  } catch {
    return false;
  }
}

import fs from 'node:fs';
import { fileSystemOf, isSharedFileSystem, parseMounts } from './mount-table.ts';

/**
 * Whether a file or folder lies on a network share, where WAL is unsafe: its shared memory does not
 * reach other computers. Where that cannot be told the answer is yes: a rollback journal is safe
 * everywhere, only slower. macOS is not told apart yet (docs/decisions/0006).
 */
export function isOnNetwork(file: string): boolean {
  try {
    switch (process.platform) {
      case 'win32':
        // A mapped drive resolves to the share behind it, by one call of the system.
        return isUncPath(file) || isUncPath(fs.realpathSync.native(file));
      case 'linux':
        return isOnSharedMount(fs.realpathSync(file));
      default:
        return false;
    }
  } catch {
    // Some RAM disks have no final path, and a jail may have no /proc.
    return true;
  }
}

/** `\\server\share\…`, also in the long form `\\?\UNC\server\share\…`; not `\\?\C:\…`. */
export function isUncPath(file: string): boolean {
  const plain = file.replaceAll('/', '\\');
  return /^\\\\[?.]\\UNC\\/i.test(plain) || /^\\\\[^?.\\]/.test(plain);
}

function isOnSharedMount(path: string): boolean {
  // Reading the list touches no mount, so a server that is away does not hold it up.
  const type = fileSystemOf(parseMounts(fs.readFileSync('/proc/self/mountinfo', 'utf8')), path);
  return type === null || isSharedFileSystem(type);
}

import fs from 'node:fs';

/** File systems reached over a network, by the number that statfs answers (linux/magic.h). */
const NETWORK_FILE_SYSTEMS: ReadonlySet<number> = new Set([
  0x6969, // NFS
  0x517b, // SMB
  0xff534d42, // CIFS
  0xfe534d42, // SMB2
  0x01021997, // 9P
  0x65735546, // FUSE: sshfs, davfs
  0x5346414f, // AFS
  0x73757245, // Coda
]);

/** Whether a folder lies on a network share, where WAL is unsafe: its shared memory does not reach other computers. */
export function isOnNetwork(folder: string): boolean {
  return process.platform === 'win32'
    ? // A mapped drive resolves to the share behind it.
      isUncPath(fs.realpathSync.native(folder))
    : NETWORK_FILE_SYSTEMS.has(fs.statfsSync(folder).type);
}

/** `\\server\share\…`, also in the long form `\\?\UNC\server\share\…`; not `\\?\C:\…`. */
export function isUncPath(folder: string): boolean {
  const plain = folder.replaceAll('/', '\\');
  return /^\\\\\?\\UNC\\/i.test(plain) || /^\\\\[^?.\\]/.test(plain);
}

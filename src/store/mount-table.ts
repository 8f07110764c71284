/** A mounted file system, as Linux lists it. */
export type Mount = { readonly point: string; readonly type: string };

/**
 * File systems whose files another computer (or the host of a virtual machine) may have open at the
 * same time. FUSE is not in here: see `isSharedFileSystem`.
 */
const SHARED: ReadonlySet<string> = new Set([
  ...['nfs', 'nfs3', 'nfs4', 'cifs', 'smb3', 'smbfs', 'ncpfs', 'afs', 'coda', 'davfs', '9p'],
  ...['ceph', 'glusterfs', 'lustre', 'beegfs', 'gpfs', 'orangefs', 'gfs', 'gfs2', 'ocfs2'],
  ...['virtiofs', 'vboxsf', 'vmhgfs', 'prl_fs', 'shfs', 'acfs'],
]);

/** FUSE programs that only lay something over a disk of this computer. */
const LOCAL_FUSE: ReadonlySet<string> = new Set([
  ...['ntfs', 'ntfs-3g', 'exfat', 'bindfs', 'mergerfs', 'fuse-overlayfs', 'portal'],
  ...['encfs', 'gocryptfs', 'cryfs', 'veracrypt', 'lxcfs'],
]);

/**
 * The mounts of `/proc/self/mountinfo`, in the order of the list (proc_pid_mountinfo(5)). Lines that
 * are not of its form are left out.
 */
export function parseMounts(text: string): readonly Mount[] {
  return text.split('\n').flatMap((line) => {
    // Any number of optional fields stands before the lone «-».
    const [before = '', after] = splitOnce(line, ' - ');
    const point = before.split(' ')[4];
    const type = after?.split(' ')[0];
    return point?.startsWith('/') && type ? [{ point: withoutEscapes(point), type }] : [];
  });
}

/** The file system that an absolute path without links lies on; null where no mount holds it. */
export function fileSystemOf(mounts: readonly Mount[], path: string): string | null {
  let found: Mount | null = null;
  for (const mount of mounts) {
    // Of two on one point the later lies on top.
    if (holds(mount.point, path) && mount.point.length >= (found?.point.length ?? 0)) found = mount;
  }
  return found?.type ?? null;
}

/**
 * Whether files of this type may be open on another computer too. A FUSE program that is not known
 * to be local (sshfs, rclone, davfs2, gvfsd-fuse, …) is taken for a share: that is only slower.
 */
export function isSharedFileSystem(type: string): boolean {
  if (SHARED.has(type)) return true;
  if (type === 'fuse') return true;
  return type.startsWith('fuse.') && !LOCAL_FUSE.has(type.slice('fuse.'.length));
}

function holds(point: string, path: string): boolean {
  return point === '/' || path === point || path.startsWith(`${point}/`);
}

/** The kernel writes space, tab, line end, `#` and the backslash as three octal digits. */
function withoutEscapes(text: string): string {
  return text.replaceAll(/\\([0-7]{3})/g, (_, digits: string) =>
    String.fromCharCode(Number.parseInt(digits, 8)),
  );
}

function splitOnce(text: string, by: string): readonly [string, string?] {
  const at = text.indexOf(by);
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + by.length)];
}

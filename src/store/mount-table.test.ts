import { describe, expect, it } from 'vitest';
import { fileSystemOf, isSharedFileSystem, parseMounts } from './mount-table.ts';

/** Lines as kernels write them, gathered from several computers. */
const LISTED = `
22 27 0:21 / /proc rw,relatime - proc proc rw
27 1 254:0 / / rw,relatime shared:1 - ext4 /dev/vda rw,discard
31 27 0:27 / /home rw,relatime shared:2 master:9 propagate_from:3 - btrfs /dev/sda2 rw,subvol=/home
40 31 0:50 / /home/lan/Máy\\040chủ\\040tỉnh rw,relatime shared:30 - cifs //may-chu/ho-so rw,vers=3.1.1,addr=192.168.1.5
41 27 0:51 / /srv/nfs rw,relatime shared:31 - nfs4 10.0.0.2:/data rw,vers=4.2,proto=tcp
42 31 0:52 / /home/lan/ssh rw,nosuid,nodev,relatime - fuse.sshfs lan@may-chu:/data rw,user_id=1000
43 31 8:17 / /media/lan/USB rw,nosuid,nodev,relatime shared:40 - fuseblk /dev/sdb1 rw,blksize=4096
44 41 8:33 / /srv/nfs/local rw,relatime - ext4 /dev/sdc1 rw
45 27 0:55 / /mnt/c rw,noatime - 9p C:\\134 rw,aname=drvfs;path=C:\\134,trans=fd
46 27 0:56 / /auto rw,relatime - autofs systemd-1 rw,fd=46
47 46 0:57 / /auto rw,relatime - nfs may-chu:/auto rw,vers=3
48 31 0:58 / /home/lan/back\\134slash rw - smb3 //may-chu/x rw
`;

const mounts = parseMounts(LISTED);
const typeOf = (path: string) => fileSystemOf(mounts, path);

describe('the list of mounts', () => {
  it('tells the file system of the longest mount point that holds the path', () => {
    expect(typeOf('/etc')).toBe('ext4');
    expect(typeOf('/home/lan')).toBe('btrfs');
    expect(typeOf('/srv/nfs/2020')).toBe('nfs4');
    expect(typeOf('/srv/nfs/local/2020')).toBe('ext4');
  });

  it('reads names with spaces, marks and backslashes', () => {
    expect(typeOf('/home/lan/Máy chủ tỉnh/Hồ sơ')).toBe('cifs');
    expect(typeOf('/home/lan/Máy chủ')).toBe('btrfs');
    expect(typeOf('/home/lan/back\\slash/x')).toBe('smb3');
  });

  it('ends a mount point at a folder, not within a name', () => {
    expect(typeOf('/srv/nfs-copy')).toBe('ext4');
    expect(typeOf('/home/lan/sshd')).toBe('btrfs');
  });

  it('takes the later of two mounts on one point: it lies on top', () => {
    expect(typeOf('/auto/2020')).toBe('nfs');
  });

  it('leaves out what is no line of it', () => {
    expect(parseMounts('')).toEqual([]);
    expect(parseMounts('27 1 254:0 / / rw,relatime\nnonsense - ext4 x rw')).toEqual([]);
    expect(fileSystemOf([], '/etc')).toBeNull();
  });
});

it('A share is known by the type of its file system', () => {
  const shares = [
    ...['nfs', 'nfs4', 'cifs', 'smb3', 'smbfs', '9p', 'afs', 'davfs', 'gfs2', 'ceph', 'virtiofs'],
    ...[
      'fuse',
      'fuse.sshfs',
      'fuse.rclone',
      'fuse.gvfsd-fuse',
      'fuse.glusterfs',
      'fuse.unheard-of',
    ],
  ];
  const disks = [
    ...['ext4', 'btrfs', 'xfs', 'vfat', 'exfat', 'ntfs3', 'tmpfs', 'overlay', 'zfs', 'f2fs'],
    ...['fuseblk', 'fuse.ntfs-3g', 'fuse.gocryptfs', 'fuse.mergerfs'],
  ];
  expect(shares.filter((type) => !isSharedFileSystem(type))).toEqual([]);
  expect(disks.filter(isSharedFileSystem)).toEqual([]);
});

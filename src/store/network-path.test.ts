import os from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { isOnNetwork, isUncPath } from './network-path.ts';

it('A share is known by its path, in every form that Windows writes it', () => {
  const shares = [
    '\\\\may-chu\\ho-so',
    '//may-chu/ho-so/2020',
    '\\\\?\\UNC\\may-chu\\ho-so',
    '\\\\192.168.1.5\\chung',
    '\\\\may-chu@SSL\\DavWWWRoot\\ho-so',
    '\\\\.\\UNC\\may-chu\\ho-so',
    '\\\\?\\unc\\may-chu\\ho-so',
  ];
  const disks = ['C:\\Hồ sơ', '\\\\?\\C:\\Hồ sơ', '\\\\.\\C:\\', '/home/lan', 'D:/'];
  expect(shares.map(isUncPath)).toEqual(shares.map(() => true));
  expect(disks.map(isUncPath)).toEqual(disks.map(() => false));
});

it('The folder for temporary files is no share', () => {
  expect(isOnNetwork(os.tmpdir())).toBe(false);
});

it('A place that cannot be looked at is taken for a share, where the journal is the safe one', () => {
  expect(isOnNetwork(path.join(os.tmpdir(), 'is', 'not', 'there'))).toBe(
    process.platform !== 'darwin',
  );
});

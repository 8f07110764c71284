import { execFileSync } from 'node:child_process';
import {
  closeSync,
  fsyncSync,
  mkdtempSync,
  openSync,
  rmSync,
  statfsSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

/** Tests that need a disk of their own; where none can be mounted the one test left says why in its name. */
export function describeOnOwnDisk(name: string, tests: () => void): void {
  const reason = reasonAgainst();
  if (reason === null) describe(name, tests);
  else it(`${name}: not tried here, since ${reason}`, () => expect(reason).not.toBe(''));
}

/** A disk in memory that can be filled, made read-only and pulled out. */
export type OwnDisk = {
  readonly folder: string;
  /** Fills it up but for so many bytes. */
  readonly fill: (left: number) => void;
  readonly empty: () => void;
  readonly makeReadOnly: () => void;
  /** Pulls it out while it is in use. */
  readonly pullOut: () => void;
  readonly remove: () => void;
};

const PAGE = 4096;

export function mountOwnDisk(bytes: number): OwnDisk {
  const folder = mkdtempSync(join(tmpdir(), 'đĩa nhỏ '));
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${bytes}`, 'tmpfs', folder]);
  const ballast = join(folder, 'đầy.bin');
  let isIn = true;
  const pullOut = () => {
    if (isIn) execFileSync('umount', ['-l', folder]);
    isIn = false;
  };
  return {
    folder,
    fill: (left) => {
      const file = openSync(ballast, 'a');
      const free = () => statfsSync(folder).bavail * PAGE;
      while (free() > left) writeSync(file, Buffer.alloc(Math.min(PAGE, free() - left)));
      fsyncSync(file);
      closeSync(file);
    },
    empty: () => rmSync(ballast, { force: true }),
    makeReadOnly: () => execFileSync('mount', ['-o', 'remount,ro', folder]),
    pullOut,
    remove: () => {
      pullOut();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function reasonAgainst(): string | null {
  if (process.platform !== 'linux') return 'only Linux mounts a disk in memory';
  if (process.getuid?.() !== 0) return 'only root mounts a disk in memory';
  const folder = mkdtempSync(join(tmpdir(), 'mount-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', folder], { stdio: 'ignore' });
    execFileSync('umount', [folder], { stdio: 'ignore' });
    return null;
  } catch {
    return 'this computer lets nobody mount a disk in memory';
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

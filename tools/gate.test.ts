import { spawn } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { throughGate } from './gate.mjs';

let folder: string;
let gate: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cửa '));
  gate = join(folder, 'below', 'gate.lock');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const nobody = () => {
  throw new Error('waited for nobody');
};

test('the gate opens for one and is left afterwards, also by an error', async () => {
  expect(await throughGate(gate, nobody, async () => existsSync(gate))).toBe(true);
  expect(existsSync(gate)).toBe(false);
  const failing = throughGate(gate, nobody, async () => {
    throw new Error('broken');
  });
  await expect(failing).rejects.toThrow('broken');
  expect(existsSync(gate)).toBe(false);
});

test('four processes at once pass one after another', async () => {
  const log = join(folder, 'log');
  const code = `
    import { appendFileSync } from 'node:fs';
    import { setTimeout as pause } from 'node:timers/promises';
    import { throughGate } from ${JSON.stringify(pathToFileURL(join(import.meta.dirname, 'gate.mjs')).href)};
    await throughGate(${JSON.stringify(gate)}, () => {}, async () => {
      appendFileSync(${JSON.stringify(log)}, 'in ');
      await pause(150);
      appendFileSync(${JSON.stringify(log)}, 'out ');
    });`;
  const ends = Array.from({ length: 4 }, () => {
    const child = spawn(process.execPath, ['--input-type=module', '--eval', code]);
    return new Promise((resolve) => child.once('exit', resolve));
  });
  expect(await Promise.all(ends)).toEqual([0, 0, 0, 0]);
  expect(readFileSync(log, 'utf8')).toBe('in out '.repeat(4));
});

test('a dead holder is given up, two waiters do not enter together', async () => {
  mkdirSync(join(folder, 'below'));
  writeFileSync(gate, '');
  utimesSync(gate, new Date(0), new Date(0));
  let inside = 0;
  const waiter = () =>
    throughGate(
      gate,
      () => {},
      async () => {
        inside += 1;
        const alone = inside === 1;
        await new Promise((resolve) => setTimeout(resolve, 200));
        inside -= 1;
        return alone;
      },
      2_500,
    );
  expect(await Promise.all([waiter(), waiter()])).toEqual([true, true]);
});

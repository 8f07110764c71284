import {
  appendFileSync,
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
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { CannotStart, ensureInstalled } from './install.mjs';

let root: string;

/** Stands in for npm: writes what it was asked, and leaves behind what npm leaves. */
const npm = `
  const { appendFileSync, copyFileSync, mkdirSync } = require('node:fs');
  appendFileSync('asked', process.argv[2] + '\\n');
  console.log('noise');
  mkdirSync('node_modules', { recursive: true });
  copyFileSync('package-lock.json', 'node_modules/.package-lock.json');
  process.exit(Number(process.env.NPM_STATUS ?? 0));`;

const lock = (version: string) =>
  JSON.stringify({
    packages: {
      '': { name: 'x' },
      'node_modules/a': { version, integrity: `sum-${version}` },
      'node_modules/for-another-system': { version: '1.0.0', optional: true },
    },
  });

const asked = () =>
  existsSync(join(root, 'asked')) ? readFileSync(join(root, 'asked'), 'utf8') : '';

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'cài đặt '));
  writeFileSync(join(root, 'npm-cli.js'), npm);
  writeFileSync(join(root, 'package-lock.json'), lock('1.0.0'));
  vi.stubEnv('npm_execpath', join(root, 'npm-cli.js'));
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(root, { recursive: true, force: true });
});

test('installs once, answers a Node that is recent enough, and remembers it', async () => {
  expect(await ensureInstalled(root)).toBe(process.execPath);
  expect(await ensureInstalled(root)).toBe(process.execPath);
  expect(asked()).toBe('ci\n');
});

test('starts that come together install once', async () => {
  await Promise.all([ensureInstalled(root), ensureInstalled(root), ensureInstalled(root)]);
  expect(asked()).toBe('ci\n');
});

test('installs again when the lockfile changes, not when it is merely touched', async () => {
  await ensureInstalled(root);
  utimesSync(join(root, 'package-lock.json'), new Date(0), new Date(0));
  await ensureInstalled(root);
  expect(asked()).toBe('ci\n');
  writeFileSync(join(root, 'package-lock.json'), lock('2.0.0'));
  await ensureInstalled(root);
  expect(asked().trim().split('\n')).toHaveLength(2);
});

test('takes what npm was run for by hand, if it is what the lockfile says', async () => {
  mkdirSync(join(root, 'node_modules'));
  const record = join(root, 'node_modules', '.package-lock.json');
  const packages = { 'node_modules/a': { version: '1.0.0', integrity: 'sum-1.0.0' } };
  writeFileSync(record, JSON.stringify({ packages }));
  await ensureInstalled(root);
  expect(asked()).toBe('');
  rmSync(join(root, 'node_modules', '.chitieu-stamp.json'));
  writeFileSync(record, JSON.stringify({ packages: {} }));
  await ensureInstalled(root);
  expect(asked()).not.toBe('');
});

test('an install that fails is told, and tried again the next time', async () => {
  vi.stubEnv('NPM_STATUS', '1');
  await expect(ensureInstalled(root)).rejects.toThrow(CannotStart);
  vi.stubEnv('NPM_STATUS', '0');
  appendFileSync(join(root, 'node_modules', '.package-lock.json'), 'broken');
  await ensureInstalled(root);
  expect(asked().trim().split('\n')).toHaveLength(2);
});

import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const ENTRY = join(import.meta.dirname, '..', '..', 'src', 'doors', 'web-main.ts');

describe('the host that «npm start» opens in a browser', () => {
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'chitieu-start-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  function start(...args: readonly string[]): Promise<{ status: number | null; said: string }> {
    const child = spawn(process.execPath, [ENTRY, '--state-folder', folder, ...args], {
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let said = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      said += text;
    });
    return new Promise((resolve) => child.once('close', (status) => resolve({ status, said })));
  }

  test('says in one line why a file cannot be opened', async () => {
    const file = join(folder, 'không phải hồ sơ.chitieu');
    await writeFile(file, 'x');
    const { status, said } = await start('--file', file);
    expect(said).toMatch(/^damaged: «không phải hồ sơ\.chitieu» .+\n$/);
    expect(status).toBe(1);
  });

  test.each(['abc', '70000', '-1'])('says in one line that %s is no port', async (port) => {
    const { status, said } = await start(`--port=${port}`, '--workspace-folder', folder);
    expect(said).toMatch(/^bad-request: --port .+\n$/);
    expect(status).toBe(1);
  });
});

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
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

  describe('with no port asked for', () => {
    /** Starts a host as a person does, and ends it again. */
    async function portOf(state: string): Promise<number> {
      const child = spawn(
        process.execPath,
        [ENTRY, '--state-folder', state, '--workspace-folder', folder],
        { stdio: ['ignore', 'pipe', 'inherit'] },
      );
      const [address] = await once(createInterface(child.stdout), 'line');
      child.kill('SIGTERM');
      await once(child, 'close');
      return Number(new URL(String(address)).port);
    }

    test('comes back at the address whose settings the browser remembers', async () => {
      const state = join(folder, 'usual');
      const first = await portOf(state);
      expect(await portOf(state)).toBe(first);
      expect(await portOf(join(folder, 'other'))).not.toBe(first);
    });

    test('starts elsewhere while its port is taken, the same elsewhere each time, and comes back', async () => {
      const state = join(folder, 'taken');
      const first = await portOf(state);
      const other = createServer().listen(first, '127.0.0.1');
      await once(other, 'listening');
      const second = await portOf(state);
      expect(second).not.toBe(first);
      expect(await portOf(state)).toBe(second);
      other.close();
      await once(other, 'close');
      expect(await portOf(state)).toBe(first);
    });

    test('starts all the same where what it kept is no list of ports', async () => {
      const state = join(folder, 'broken');
      await mkdir(state);
      await writeFile(join(state, 'browser-ports.json'), '{"ports": "80');
      const first = await portOf(state);
      expect(await portOf(state)).toBe(first);
    });
  });
});

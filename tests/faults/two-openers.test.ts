import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { built } from '../built.ts';
import { refusal, run } from '../cli/command-line.ts';
import { type Host, startHost } from './host.ts';
import { refusalOf, type, typed } from './refusals.ts';
import { newWorkspace } from './sample.ts';

const WRITER = 'Trần Văn Bình';
const hosts = new Set<Host>();
let folder: string;
let file: string;

beforeAll(() => built('node'), 120_000);
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'chitieu two '));
  file = join(folder, 'hồ sơ.chitieu');
  await newWorkspace(file);
});
afterEach(async () => {
  for (const host of hosts) await host.kill();
  hosts.clear();
  rmSync(folder, { recursive: true, force: true });
});

async function start(actor: string): Promise<Host> {
  const host = await startHost(file, join(folder, `state ${actor}`), actor);
  hosts.add(host);
  return host;
}

describe('Of two programs that open one workspace', () => {
  it('the second is told who has it, where and since when, looks on, and sees new figures', async () => {
    const writer = await start(WRITER);
    const other = await start('Lò Thị Mai');
    const info = await other.client.workspace.info({});
    expect(info?.readOnly).toBe(true);
    const reason = info?.readOnlyReason ?? '';
    expect(reason).toContain(WRITER);
    expect(reason).toContain(hostname());
    expect(reason).toMatch(/từ \d\d:\d\d ngày \d\d\/\d\d\/\d{4}/);

    for (const value of [11, 12, 13]) {
      await type(writer.client, value);
      expect(await typed(other.client)).toBe(value);
    }
    const refused = await refusalOf(type(other.client, 99));
    expect(refused.code).toBe('in-use');
    expect(await typed(writer.client)).toBe(13);
  });

  it('the command line reads too, and is refused to write with the same words', async () => {
    const writer = await start(WRITER);
    await type(writer.client, 21);
    const cell = ['--period', '2020', '--indicator', 'doan-vien-ket-nap', '--unit', 'muong-ang'];
    const refused = await refusal('set', file, ...cell, '--value', '5');
    expect(refused.code).toBe('in-use');
    expect(refused.message).toContain(WRITER);
    expect((await run(['show', file, '--year', '2020', '--json'])).stdout).toContain('"value":21');
    expect(await typed(writer.client)).toBe(21);
  });

  it('the second may write once the first has closed it, or was killed', async () => {
    for (const leave of ['stop', 'kill'] as const) {
      const writer = await start(WRITER);
      const other = await start('Lò Thị Mai');
      await type(writer.client, leave === 'stop' ? 31 : 41);
      await type(writer.client, leave === 'stop' ? 32 : 42);
      await writer[leave]();
      const info = await other.client.workspace.open({ path: file, mode: 'write' });
      expect(info.readOnly).toBe(false);
      expect(await typed(other.client)).toBe(leave === 'stop' ? 32 : 42);
      await type(other.client, 50);
      await other.stop();
    }
    expect(readdirSync(folder).filter((name) => name.startsWith('hồ sơ'))).toEqual([
      'hồ sơ.chitieu',
    ]);
  });
});

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { built } from '../built.ts';
import { type Client, type Host, startHost } from './host.ts';
import { makeOldWorkspace } from './old-workspace.ts';
import { refusalOf, type, typed } from './refusals.ts';
import { newWorkspace } from './sample.ts';

const hosts = new Set<Host>();
let folder: string;
let file: string;

beforeAll(() => built('node'), 120_000);
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'chitieu xem '));
  file = join(folder, 'hồ sơ.chitieu');
  await newWorkspace(file);
});
afterEach(async () => {
  for (const host of hosts) await host.kill();
  hosts.clear();
  rmSync(folder, { recursive: true, force: true });
});

async function start(actor: string, opened = file): Promise<Host> {
  const host = await startHost(opened, join(folder, `state ${actor}`), actor);
  hosts.add(host);
  return host;
}

async function backedUp(): Promise<string> {
  const writer = await start('Trần Văn Bình');
  await type(writer.client, 1);
  const { id } = await writer.client.backups.make({});
  await type(writer.client, 2);
  await writer.stop();
  return id;
}

const steps = async (client: Client) =>
  (await client.history.list({})).map(({ step, at, what }) => `${step} ${at} ${what}`);

describe('Of two programs, the one that looks on', () => {
  it('sees what the other restored, and goes on seeing what it types', async () => {
    const id = await backedUp();
    const writer = await start('Trần Văn Bình');
    const other = await start('Lò Thị Mai');
    expect(await typed(other.client)).toBe(2);
    await writer.client.backups.restore({ id });
    expect(await typed(other.client)).toBe(1);
    for (let value = 10; value < 50; value += 1) await type(writer.client, value);
    expect(await typed(other.client)).toBe(49);
    expect(await steps(other.client)).toEqual(await steps(writer.client));
    expect((await other.client.workspace.check({})).integrity).toBe('ok');
    expect((await other.client.workspace.info({}))?.readOnlyReason).toContain('Trần Văn Bình');
  });

  it('holds a restore back while both share a journal; nothing is changed then', async () => {
    const id = await backedUp();
    const writer = await start('Trần Văn Bình');
    await type(writer.client, 3);
    await type(writer.client, 4);
    const other = await start('Lò Thị Mai');
    expect(await typed(other.client)).toBe(4);
    const refused = await refusalOf(writer.client.backups.restore({ id }));
    expect(refused.code).toBe('in-use');
    expect(refused.message).toContain('đang mở để xem');
    await type(writer.client, 5);
    expect(await typed(other.client)).toBe(5);
    await other.stop();
    await writer.client.backups.restore({ id });
    expect(await typed(writer.client)).toBe(1);
  });

  it('sees a workspace that the other has upgraded as it is from then on', async () => {
    const old = join(folder, 'cũ.chitieu');
    await makeOldWorkspace(old);
    const other = await start('Lò Thị Mai');
    await other.client.workspace.open({ path: old, mode: 'read' });
    expect(await steps(other.client)).toEqual([]);
    const writer = await start('Trần Văn Bình', old);
    for (const value of [1, 2, 3]) {
      await writer.client.plan.set({
        changes: [
          { kind: 'baseline', unit: 'tinh', indicator: 'doan-vien', period: '2020', value },
        ],
      });
    }
    expect(await steps(other.client)).toEqual(await steps(writer.client));
    expect(await steps(other.client)).toHaveLength(3);
  });
});

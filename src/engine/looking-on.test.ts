import { rmSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { WorkspaceChange } from '../contract/views/workspace.ts';
import {
  type BackedUp,
  openBackedUp,
  targetNow,
  typeTarget,
} from './testing/backed-up-workspace.ts';
import { refusalCode, type TestClient } from './testing/workspace.ts';

let here: BackedUp;
let looking: TestClient;

beforeEach(async () => {
  here = await openBackedUp();
  looking = here.program('Lò Thị Mai').client;
});
afterEach(() => here.close());

const lookOn = () => looking.workspace.open({ path: here.path, mode: 'read' });
const steps = async (client: TestClient) =>
  (await client.history.list({})).map(({ step, at, what }) => `${step} ${at} ${what}`);

/** A workspace that was opened and not written to yet keeps a rollback journal: looking on holds no lock. */
async function reopened(): Promise<void> {
  await here.client.workspace.close({});
  await here.client.workspace.open({ path: here.path });
}

describe('who looks on while somebody restores', () => {
  it('sees what is there now, never the old file with the journal of the new', async () => {
    const { client } = here;
    await typeTarget(client, 1);
    const { id } = await client.backups.make({});
    await typeTarget(client, 2);
    await typeTarget(client, 3);
    await reopened();
    const info = await lookOn();
    expect(await targetNow(looking)).toBe(3);
    const heard: WorkspaceChange[] = [];
    const stop = new AbortController();
    const changes = await looking.workspace.watch({}, { signal: stop.signal });
    const listening = (async () => {
      for await (const change of changes) heard.push(change);
    })();

    await client.backups.restore({ id });
    expect(await targetNow(looking)).toBe(1);
    expect(heard).toMatchObject([{ replaced: true }]);
    for (let value = 10; value < 60; value += 1) {
      await typeTarget(client, value);
      if (value % 10 === 0) expect(await steps(looking)).toEqual(await steps(client));
    }
    expect(await targetNow(looking)).toBe(59);
    expect(await looking.workspace.check({})).toMatchObject({ integrity: 'ok' });
    const now = await looking.workspace.info({});
    expect(now).toMatchObject({ readOnly: true, readOnlyReason: info.readOnlyReason });
    stop.abort();
    await listening;
  });

  it('is not torn away in the middle of what it reads', async () => {
    const { client } = here;
    await typeTarget(client, 1);
    const { id } = await client.backups.make({});
    await typeTarget(client, 2);
    await reopened();
    await lookOn();
    let over = false;
    const reading = (async () => {
      const found = new Set<string>();
      while (!over) {
        const told = await looking.history.list({});
        found.add(told.map(({ what }) => what.replace(/ lúc .*/, '')).join(', '));
        await delay(1);
      }
      return found;
    })();
    await client.backups.restore({ id });
    for (const value of [7, 8, 9]) await typeTarget(client, value);
    over = true;
    const start = 'Tạo hồ sơ «Liên đoàn Lao động tỉnh Điện Biên»';
    const restored = ['Khôi phục bản sao lưu', 'Sửa ô', start];
    const possible = [['Sửa ô', 'Sửa ô', start], restored].concat(
      [1, 2, 3].map((typed) => [...Array<string>(typed).fill('Sửa ô'), ...restored]),
    );
    const texts = possible.map((each) => each.join(', '));
    expect([...(await reading)].filter((found) => !texts.includes(found))).toEqual([]);
  });

  it('keeps it from being replaced while a journal is shared, and is named as the reason', async () => {
    const { client } = here;
    await typeTarget(client, 1);
    const { id } = await client.backups.make({});
    await typeTarget(client, 2);
    await lookOn();
    await typeTarget(client, 3);
    expect(await targetNow(looking)).toBe(3);
    const refused = await client.backups.restore({ id }).then(
      () => null,
      (error: { readonly data?: { readonly code: string; readonly message: string } }) =>
        error.data,
    );
    expect(refused?.code).toBe('in-use');
    expect(refused?.message).toContain('đang mở để xem');
    await typeTarget(client, 4);
    expect(await targetNow(looking)).toBe(4);
    await looking.workspace.close({});
    await client.backups.restore({ id });
    expect(await targetNow(client)).toBe(1);
  });

  it('goes on seeing a file that is only gone', async () => {
    await typeTarget(here.client, 5);
    await here.client.workspace.close({});
    await lookOn();
    rmSync(here.path);
    expect(await targetNow(looking)).toBe(5);
    expect(await refusalCode(typeTarget(looking, 6))).toBe('read-only');
  });
});

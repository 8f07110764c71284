import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  type BackedUp,
  openBackedUp,
  targetNow,
  typeTarget,
} from '../testing/backed-up-workspace.ts';
import { refusalCode } from '../testing/workspace.ts';

let here: BackedUp;

beforeEach(async () => {
  here = await openBackedUp();
});
afterEach(() => here.close());

describe('a backup of a newer version', () => {
  it('is refused, and the workspace goes on as it was', async () => {
    const { client, own, folder } = here;
    await typeTarget(client, 23);
    const { id } = await client.backups.make({});
    const newer = new BetterSqlite3(join(own, id));
    newer.pragma('user_version = 99');
    newer.close();
    await typeTarget(client, 24);
    expect(await refusalCode(client.backups.restore({ id }))).toBe('newer-version');
    expect(await client.workspace.info({})).toMatchObject({ readOnly: false });
    await typeTarget(client, 25);
    expect(await targetNow(client)).toBe(25);
    expect(readdirSync(folder).filter((name) => name.includes('.tmp'))).toEqual([]);
  });
});

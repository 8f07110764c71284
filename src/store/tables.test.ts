import path from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { expect, it } from 'vitest';
import { TABLE_NAMES, tableDefinition } from './tables.ts';
import { removeFolder, startWorkspace, tempFolder } from './testing/temp-workspace.ts';

it('Every table that commands may change is described by all its columns and its very key', async () => {
  const folder = tempFolder();
  const file = path.join(folder, 'a.chitieu');
  await (await startWorkspace(file)).close();
  const native = new BetterSqlite3(file, { readonly: true });
  for (const name of TABLE_NAMES) {
    const { key, values, json } = tableDefinition(name);
    const columns = native.pragma(`table_info(${name})`) as readonly {
      readonly name: string;
      readonly pk: number;
      readonly notnull: number;
    }[];
    const inKey = columns.filter(({ pk }) => pk > 0).sort((a, b) => a.pk - b.pk);
    expect(inKey.map((column) => column.name)).toEqual(key);
    expect(columns.filter(({ pk }) => pk === 0).map((column) => column.name)).toEqual(values);
    expect(values).toEqual(expect.arrayContaining([...json]));
  }
  native.close();
  removeFolder(folder);
});

import { describe, expect, test } from 'vitest';
import { TABLE_NAMES, type TableName, tableDefinition } from '../../store/tables.ts';
import { changeWords } from './change-words.ts';
import { columnWord } from './column-words.ts';
import { createNames } from './names.ts';

const NAMES = createNames({ units: [], indicators: [], sectors: [], versions: [] }, new Map());

/** Columns whose stored text is a list or a plain text; every other one of JSON holds objects. */
const PLAIN_JSON: Readonly<Record<string, unknown>> = { sectors: ['HCSN'], value: 'Điện Biên' };

describe('the history speaks of every table', () => {
  test('each column has a word, or says nothing', () => {
    const untold = TABLE_NAMES.flatMap((name) =>
      tableDefinition(name)
        .values.filter((column) => columnWord(column) === column)
        .map((column) => `${name}.${column}`),
    );
    expect(untold).toEqual([]);
  });

  test.each(TABLE_NAMES)('without program text: %s', (table) => {
    const after = rowOf(table);
    const key = Object.fromEntries(tableDefinition(table).key.map((column) => [column, 'KH1']));
    for (const [before, next] of [
      [null, after],
      [after, null],
    ]) {
      const { label, from, to } = changeWords(
        { table, key, before: before ?? null, after: next ?? null },
        NAMES,
      );
      expect([label, from, to].join(' ')).not.toMatch(/[{}]|\w+_\w+|undefined|null/);
      expect(label).not.toBe('');
    }
  });
});

test('a remembered form is told by its name and by how much was put right', () => {
  const row = (name: string, columns: number) => ({
    name,
    shape: { names: 'unit' },
    corrections: { columns: Array.from({ length: columns }, () => ({})), rows: [], dash: 'blank' },
    by: 'Lan',
    at: '2020-06-20T08:00:00Z',
  });
  const change = { table: 'return_forms', key: { id: 'cum-2' } } as const;
  const words = (before: ReturnType<typeof row> | null, after: ReturnType<typeof row> | null) =>
    changeWords({ ...change, before, after }, NAMES);
  expect(words(null, row('Cụm 2', 3))).toMatchObject({
    label: 'Nhớ mẫu «Cụm 2»',
    from: 'trống',
    to: '3 cột, dấu «-» được sửa',
  });
  expect(words(row('Cụm 2', 3), row('Cụm hai', 1))).toMatchObject({
    label: 'Sửa mẫu đã nhớ «Cụm 2» → «Cụm hai»',
    to: '1 cột, dấu «-» được sửa',
  });
  expect(words(row('Cụm 2', 3), null).label).toBe('Bỏ mẫu đã nhớ «Cụm 2»');
});

function rowOf(table: TableName): Readonly<Record<string, unknown>> {
  const { values, json } = tableDefinition(table);
  return Object.fromEntries(
    values.map((column) => [
      column,
      json.has(column) ? (PLAIN_JSON[column] ?? { names: 'unit' }) : 'Chữ',
    ]),
  );
}

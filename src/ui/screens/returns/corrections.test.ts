import { expect, it } from 'vitest';
import type { ReadFile } from '../../../contract/views/others.ts';
import { correctionsOf } from './corrections.ts';
import type { Answer } from './problems.ts';

const FILE: ReadFile = {
  file: 'a.xlsx',
  status: 'ready',
  unit: null,
  period: null,
  tables: [],
  issues: [],
  pictures: [
    {
      sheet: 'BC',
      rows: [
        ['TT', 'Chỉ tiêu'],
        ['1', '-3'],
      ],
      merges: [],
      hiddenRows: [],
      hiddenColumns: [],
      cut: false,
    },
  ],
};

const at = { file: 'a.xlsx', sheet: 'BC' };
const ANSWERS: readonly Answer[] = [
  { type: 'value', ...at, cell: 'B2', value: 7500 },
  { type: 'value', ...at, cell: 'Z99', value: null },
  { type: 'ignore', ...at, cell: 'A2' },
  { type: 'accept', ...at, cell: 'A1', code: 'conflict' },
  { type: 'period', file: 'a.xlsx', period: '2020-H1' },
  { type: 'value', ...at, file: 'b.xlsx', cell: 'B2', value: 1 },
];

it('what was said about a file stands beside the text that the file has there', () => {
  const told = correctionsOf(FILE, ANSWERS);
  expect(told.map(({ cell, from }) => [cell, from])).toEqual([
    ['B2', '-3'],
    ['Z99', ''],
    ['A2', '1'],
    ['A1', 'TT'],
    [null, ''],
  ]);
  expect(new Set(told.map(({ id }) => id)).size).toBe(5);
});

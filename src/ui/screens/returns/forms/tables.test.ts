import { expect, it } from 'vitest';
import type { ReadFile } from '../../../../contract/views/others.ts';
import type { TableReading } from '../../../../domain/returns/reading.ts';
import type { Answer } from '../problems.ts';
import { tablesWithOpenDashes } from './tables.ts';

const HOLDS = { type: 'figures', indicator: null, kind: 'result', sector: '' } as const;

const TABLE: TableReading = {
  sheet: 'BC',
  range: 'A1:B3',
  layout: 'indicators-in-rows',
  figures: [],
  issues: [],
  meanings: [
    { cell: 'B2', meaning: 'value' },
    { cell: 'B3', meaning: 'value' },
  ],
  columns: [{ cell: 'B1', header: 'Kết quả', texts: ['Kết quả'], holds: HOLDS, toldBy: null }],
};

function fileOf(table: TableReading, second: string): ReadFile {
  return {
    file: 'a.xlsx',
    status: 'ready',
    unit: null,
    period: null,
    tables: [table],
    issues: [],
    pictures: [
      {
        ...{ sheet: 'BC', merges: [], hiddenRows: [], hiddenColumns: [], cut: false },
        rows: [
          ['Chỉ tiêu', 'Kết quả'],
          ['Kết nạp', second],
          ['Thành lập', '4'],
        ],
      },
    ],
  };
}

const told: Answer = { type: 'dash', file: 'a.xlsx', sheet: 'BC', cell: 'A1', as: 'blank' };

it('asks what «-» is once for a table that has one, until somebody or a form says so', () => {
  expect(tablesWithOpenDashes(fileOf(TABLE, '-'), [])).toEqual([TABLE]);
  expect(tablesWithOpenDashes(fileOf(TABLE, '–'), [])).toEqual([TABLE]);
  expect(tablesWithOpenDashes(fileOf(TABLE, '12'), [])).toEqual([]);
  expect(tablesWithOpenDashes(fileOf(TABLE, '-'), [told])).toEqual([]);
  expect(tablesWithOpenDashes(fileOf(TABLE, '-'), [{ ...told, file: 'b.xlsx' }])).toEqual([TABLE]);
  expect(tablesWithOpenDashes(fileOf({ ...TABLE, dash: 'zero' }, '-'), [])).toEqual([]);
});

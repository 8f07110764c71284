import { expect, it } from 'vitest';
import { cellName, columnName, columnOfCell, placesIn, rowOfCell } from './cell-names.ts';

it('columns are named as spreadsheets name them', () => {
  expect([0, 25, 26, 51, 52, 701, 702].map(columnName)).toEqual([
    'A',
    'Z',
    'AA',
    'AZ',
    'BA',
    'ZZ',
    'AAA',
  ]);
});

it('a cell is named by its column and its row, and read back', () => {
  expect(cellName(8, 4)).toBe('E9');
  expect([columnOfCell('AB12'), rowOfCell('AB12'), rowOfCell('')]).toEqual(['AB', 12, 0]);
});

it('the places of a block begin with its first cell', () => {
  expect(placesIn(0, 0, 2, 2)).toEqual(['A1', 'B1', 'A2', 'B2']);
});

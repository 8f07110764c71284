import { describe, expect, it } from 'vitest';
import type { Range } from './range.ts';
import { placedInRange, writtenArea } from './whole-lines.ts';

const sheet = { rows: ['total', 'group', 'u1', 'u2', 'u3'], columns: ['name', 'a', 'sum', 'b'] };
const writable = {
  isUnit: (row: string) => row.startsWith('u'),
  takes: (column: string) => column === 'a' || column === 'b',
};
const range = (whole?: Range['whole']): Range => {
  const corners = { anchor: { row: 'u1', column: 'a' }, head: { row: 'u1', column: 'a' } };
  return whole === undefined ? corners : { ...corners, whole };
};
const columnA = { rows: sheet.rows, columns: ['a'] };

function placed(block: readonly (readonly string[])[], area = columnA) {
  const written = writtenArea(range('columns'), area, writable);
  const cells = placedInRange(block, { range: range('columns'), rectangle: area }, written, sheet);
  return cells?.map(({ row, column, text }) => `${row} ${column} ${text}`) ?? null;
}

describe('a column that was chosen by its heading', () => {
  it('means its units, where a range over the same cells means all of them', () => {
    expect(writtenArea(range('columns'), columnA, writable).rows).toEqual(['u1', 'u2', 'u3']);
    expect(writtenArea(range(), columnA, writable)).toBe(columnA);
  });

  it('is filled with one value, and with a value for each unit', () => {
    expect(placed([['7']])).toEqual(['u1 a 7', 'u2 a 7', 'u3 a 7']);
    expect(placed([['1'], ['2'], ['3']])).toEqual(['u1 a 1', 'u2 a 2', 'u3 a 3']);
    expect(placed([['1'], ['2'], ['3'], ['4']])).toBeNull();
  });

  it('takes a whole column of the sheet line by line, without its sums', () => {
    expect(placed([['t'], ['g'], ['1'], ['2'], ['3']])).toEqual(['u1 a 1', 'u2 a 2', 'u3 a 3']);
  });
});

describe('the whole sheet and whole rows', () => {
  it('mean the columns that take figures', () => {
    expect(writtenArea(range('all'), sheet, writable)).toEqual({
      rows: ['u1', 'u2', 'u3'],
      columns: ['a', 'b'],
    });
    const row = { rows: ['group'], columns: sheet.columns };
    expect(writtenArea(range('rows'), row, writable)).toEqual({
      rows: ['group'],
      columns: ['a', 'b'],
    });
  });

  it('still mean something where nothing takes figures', () => {
    const area = { rows: ['total'], columns: ['sum'] };
    expect(writtenArea(range('all'), area, writable)).toEqual(area);
  });
});

import { expect, test } from 'vitest';
import { dienBien, sheetOf } from '../../../tests/fixtures/returns/context.ts';
import type { FileReading } from '../../domain/returns/reading.ts';
import { holdingCodes } from './holding.ts';
import { readReturn } from './read-return.ts';

const HEADER = [
  ['KẾT QUẢ 6 THÁNG ĐẦU NĂM 2020'],
  ['TT', 'Đơn vị', 'Kết nạp đoàn viên', 'Thành lập công đoàn cơ sở'],
];

function read(rows: readonly (readonly (string | number)[])[]): FileReading {
  return readReturn({ format: 'xlsx', sheets: [sheetOf([...HEADER, ...rows])] }, dienBien({}));
}

function held({ issues, tables }: FileReading): readonly string[] {
  return tables.flatMap((table) => {
    const codesOf = holdingCodes({ issues }, table);
    return table.figures.map((figure) => codesOf(figure).join(' '));
  });
}

const same = (row: number) => [row + 1, 'LĐLĐ huyện Mường Ảng', row % 90, 1 + (row % 7)];

test('a table of nothing but one unit is held back as a whole, without a problem for every cell', () => {
  const reading = read(Array.from({ length: 1500 }, (_, row) => same(row)));
  expect(new Set(held(reading))).toEqual(new Set(['duplicate']));
  expect(held(reading)).toHaveLength(3000);
  const issues = reading.tables.flatMap((table) => table.issues);
  expect(issues).toHaveLength(2001);
  expect(issues.at(-1)).toMatchObject({ code: 'duplicate', severity: 'error', cell: null });
});

test('a sound figure among as many doubled ones is not held back with them', () => {
  const rows = Array.from({ length: 1500 }, (_, row) => same(row));
  const reading = read([...rows, [1501, 'LĐLĐ huyện Tủa Chùa', 12, 3]]);
  expect(held(reading).slice(-2)).toEqual(['', '']);
  expect(held(reading).filter((codes) => codes === 'duplicate')).toHaveLength(3000);
});

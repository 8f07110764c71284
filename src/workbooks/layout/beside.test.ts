import { describe, expect, it } from 'vitest';
import { dienBien, sheetOf } from '../../../tests/fixtures/returns/context.ts';
import type { SheetGrid } from '../open/sheet-grid.ts';
import { readReturn } from './read-return.ts';
import { problems, soundFigures } from './testing/sound-figures.ts';

const TITLES = [['LĐLĐ huyện Mường Ảng'], ['6 tháng đầu năm 2020']];
const FIGURES = {
  C4: 'doan-vien-ket-nap 5',
  C5: 'cdcs-thanh-lap 1',
};

function read(rows: SheetGrid['rows']) {
  return readReturn({ format: 'xlsx', sheets: [sheetOf(rows, [], {})] }, dienBien());
}

describe('tables that stand beside each other', () => {
  it.each([0, 1, 2, 3])('are read one by one, with %i empty columns between them', (gap) => {
    const none = Array.from({ length: gap }, () => null);
    const reading = read([
      ...TITLES,
      ['TT', 'Chỉ tiêu', 'Kết quả', ...none, 'TT', 'Chỉ tiêu', 'Kết quả'],
      [1, 'Kết nạp đoàn viên', 5, ...none, 3, 'Tổng số đoàn viên', 1500],
      [2, 'Thành lập công đoàn cơ sở', 1, ...none, 4, 'Tổng số lao động', 1700],
    ]);
    const column = String.fromCodePoint('F'.charCodeAt(0) + gap);
    expect(problems(reading)).toEqual([]);
    expect(soundFigures(reading)).toEqual({
      ...FIGURES,
      [`${column}4`]: 'doan-vien-tong-so 1500',
      [`${column}5`]: 'lao-dong-tong-so 1700',
    });
    expect(reading.tables).toHaveLength(2);
  });

  it('have a name without order numbers behind a gap', () => {
    const reading = read([
      ...TITLES,
      ['Chỉ tiêu', 'Kết quả', null, 'Chỉ tiêu', 'Kết quả'],
      ['Kết nạp đoàn viên', 5, null, 'Tổng số đoàn viên', 1500],
    ]);
    expect(soundFigures(reading)).toEqual({
      B4: 'doan-vien-ket-nap 5',
      E4: 'doan-vien-tong-so 1500',
    });
  });

  it('each take the unit from their own title', () => {
    const reading = read([
      ['6 tháng đầu năm 2020'],
      ['LĐLĐ huyện Mường Ảng', null, null, null, 'LĐLĐ huyện Mường Chà'],
      ['TT', 'Chỉ tiêu', 'Kết quả', null, 'TT', 'Chỉ tiêu', 'Kết quả'],
      [1, 'Kết nạp đoàn viên', 5, null, 1, 'Kết nạp đoàn viên', 6],
    ]);
    const figures = reading.tables.flatMap((table) => table.figures);
    expect(figures.map(({ unit, value, cell }) => [unit, value, cell])).toEqual([
      ['muong-ang', 5, 'C4'],
      ['muong-cha', 6, 'G4'],
    ]);
    expect(problems(reading)).toEqual([]);
  });

  it('are followed by tables below them', () => {
    const reading = read([
      ...TITLES,
      ['TT', 'Chỉ tiêu', 'Kết quả', null, 'TT', 'Chỉ tiêu', 'Kết quả'],
      [1, 'Kết nạp đoàn viên', 5, null, 1, 'Tổng số đoàn viên', 1500],
      [2, 'Thành lập công đoàn cơ sở', 1],
      [],
      ['TT', 'Chỉ tiêu', 'Kết quả'],
      [1, 'Tổng số lao động', 1700],
    ]);
    expect(soundFigures(reading)).toEqual({
      ...FIGURES,
      G4: 'doan-vien-tong-so 1500',
      C8: 'lao-dong-tong-so 1700',
    });
  });

  it('are not made of one table whose second column is «Chỉ tiêu»', () => {
    const reading = read([
      ...TITLES,
      ['TT', 'Nội dung', 'Chỉ tiêu', 'Kết quả'],
      [1, 'Kết nạp đoàn viên', 20, 5],
    ]);
    expect(reading.tables).toHaveLength(1);
    expect(soundFigures(reading)).toEqual({
      C4: 'doan-vien-ket-nap 20',
      D4: 'doan-vien-ket-nap 5',
    });
  });
});

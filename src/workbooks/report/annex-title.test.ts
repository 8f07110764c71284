import { expect, test } from 'vitest';
import { MEMBERS, UNIONS } from '../../../tests/office/samples.ts';
import { annexTitle, titleLines } from './annex-title.ts';

test('a short title stands on one line', () => {
  expect(annexTitle([MEMBERS], [2020], 'portrait')).toEqual([
    'GIAO CHỈ TIÊU KẾT NẠP ĐOÀN VIÊN NĂM 2020',
  ]);
});

test('a long title is broken after a comma', () => {
  expect(annexTitle([MEMBERS, UNIONS], [2020], 'portrait')).toEqual([
    'GIAO CHỈ TIÊU KẾT NẠP ĐOÀN VIÊN,',
    'THÀNH LẬP CÔNG ĐOÀN CƠ SỞ NĂM 2020',
  ]);
});

test('a landscape page has room for the same title on one line', () => {
  expect(annexTitle([MEMBERS, UNIONS], [2020], 'landscape')).toHaveLength(1);
});

test('more indicators than a title can name leave it to the columns', () => {
  const many = ['a', 'b', 'c', 'd'].map((code) => ({ ...MEMBERS, code }));
  expect(annexTitle(many, [2021, 2022, 2023], 'portrait')).toEqual([
    'GIAO CHỈ TIÊU GIAI ĐOẠN 2021–2023',
  ]);
});

test('a year within a title is not torn from its «năm»', () => {
  const own =
    'Kết nạp đoàn viên, thành lập công đoàn cơ sở và ký thỏa ước năm 2020 phục vụ hội nghị';
  for (let more = 0; more < 12; more += 1) {
    const lines = titleLines(`${own} tổng kết`, 'a'.repeat(more * 3), 'portrait');
    expect(lines.filter((line) => line.endsWith('NĂM'))).toEqual([]);
  }
});

test('the year keeps together on a line of its own', () => {
  const subject = 'Tổng hợp kết quả thực hiện chỉ tiêu phát triển';
  expect(titleLines(subject, 'năm 2020', 'portrait')).toEqual([
    'TỔNG HỢP KẾT QUẢ THỰC HIỆN CHỈ TIÊU PHÁT TRIỂN',
    'NĂM 2020',
  ]);
});

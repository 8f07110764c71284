import { describe, expect, it } from 'vitest';
import { formatPeriodCode } from './period.ts';
import { parseAsOf, parsePeriodTitle } from './period-title.ts';

function code(text: string, year?: number): string | null {
  const period = parsePeriodTitle(text, year);
  return period === null ? null : formatPeriodCode(period);
}

describe('the period in a title', () => {
  it.each([
    ['KẾT QUẢ THỰC HIỆN CHỈ TIÊU NĂM 2020', '2020'],
    ['Kết quả thực hiện 6 tháng đầu năm 2020', '2020-H1'],
    ['BÁO CÁO 6 THÁNG ĐẦU NĂM 2020'.normalize('NFD'), '2020-H1'],
    ['6 tháng năm 2020', '2020-H1'],
    ['06 tháng/2020', '2020-H1'],
    ['6 thang cuoi nam 2020', '2020-H2'],
    ['Quý I/2020', '2020-Q1'],
    ['quý IV năm 2020', '2020-Q4'],
    ['Quý 3-2020', '2020-Q3'],
    ['tháng 9 năm 2020', '2020-M09'],
    ['Tháng 09/2020', '2020-M09'],
    ['12 tháng năm 2020', '2020'],
    ['9 tháng đầu năm 2020', '2020-09-30'],
    ['3 tháng đầu năm 2020', '2020-Q1'],
    ['Số liệu đến 31/5/2020', '2020-05-31'],
    ['Tính đến ngày 31 tháng 5 năm 2020', '2020-05-31'],
    ['Giai đoạn 2021 – 2025', '2021..2025'],
    ['từ năm 2021 đến năm 2025', '2021..2025'],
    ['Nghị quyết giai đoạn 2021-2025, kết quả năm 2023', '2023'],
    ['Năm 2020 (số liệu đến ngày 30/11/2020)', '2020'],
    ['Kết quả 6 tháng đầu năm, phương hướng nhiệm vụ 6 tháng cuối năm 2020', '2020-H1'],
    ['Kết quả năm 2020, phương hướng nhiệm vụ năm 2021', '2020'],
    ['Điện Biên, ngày 05 tháng 6 năm 2020. Kết quả 6 tháng đầu năm 2020', '2020-H1'],
  ])('%j is %s', (text, expected) => {
    expect(code(text)).toBe(expected);
  });

  it.each([
    'Biểu tổng hợp',
    'Điện Biên, ngày 05 tháng 6 năm 2020',
    'Kết quả năm 2019 và chỉ tiêu năm 2020',
    '6 tháng đầu năm',
    'nhiệm kỳ 2020-2025',
    'Tháng 13 năm 2020',
    'Đến ngày 31/6/2020',
    '',
  ])('%j names none for certain', (text) => {
    expect(code(text)).toBeNull();
  });

  it('takes a missing year from the one who asks', () => {
    expect(code('6 tháng đầu năm', 2020)).toBe('2020-H1');
    expect(code('9 tháng', 2020)).toBe('2020-09-30');
    expect(code('Quý II', 2020)).toBe('2020-Q2');
    expect(code('Biểu tổng hợp', 2020)).toBeNull();
  });

  it('finds the day up to which figures were counted', () => {
    expect(parseAsOf('Năm 2020 (số liệu đến hết ngày 30/11/2020)')).toBe('2020-11-30');
    expect(parseAsOf('Số liệu tính đến 31/5', 2020)).toBe('2020-05-31');
    expect(parseAsOf('Năm 2020')).toBeNull();
  });
});

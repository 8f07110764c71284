import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openTestWorkspace, type TestWorkspace } from '../testing/workspace.ts';

function cell(unit: string, sector: string, period: string) {
  return { indicator: 'doan-vien-ket-nap', unit, sector, period };
}

describe('«Cách tính» of a year', () => {
  let workspace: TestWorkspace;

  beforeEach(async () => {
    workspace = await openTestWorkspace('nghe-an-2021');
  });
  afterEach(() => workspace.close());

  test('a flow’s year is its share of the total', async () => {
    const { client } = workspace;
    await client.plan.allocateYears({
      indicator: 'doan-vien-ket-nap',
      total: 16_000,
      years: [{ year: 2021 }, { year: 2022 }, { year: 2023 }],
    });
    const { sentence, opened, hasWorking, origin } = await client.plan.reason(
      cell('tinh', '', '2021'),
    );
    expect(sentence).toBe(
      'Năm 2021: 1 ÷ 3 × 16.000 = 5.333,33. Phần nguyên 5.333, phần lẻ 0,33. Cộng các phần nguyên được 15.999, còn 1, cộng thêm mỗi nơi 01 cho 1 năm có phần lẻ lớn nhất; phần lẻ 0,33 xếp thứ 1 (phần lẻ bằng nhau xếp theo trọng số lớn hơn, rồi năm trước), được cộng thêm 01, nhận 5.334. Chỉ tiêu năm: 5.334.',
    );
    expect({ hasWorking, origin }).toEqual({ hasWorking: true, origin: 'allocation' });
    expect(opened).toEqual([
      { what: 'Trọng số', amount: '1' },
      { what: 'Số phải chia', amount: '16.000' },
      { what: 'Tổng trọng số', amount: '3' },
      { what: 'Mức tính toán', amount: '5.333,33' },
      { what: 'Phần nguyên', amount: '5.333' },
      { what: 'Phần lẻ', amount: '0,33' },
      { what: 'Xếp thứ phần lẻ', amount: '1' },
      { what: 'Cộng thêm', amount: '1' },
      { what: 'Được cộng thêm 01', amount: '2021' },
      { what: 'Chỉ tiêu năm', amount: '5.334' },
    ]);
  });

  test('a stock’s year is the level before it and its part of the way', async () => {
    const { client } = workspace;
    await client.plan.allocateYears({
      indicator: 'doan-vien-tong-so',
      start: 160_000,
      end: 190_000,
      years: [2021, 2022, 2023, 2024, 2025].map((year) => ({ year })),
      milestones: [{ year: 2023, level: 176_000 }],
    });
    const { opened } = await client.plan.reason({
      ...cell('tinh', '', '2024'),
      indicator: 'doan-vien-tong-so',
    });
    expect(opened.at(0)).toEqual({ what: 'Mức trước đó', amount: '176.000' });
    expect(opened.slice(-2)).toEqual([
      { what: 'Phần của năm', amount: '7.000' },
      { what: 'Mức cuối năm', amount: '183.000' },
    ]);
  });

  test('figures that were split off keep their history', async () => {
    const { client } = workspace;
    const target = (period: string, value: number) => ({
      changes: [{ indicator: 'doan-vien-ket-nap', unit: 'cua-lo', period, value }],
    });
    await client.plan.set(target('2022', 300));
    await client.plan.set(target('2022', 310));
    await client.plan.set(target('2023', 400));
    await client.versions.issue({ years: [2022], number: '1/QĐ', date: '2021-12-01' });
    for (const [period, values] of [
      ['2022', [310, 300]],
      ['2023', [400]],
    ] as const) {
      const { history, sentence } = await client.plan.reason(cell('cua-lo', '', period));
      expect(history.map(({ to }) => to)).toEqual(values);
      expect(sentence).toContain('nhập tay (Nguyễn Thị Ánh');
    }
  });
});

import { describe, expect, test } from 'vitest';
import { chartCellText } from './chart-table.ts';
import { indicatorsChart } from './indicators-chart.ts';
import { type ChartModel, hasValues } from './model.ts';
import { periodsChart } from './periods-chart.ts';
import { sectorsChart } from './sectors-chart.ts';
import { RATIO, result, someFacts, target } from './testing/facts.ts';
import { unitsChart } from './units-chart.ts';
import { yearsChart } from './years-chart.ts';

function lines({ table }: ChartModel): readonly string[] {
  return table.rows.map(({ cells }) =>
    table.columns.map((column, at) => chartCellText(column, cells[at] ?? null)).join(' | '),
  );
}

describe('target and result by unit', () => {
  test('a unit that did not report is a gap, named in the table and in the sentence', () => {
    const chart = unitsChart(someFacts(), '2020-H1');
    expect(chart.bars.map(({ result: value }) => value)).toEqual([51, 100, null]);
    expect(lines(chart)).toEqual([
      'LĐLĐ huyện Mường Ảng | 200 | 51 | 25,5%',
      'LĐLĐ huyện Mường Chà | 100 | 100 | 100%',
      'Công đoàn ngành Xây dựng | 33 | chưa báo cáo | —',
    ]);
    expect(chart.sentence).toBe(
      'LĐLĐ tỉnh Điện Biên đạt 151/333 đoàn viên, bằng 45,3% chỉ tiêu giao; còn thiếu 182 đoàn viên (2/3 đơn vị đã báo cáo). Cao nhất: LĐLĐ huyện Mường Chà (100%); thấp nhất: LĐLĐ huyện Mường Ảng (25,5%). Chưa báo cáo: Công đoàn ngành Xây dựng.',
    );
  });

  test('a reported 0 is 0 and no gap', () => {
    const results = [result({ unit: 'muong-ang', value: 0 })];
    const chart = unitsChart(someFacts({ results }), '2020-H1');
    expect(lines(chart)[0]).toBe('LĐLĐ huyện Mường Ảng | 200 | 0 | 0%');
    expect(chart.sentence).toContain('đạt 0/333 đoàn viên, bằng 0% chỉ tiêu giao');
  });

  test('the highest per cent comes first when asked, those without one last', () => {
    const chart = unitsChart(someFacts(), '2020-H1', 'percent');
    expect(chart.bars.map(({ key }) => key)).toEqual(['muong-cha', 'muong-ang', 'cd-xay-dung']);
  });

  test('without a period each unit stands with its latest result', () => {
    const results = [
      result({ unit: 'muong-ang', value: 51 }),
      result({ unit: 'muong-ang', value: 80, period: '2020-M09' }),
      result({ unit: 'muong-cha', value: 40 }),
    ];
    const chart = unitsChart(someFacts({ results }), null);
    expect(chart.bars.map(({ result: value }) => value)).toEqual([80, 40, null]);
  });

  test('the ratio of the whole is the sum of the parts, never the mean of per cents', () => {
    const chart = unitsChart(
      someFacts({
        indicator: RATIO,
        targets: [target({ unit: 'tinh', value: 70 })],
        results: [
          result({ unit: 'muong-ang', value: 100, numerator: 1, denominator: 1 }),
          result({ unit: 'muong-cha', value: 33.3, numerator: 1, denominator: 3 }),
        ],
      }),
      '2020-H1',
    );
    expect(chart.sentence).toContain('LĐLĐ tỉnh Điện Biên đạt 50%; chỉ tiêu giao 70%');
    expect(chart.aim).toBe(70);
    expect(lines(chart)[0]).toBe('LĐLĐ huyện Mường Ảng | — | 100%');
  });
});

test('a ratio told without its counts is in no sum, and the sentence says so', () => {
  const results = [
    result({ unit: 'muong-ang', value: 50, numerator: 10, denominator: 20 }),
    result({ unit: 'muong-cha', value: 90, numerator: 72, denominator: 80 }),
    result({ unit: 'cd-xay-dung', value: 75 }),
  ];
  const chart = unitsChart(someFacts({ indicator: RATIO, targets: [], results }), '2020-H1');
  expect(chart.sentence).toContain(
    'đạt 82% (2/3 đơn vị đã báo cáo; 1 đơn vị chỉ báo cáo tỷ lệ, không tính vào).',
  );
});

test('a ratio over 0 has no bar', () => {
  const results = [result({ unit: 'muong-ang', value: 0, numerator: 0, denominator: 0 })];
  const chart = unitsChart(someFacts({ indicator: RATIO, targets: [], results }), '2020-H1');
  expect(chart.bars.map(({ result: value }) => value)).toEqual([null, null, null]);
});

describe('progress over the year', () => {
  test('results count from January: a later figure stands, periods are not added', () => {
    const results = [
      result({ unit: 'muong-ang', value: 51 }),
      result({ unit: 'muong-ang', value: 120, period: '2020-M09' }),
    ];
    const chart = periodsChart(someFacts({ results }));
    expect(chart.points.map(({ name, value, reported }) => [name, value, reported])).toEqual([
      ['6 tháng', 51, 1],
      ['Tháng 9', 120, 1],
      ['Cả năm', null, 0],
    ]);
    expect(chart.target).toBe(333);
    expect(chart.sentence).toContain('Tháng 9 năm 2020: LĐLĐ tỉnh Điện Biên đạt 120/333');
  });

  test('an estimate of the year is shown as one and is no result', () => {
    const results = [
      result({ unit: 'muong-ang', value: 51 }),
      result({ unit: 'muong-ang', value: 190, period: '2020', stage: 'estimate' }),
    ];
    const chart = periodsChart(someFacts({ results }));
    expect(chart.points.at(-1)).toMatchObject({ name: 'Ước cả năm', value: 190, estimate: true });
    expect(chart.sentence).toContain('đạt 51/333');
    expect(chart.sentence).toContain('Ước thực hiện cả năm: 190.');
  });

  test('of one unit only its own figures are drawn', () => {
    const unit = { code: 'muong-cha', name: 'LĐLĐ huyện Mường Chà' };
    const chart = periodsChart(someFacts({ unit }));
    expect(chart.target).toBe(100);
    expect(chart.points[0]).toMatchObject({ value: 100, percent: 100, of: 1 });
  });
});

test('years stand side by side, one without figures as a gap', () => {
  const chart = yearsChart([
    someFacts({
      year: 2018,
      targets: [],
      results: [result({ unit: 'muong-ang', value: 9, period: '2018' })],
    }),
    someFacts({ year: 2019, targets: [], results: [] }),
    someFacts(),
  ]);
  expect(lines(chart)).toEqual([
    '2018 | — | 9 | —',
    '2019 | — | chưa báo cáo | —',
    '2020 | 333 | 151 | 45,3%',
  ]);
});

describe('share by sector', () => {
  test('the shares are of what all sectors have', () => {
    const results = [
      result({ unit: 'muong-ang', value: 30, sector: 'hcsn' }),
      result({ unit: 'muong-cha', value: 30, sector: 'hcsn' }),
      result({ unit: 'muong-ang', value: 20, sector: 'dnnn' }),
    ];
    const chart = sectorsChart(someFacts({ targets: [], results }), '2020-H1');
    expect(lines(chart)).toEqual([
      'Hành chính, sự nghiệp | — | 60 | — | 75%',
      'Doanh nghiệp nhà nước | — | 20 | — | 25%',
    ]);
    expect(chart.sentence).toContain('Hành chính, sự nghiệp 60 (75%)');
  });

  test('while nothing is reported the targets are shared; without any figure nothing is drawn', () => {
    const targets = [
      target({ unit: 'muong-ang', value: 3, sector: 'hcsn' }),
      target({ unit: 'muong-ang', value: 1, sector: 'dnnn' }),
    ];
    const chart = sectorsChart(someFacts({ targets, results: [] }), null);
    expect(chart.bars.map(({ share }) => share)).toEqual([75, 25]);
    const none = sectorsChart(someFacts(), null);
    expect(hasValues(none)).toBe(false);
    expect(none.sentence).toBe('LĐLĐ tỉnh Điện Biên: chưa có số liệu theo khu vực.');
  });
});

test('all indicators: one panel each, those without any figure left out', () => {
  const chart = indicatorsChart(
    [
      someFacts(),
      someFacts({ indicator: RATIO, targets: [target({ unit: 'tinh', value: 70 })], results: [] }),
      someFacts({ indicator: { ...RATIO, code: 'tl-doi-thoai' }, targets: [], results: [] }),
    ],
    { who: 'LĐLĐ tỉnh Điện Biên', year: 2020 },
  );
  expect(lines(chart)).toEqual([
    'Kết nạp đoàn viên | đoàn viên | 333 | 151 | 6 tháng | 45,3%',
    'Ký kết thỏa ước lao động tập thể | % | 70% | chưa báo cáo | — | —',
  ]);
});

import { expect, test } from 'vitest';
import type { ChartModel } from '../model.ts';
import { periodsChart } from '../periods-chart.ts';
import { someFacts, target } from '../testing/facts.ts';
import { unitsChart } from '../units-chart.ts';
import { chartHeight, chartOption, pictureHeight } from './chart-option.ts';
import { paperLook } from './look.ts';
import type { PlainOption, PlainValue } from './plain-option.ts';
import { fitted, textWidth } from './text-size.ts';

function manyUnits(count: number): ChartModel {
  const units = Array.from({ length: count }, (_, at) => ({
    code: `u${at}`,
    name: `Công đoàn phường Nghĩa Đàn Tân Kỳ Thượng ${at}`,
  }));
  const targets = units.map(({ code }) => target({ unit: code, value: 40 }));
  return unitsChart(someFacts({ units, targets, results: [] }), null);
}

function listOf(option: PlainOption, key: string): readonly PlainOption[] {
  const value = option[key];
  return (Array.isArray(value) ? value : [value]).filter(isOption);
}

function isOption(value: PlainValue): value is PlainOption {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function lettersOf(option: PlainOption): number {
  const [axis] = listOf(option, 'yAxis');
  const label = axis?.axisLabel;
  return isOption(label) ? Number(label.fontSize) : Number.NaN;
}

test('thirteen units stand under each other on a slide, a hundred and thirty in columns', () => {
  const look = paperLook(1920, 1080);
  const few = chartOption(manyUnits(13), look);
  const many = chartOption(manyUnits(130), look);
  expect(listOf(few, 'grid')).toHaveLength(1);
  expect(listOf(many, 'grid')).toHaveLength(4);
  expect(lettersOf(few)).toBe(look.letter);
  expect(lettersOf(many)).toBeGreaterThan(13);
});

test('columns do not reach into each other and end within the picture', () => {
  const grids = listOf(chartOption(manyUnits(130), paperLook(1920, 1080)), 'grid');
  for (const [at, { left, width, top, height }] of grids.entries()) {
    const next = grids[at + 1];
    const right = Number(left) + Number(width);
    expect(right).toBeLessThan(next === undefined ? 1920 : Number(next.left));
    expect(Number(top) + Number(height)).toBeLessThanOrEqual(1080);
  }
});

test('in its own height a chart needs one column, however many the units', () => {
  const model = manyUnits(130);
  const height = pictureHeight(model, 800);
  const look = paperLook(800, height);
  expect(chartHeight(model, look)).toBe(height);
  expect(listOf(chartOption(model, look), 'grid')).toHaveLength(1);
});

test('a missing result is no bar and says so', () => {
  const option = chartOption(unitsChart(someFacts(), '2020-H1'), paperLook(960, 540));
  const [, results, labels] = listOf(option, 'series');
  expect(results?.data).toEqual([51, 100, null]);
  expect(JSON.stringify(labels?.data)).toContain('chưa báo cáo (giao 33)');
});

test('the line has a gap where nothing was reported', () => {
  const option = chartOption(periodsChart(someFacts()), paperLook(960, 540));
  const [line] = listOf(option, 'series');
  expect(line?.connectNulls).toBe(false);
  expect(line?.data).toEqual([
    { value: 151, symbol: 'circle' },
    { value: null, symbol: 'circle' },
  ]);
});

test('long names are broken between words and cut off with «…»', () => {
  const lettering = { letter: 10, glyph: 0.5 };
  const text = 'Tỷ lệ công đoàn cơ sở hoàn thành tốt nhiệm vụ';
  const two = fitted(text, 80, 2, lettering).split('\n');
  expect(two[0]).toBe('Tỷ lệ công đoàn');
  expect(two[1]).toMatch(/^cơ sở .*…$/);
  for (const line of two) expect(textWidth(line, lettering)).toBeLessThanOrEqual(80);
  expect(fitted('Mường Ảng', 80, 1, lettering)).toBe('Mường Ảng');
});

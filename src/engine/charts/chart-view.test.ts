import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { must, newSession, refusal } from '../catalogue/testing/new-session.ts';
import { setFigures } from '../plan/set-figures.ts';
import type { Session } from '../session.ts';
import { chartChoices } from './chart-choices.ts';
import { chartPicture } from './chart-picture.ts';
import { chartView } from './chart-view.ts';

const INDICATOR = 'doan-vien-ket-nap';

async function session(): Promise<Session> {
  const made = await newSession(onTestFinished);
  const figure = (
    kind: 'target' | 'result',
    period: string,
    unit: string,
    value: number,
    sector = '',
  ) => ({ kind, indicator: INDICATOR, unit, sector, period, value });
  const changes = [
    figure('target', '2020', 'dien-bien-phu', 400),
    figure('target', '2020', 'muong-ang', 150),
    figure('result', '2019', 'muong-ang', 80),
    figure('result', '2020-H1', 'dien-bien-phu', 100),
    figure('result', '2020-H1', 'muong-ang', 60),
    figure('result', '2020-H1', 'muong-ang', 45, 'hcsn'),
    figure('result', '2020-H1', 'muong-ang', 15, 'dnnn'),
  ];
  must(await setFigures(made, { changes }));
  return made;
}

test('the units of a year stand in their order with target and result; who did not report has none', async () => {
  const made = await session();
  const chart = must(await chartView(made, { kind: 'units', year: 2020, indicator: INDICATOR }));
  if (chart.kind !== 'units') throw new Error(chart.kind);
  expect(chart.bars[0]).toMatchObject({
    key: 'dien-bien-phu',
    target: 400,
    result: 100,
    percent: 25,
  });
  expect(chart.bars).toHaveLength(13);
  expect(chart.bars.filter(({ result }) => result === null)).toHaveLength(11);
});

test('years reach from the first to the last with a figure', async () => {
  const made = await session();
  const chart = must(await chartView(made, { kind: 'years', year: 2020, indicator: INDICATOR }));
  if (chart.kind !== 'years') throw new Error(chart.kind);
  expect(chart.bars.map(({ name, target, result }) => [name, target, result])).toEqual([
    ['2019', null, 80],
    ['2020', 594, 160],
  ]);
});

test('sectors and periods of one unit are its own', async () => {
  const made = await session();
  const of = { year: 2020, indicator: INDICATOR, unit: 'muong-ang' } as const;
  const sectors = must(await chartView(made, { ...of, kind: 'sectors', period: '2020-H1' }));
  expect(sectors.table.rows.map(({ cells }) => cells.at(-1))).toEqual([75, 25]);
  const periods = must(await chartView(made, { ...of, kind: 'periods' }));
  expect(periods.sentence).toContain('LĐLĐ huyện Mường Ảng đạt 60/150 đoàn viên, bằng 40%');
});

test('what is not known is refused by its name', async () => {
  const made = await session();
  const of = { kind: 'units', year: 2020 } as const;
  expect(refusal(await chartView(made, { ...of, indicator: 'khong-co' })).code).toBe(
    'unknown-indicator',
  );
  expect(refusal(await chartView(made, { ...of, unit: 'khong-co' })).code).toBe('unknown-unit');
  expect(refusal(await chartView(made, { ...of, period: '2019-H1' })).code).toBe('unknown-period');
  expect(refusal(await chartView(made, { ...of, version: 'v99' })).code).toBe('unknown-version');
  expect(refusal(await chartView(made, { ...of, year: 2031 })).code).toBe('empty');
});

test('what can be drawn is told with the periods that were reported', async () => {
  const choices = must(await chartChoices(await session(), { year: 2020 }));
  expect(choices.indicators.find(({ code }) => code === INDICATOR)).toMatchObject({
    periods: ['2020-H1'],
    sectors: true,
  });
  expect(choices.units).toHaveLength(13);
});

test('a picture is written where it is asked for, or comes back as bytes; one without numbers is refused', async () => {
  const made = await session();
  const asked = { kind: 'units', year: 2020, indicator: INDICATOR, ending: 'svg' } as const;
  const out = join(made.store.path, '..', 'Biểu đồ.svg');
  expect(must(await chartPicture(made, { ...asked, out }))).toEqual({
    name: 'Kết nạp đoàn viên theo đơn vị, Năm 2020, kết quả mới nhất.svg',
    path: out,
    base64: null,
  });
  expect(await readFile(out, 'utf8')).toContain('100/400 · 25%');
  const bytes = must(await chartPicture(made, { ...asked, ending: 'png' })).base64 ?? '';
  expect(Buffer.from(bytes, 'base64').toString('latin1', 1, 4)).toBe('PNG');
  const over = { ...asked, out: made.store.path };
  expect(refusal(await chartPicture(made, over)).code).toBe('bad-request');
  const none = { ...asked, kind: 'sectors', unit: 'dien-bien-phu' } as const;
  expect(refusal(await chartPicture(made, none)).code).toBe('empty');
});

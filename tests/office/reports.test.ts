import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import type { ReportTable } from '../../src/domain/report/table.ts';
import { must, newSession } from '../../src/engine/catalogue/testing/new-session.ts';
import { setFigures } from '../../src/engine/plan/set-figures.ts';
import { previewReport } from '../../src/engine/reports/report-table.ts';
import type { Session } from '../../src/engine/session.ts';
import { amendVersion } from '../../src/engine/versions/amend-version.ts';
import { issueVersion } from '../../src/engine/versions/issue-version.ts';
import { buildProgress } from '../../src/workbooks/report/progress.ts';
import { reportToXlsx } from '../../src/workbooks/report/write-xlsx.ts';
import { formulaValues, recalculated } from './formula-values.ts';
import { convert, inkAcross, isA4, lowestInk, pagesOf } from './libre-office.ts';
import { DIEN_BIEN_PROGRESS, DIEN_BIEN_TARGETS, MANY_UNITS } from './samples.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'chitieu-office-'));
});

afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

type Asked = Omit<Parameters<typeof previewReport>[1], 'year'>;

async function put(
  session: Session,
  kind: 'target' | 'result',
  period: string,
  figures: readonly { readonly unit: string; readonly indicator: string; readonly value: number }[],
): Promise<void> {
  const changes = figures.map((figure) => ({ ...figure, kind, sector: '', period }));
  must(await setFigures(session, { changes }));
}

/** Điện Biên 2020: issued, half a year reported, and then amended for two units. */
async function dienBien(): Promise<Session> {
  const session = await newSession(onTestFinished);
  const given = DIEN_BIEN_TARGETS.map(({ unit, indicator, value }) => ({
    unit,
    indicator,
    value: value ?? 0,
  }));
  const reached = given.map((one, index) => ({ ...one, value: (one.value * (index % 7)) >> 2 }));
  await put(session, 'target', '2020', given);
  await put(session, 'result', '2020-H1', reached.slice(3));
  await put(session, 'result', '2019', reached.slice(6));
  const decision = { number: '433/QĐ-LĐLĐ', date: '2019-01-24' };
  must(await issueVersion(session, { years: [2020], indicators: [], ...decision }));
  must(await amendVersion(session, { year: 2020, reason: 'Sáp nhập doanh nghiệp' }));
  const indicator = 'doan-vien-ket-nap';
  await put(session, 'target', '2020', [
    { unit: 'dien-bien-phu', indicator, value: 210 },
    { unit: 'muong-ang', indicator, value: 20 },
  ]);
  return session;
}

async function saved(table: ReportTable): Promise<string> {
  const file = join(folder, 'bieu.xlsx');
  const options = { company: 'LĐLĐ tỉnh Điện Biên', at: new Date('2020-01-05T00:00:00Z') };
  const { charts: _, ...withoutCharts } = table;
  await writeFile(file, await reportToXlsx(withoutCharts, options));
  return file;
}

async function printed(table: ReportTable) {
  return pagesOf(await convert(await saved(table), 'pdf'));
}

const LEFT = 29;
const RIGHT = { portrait: 196, landscape: 283 };

async function printsWell(table: ReportTable): Promise<void> {
  const pages = await printed(table);
  const { orientation } = table.paper;
  expect(pages.length).toBeGreaterThan(0);
  for (const page of pages) {
    expect(isA4(page, orientation)).toBe(true);
    const [left, right] = inkAcross(page);
    expect(left).toBeGreaterThanOrEqual(LEFT);
    expect(right).toBeLessThanOrEqual(RIGHT[orientation]);
    expect(lowestInk(page)).toBeGreaterThan(40);
    // The head of the table stands on every page, its rows or signatures below it.
    expect(page.text).toMatch(/^\s*TT\s/m);
    expect(page.text.replaceAll(/\s+/g, '').length).toBeGreaterThan(60);
  }
}

describe.each<{ readonly what: string; readonly asked: Asked; readonly live: number }>([
  { what: 'the annex of an amendment', asked: { id: 'annex' }, live: 20 },
  { what: 'the progress report', asked: { id: 'progress', period: '2020-H1' }, live: 80 },
  { what: 'the table of returns', asked: { id: 'returns', period: '2020-H1' }, live: 6 },
  {
    what: 'the table of one indicator',
    asked: { id: 'indicator', indicator: 'doan-vien-ket-nap' },
    live: 30,
  },
  { what: 'the comparison of two versions', asked: { id: 'comparison' }, live: 40 },
  { what: 'the paper of one unit', asked: { id: 'dossier', unit: 'muong-ang' }, live: 2 },
  { what: 'the table of the programme', asked: { id: 'programme' }, live: 2 },
])('$what', ({ asked, live }) => {
  test('keeps the values that LibreOffice computes', async () => {
    const table = must(await previewReport(await dienBien(), { year: 2020, ...asked }));
    const file = await saved(table);
    const values = await recalculated(file, folder);
    expect(values.size).toBeGreaterThanOrEqual(live);
    expect(values).toEqual(await formulaValues(file));
  });

  test('prints on A4 within its margins, its head on every page and none of them empty', async () => {
    await printsWell(must(await previewReport(await dienBien(), { year: 2020, ...asked })));
  });
});

test.each([
  ['nghe-an-2021', 2023],
  ['tra-vinh-2020', 2022],
] as const)(
  'the programme %s prints with its milestones, words and long tasks',
  async (id, year) => {
    const session = await newSession(onTestFinished, id);
    await printsWell(must(await previewReport(session, { id: 'programme', year })));
  },
);

test('a table of more than 5.000 units keeps the values that LibreOffice computes', async () => {
  const units = Array.from({ length: 5010 }, (_, index) => ({
    code: `u${index}`,
    name: index % 500 === 7 ? '=1+1 & «CĐCS» <số 7>' : `Công đoàn cơ sở ${index + 1}`,
  }));
  const place = new Map(units.map(({ code }, index) => [code, index]));
  const told = (value: number) =>
    ({ value, numerator: null, denominator: null, stage: '' }) as const;
  const table = buildProgress({
    ...DIEN_BIEN_PROGRESS,
    indicators: DIEN_BIEN_PROGRESS.indicators.slice(0, 1),
    groups: [
      { title: 'Khối A', units: units.slice(0, 3000) },
      { title: 'Khối B', units: units.slice(3000) },
    ],
    figuresOf: (unit) => {
      const index = place.get(unit);
      if (index === undefined) return { target: null, result: null, outlook: null, before: null };
      return {
        target: told(index % 90),
        result: index % 8 === 1 ? null : told(index % 77),
        outlook: null,
        before: told(index % 50),
      };
    },
  });
  const file = await saved(table);
  const values = await recalculated(file, folder);
  expect(values.size).toBeGreaterThan(20_000);
  expect(nineDigits(values)).toEqual(nineDigits(await formulaValues(file)));
});

/** Per cents are kept to 12 decimals: thousands of them meet every edge of a finer rounding. */
function nineDigits(values: ReadonlyMap<string, unknown>): ReadonlyMap<string, unknown> {
  return new Map(
    [...values].map(([cell, value]) => [
      cell,
      typeof value === 'number' ? Number(value.toPrecision(9)) : value,
    ]),
  );
}

test('the progress of 130 units, some with very long names, prints whole', async () => {
  const long = 'Công đoàn cơ sở Công ty trách nhiệm hữu hạn một thành viên Sản xuất và Thương mại';
  const groups = MANY_UNITS.groups.map((group) => ({
    ...group,
    units: group.units.map((unit, index) => ({
      ...unit,
      name: index % 9 === 4 ? `${long} ${unit.name}` : unit.name,
    })),
  }));
  const place = new Map(
    groups.flatMap(({ units }) => units).map(({ code }, index) => [code, index]),
  );
  const told = (value: number) =>
    ({ value, numerator: null, denominator: null, stage: '' }) as const;
  const table = buildProgress({
    ...DIEN_BIEN_PROGRESS,
    groups,
    figuresOf: (unit) => {
      const index = place.get(unit);
      if (index === undefined) return { target: null, result: null, outlook: null, before: null };
      return {
        target: told(12_000 + index * 97),
        result: index % 8 === 1 ? null : told(7_500 + index * 61),
        outlook: told(11_000 + index),
        before: told(7_000),
      };
    },
  });
  await printsWell(table);
  const file = await saved(table);
  expect(await recalculated(file, folder)).toEqual(await formulaValues(file));
});

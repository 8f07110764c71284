import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { ReportTable } from '../../src/domain/report/table.ts';
import { buildIndicator } from '../../src/workbooks/report/indicator-years.ts';
import { buildProgress, type ProgressInput } from '../../src/workbooks/report/progress.ts';
import { reportToXlsx } from '../../src/workbooks/report/write-xlsx.ts';
import { convert, inkAcross, isA4, pagesOf } from './libre-office.ts';
import { packageText, xmlFault } from './package-text.ts';
import { DIEN_BIEN_PROGRESS, figuresOf, judged, MANY_UNITS, MEMBERS } from './samples.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'chitieu-office-'));
});

afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

const MADE = { company: 'LĐLĐ tỉnh Điện Biên', at: new Date('2020-07-05T00:00:00Z') };
const MANY_UNITS_PROGRESS: ProgressInput = {
  ...DIEN_BIEN_PROGRESS,
  groups: MANY_UNITS.groups,
  figuresOf: figuresOf({ target: MANY_UNITS.figures, result: MANY_UNITS.figures.slice(90) }),
};
const NOTE = 'Biểu đồ lấy số liệu từ trang bảng';

async function saved(table: ReportTable, name = 'bieu.xlsx'): Promise<string> {
  const file = join(folder, name);
  await writeFile(file, await reportToXlsx(table, MADE));
  return file;
}

/** The areas that the charts of a workbook are drawn from, sheet by sheet, without «$» and brackets. */
async function rangesOf(file: string): Promise<readonly string[]> {
  const parts = [...packageText(await readFile(file))];
  const charts = parts.filter(([name]) => /^xl\/charts\/chart\d+\.xml$/.test(name));
  const found = charts.flatMap(([, xml]) =>
    [...xml.matchAll(/<c:(?:num|str)Ref><c:f>([^<]*![^<]*)<\/c:f>/g)].map(([, text = '']) =>
      text.replace(/&apos;|[$()']/g, ''),
    ),
  );
  return [...new Set(found)].sort();
}

test('every part of a workbook with charts is well-formed', async () => {
  const parts = packageText(await reportToXlsx(buildProgress(DIEN_BIEN_PROGRESS), MADE));
  const faults = [...parts]
    .filter(([name]) => /\.(?:xml|rels)$/.test(name))
    .map(([name, xml]) => [name, xmlFault(xml)]);
  expect(faults.filter(([, fault]) => fault !== null)).toEqual([]);
});

test('LibreOffice shows the charts on pages of their own and prints the table as without them', async () => {
  const table = buildProgress(DIEN_BIEN_PROGRESS);
  const { charts = [], ...bare } = table;
  const further = (table.further ?? []).map(({ charts: _, ...each }) => each);
  const without = { ...bare, ...(further.length === 0 ? {} : { further }) };
  const plain = await pagesOf(await convert(await saved(without, 'khong.xlsx'), 'pdf'));
  await rm(join(folder, 'out'), { recursive: true });
  const drawn = await pagesOf(await convert(await saved(table), 'pdf'));
  const first = drawn.findIndex(({ text }) => text.includes(NOTE));
  expect(charts.length).toBeGreaterThan(0);
  expect(first).toBe(plain.length);
  expect(drawn.slice(0, first).map(({ text }) => text)).toEqual(plain.map(({ text }) => text));
  for (const page of drawn.slice(first)) {
    expect(isA4(page, 'portrait')).toBe(true);
    const [left, right] = inkAcross(page);
    expect(left).toBeGreaterThanOrEqual(28);
    expect(right).toBeLessThanOrEqual(196);
    expect(page.text).toContain('Chỉ tiêu năm');
  }
  expect(drawn[first]?.text).toContain('Kết nạp đoàn viên (đoàn viên)');
}, 120_000);

test('LibreOffice keeps the charts with the cells that they are drawn from', async () => {
  const file = await saved(buildProgress(DIEN_BIEN_PROGRESS));
  const before = await rangesOf(file);
  expect(before.length).toBeGreaterThan(3);
  expect(await rangesOf(await convert(file, 'xlsx'))).toEqual(before);
}, 120_000);

test('the charts of many units are parted over pages without an empty one', async () => {
  const pages = await pagesOf(
    await convert(await saved(buildProgress(MANY_UNITS_PROGRESS)), 'pdf'),
  );
  const drawn = pages.slice(pages.findIndex(({ text }) => text.includes(NOTE)));
  expect(drawn.length).toBeGreaterThan(2);
  for (const { text } of drawn) expect(text).toMatch(/\(\d+\/\d+\)/);
}, 120_000);

test('a year without a figure is a gap in the line, in LibreOffice as in the file', async () => {
  const told = DIEN_BIEN_PROGRESS.figuresOf;
  const nothing = { target: null, result: null, outlook: null, before: null };
  const table = buildIndicator({
    letterhead: DIEN_BIEN_PROGRESS.letterhead,
    signature: DIEN_BIEN_PROGRESS.signature,
    indicator: judged(MEMBERS),
    yearsName: 'giai đoạn 2018–2020',
    year: 2020,
    groups: DIEN_BIEN_PROGRESS.groups,
    years: [2018, 2019, 2020].map((year) => ({
      key: String(year),
      name: `Năm ${year}`,
      figuresOf: (unit) => (year === 2019 ? nothing : told(unit, MEMBERS.code)),
    })),
    sectors: [],
    notes: [],
  });
  const file = await saved(table);
  const pointsOf = async (path: string) => {
    const xml = packageText(await readFile(path)).get('xl/charts/chart1.xml') ?? '';
    return [...xml.matchAll(/<c:numCache>.*?<\/c:numCache>/gs)].map(([cache]) =>
      [...cache.matchAll(/<c:pt idx="(\d+)">/g)].map(([, index]) => index),
    );
  };
  expect(await pointsOf(file)).toEqual([
    ['0', '2'],
    ['0', '2'],
  ]);
  expect(await pointsOf(await convert(file, 'xlsx'))).toEqual([
    ['0', '2'],
    ['0', '2'],
  ]);
}, 120_000);

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { ReportTable } from '../../src/domain/report/table.ts';
import { buildAnnex } from '../../src/workbooks/report/annex.ts';
import { buildProgress } from '../../src/workbooks/report/progress.ts';
import { reportToXlsx } from '../../src/workbooks/report/write-xlsx.ts';
import { formulaValues, recalculated } from './formula-values.ts';
import { convert, inkAcross, isA4, lowestInk, pagesOf } from './libre-office.ts';
import { DIEN_BIEN, DIEN_BIEN_PROGRESS, MANY_UNITS } from './samples.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'chitieu-office-'));
});

afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

const OPTIONS = { company: 'LĐLĐ tỉnh Điện Biên', at: new Date('2020-01-05T00:00:00Z') };

async function saved(table: ReportTable): Promise<string> {
  const file = join(folder, 'bieu.xlsx');
  await writeFile(file, await reportToXlsx(table, OPTIONS));
  return file;
}

async function printed(table: ReportTable) {
  return pagesOf(await convert(await saved(table), 'pdf'));
}

test('the copy whose kept values are wrong is really wrong', async () => {
  const file = await saved(buildAnnex(DIEN_BIEN));
  await recalculated(file, folder);
  const kept = await formulaValues(join(folder, 'sai.xlsx'));
  expect(kept.size).toBe(6);
  expect([...kept.values()].every((value) => value === 7)).toBe(true);
});

test('LibreOffice recalculates the totals of the annex to 594 and 15', async () => {
  const file = await saved(buildAnnex(DIEN_BIEN));
  const values = await recalculated(file, folder);
  expect(values.get('C23')).toBe(594);
  expect(values.get('D23')).toBe(15);
  expect(values).toEqual(await formulaValues(file));
});

test('every per cent, shortfall and rank that is kept in the file is what LibreOffice computes', async () => {
  const file = await saved(buildProgress(DIEN_BIEN_PROGRESS));
  const values = await recalculated(file, folder);
  expect(values.size).toBeGreaterThan(80);
  expect(values).toEqual(await formulaValues(file));
});

test('the annex of 13 units is one upright page within its margins', async () => {
  const pages = await printed(buildAnnex(DIEN_BIEN));
  expect(pages).toHaveLength(1);
  const [page] = pages;
  if (page === undefined) throw new Error('No page');
  expect(isA4(page, 'portrait')).toBe(true);
  const [left, right] = inkAcross(page);
  expect(left).toBeGreaterThanOrEqual(29);
  expect(right).toBeLessThanOrEqual(195);
  expect(page.text).toContain('Tổng cộng');
  expect(page.text).toContain('594');
});

test('130 units fill their pages, the heading stands on each, and none is left empty', async () => {
  const pages = await printed(buildAnnex(MANY_UNITS));
  expect(pages.length).toBeGreaterThanOrEqual(5);
  expect(pages.length).toBeLessThanOrEqual(8);
  for (const page of pages) {
    expect(page.text).toContain('Ghi chú');
    expect(page.text).toContain('Đơn vị');
    expect(lowestInk(page)).toBeGreaterThan(60);
  }
  expect(pages.at(-1)?.text).toContain('Tổng cộng');
});

test('pages are numbered from the second on', async () => {
  const pages = await printed(buildAnnex(MANY_UNITS));
  const firstLines = pages.map(({ text }) => text.trim().split('\n')[0]?.trim());
  expect(firstLines[0]).toBe('Phụ lục II');
  expect(firstLines.slice(1)).toEqual(pages.slice(1).map((_, index) => String(index + 2)));
});

test('the stand-alone table carries letterhead and signatures on landscape pages', async () => {
  const { charts: _, ...table } = buildProgress(DIEN_BIEN_PROGRESS);
  const pages = await printed(table);
  expect(pages).toHaveLength(2);
  expect(pages.every((page) => isA4(page, 'landscape'))).toBe(true);
  expect(pages[0]?.text).toContain('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM');
  expect(pages[1]?.text).toContain('TRƯỞNG BAN TỔ CHỨC');
  expect(pages[1]?.text).toContain('Tổng cộng');
});

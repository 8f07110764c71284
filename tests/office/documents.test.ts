import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, onTestFinished, test } from 'vitest';
import { must, newSession } from '../../src/engine/catalogue/testing/new-session.ts';
import { setFigures } from '../../src/engine/plan/set-figures.ts';
import { writeReport } from '../../src/engine/reports/write-report.ts';
import { tableToDocx } from '../../src/workbooks/document/write-docx.ts';
import { buildAnnex } from '../../src/workbooks/report/annex.ts';
import { convert, isA4, lowestInk, type Page, pagesOf } from './libre-office.ts';
import { DIEN_BIEN_TARGETS, MANY_UNITS } from './samples.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'chitieu-van-ban-'));
});

afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

async function printed(file: Uint8Array): Promise<readonly Page[]> {
  const path = join(folder, 'van-ban.docx');
  await writeFile(path, file);
  return pagesOf(await convert(path, 'pdf'));
}

async function paper(id: string, period?: string): Promise<readonly Page[]> {
  const session = await newSession(onTestFinished);
  const changes = DIEN_BIEN_TARGETS.flatMap(({ unit, indicator, value }, index) => {
    const place = { indicator, unit, sector: '' };
    const target = { ...place, kind: 'target' as const, period: '2020', value };
    const result = { ...place, kind: 'result' as const, period: '2020-H1', value: index % 7 };
    return unit === 'nam-po' ? [target] : [target, result];
  });
  must(await setFigures(session, { changes }));
  const asked = period === undefined ? {} : { period };
  const written = must(await writeReport(session, { id, year: 2020, ending: 'docx', ...asked }));
  return printed(Buffer.from(written.base64 ?? '', 'base64'));
}

test('the decision is a page of its own before its annex, both upright', async () => {
  const pages = await paper('decision');
  expect(pages).toHaveLength(2);
  expect(pages.every((page) => isA4(page, 'portrait'))).toBe(true);
  expect(pages[0]?.text).toContain('Điều 3.');
  expect(pages[0]?.text).toContain('Nơi nhận:');
  expect(pages[1]?.text.trim().split('\n')[0]).toBe('Phụ lục');
  expect(pages[1]?.text).toContain('Tổng cộng');
});

test.each([undefined, '2020-H1'])('the letter is one page (%s)', async (period) => {
  const pages = await paper('letter', period);
  expect(pages).toHaveLength(1);
  expect(pages[0]?.text).toContain('Kính gửi:');
});

test('the progress report ends with its table, and no page is empty', async () => {
  const pages = await paper('progress', '2020-H1');
  expect(pages[0]?.text).toContain('BÁO CÁO');
  expect(pages.map(({ text }) => text).join(' ')).toContain('LĐLĐ huyện Nậm Pồ');
  // The last words stay with the signature, which has no name here.
  for (const page of pages) expect(lowestInk(page)).toBeGreaterThan(40);
});

test('a table of 130 units has its head and its number on every page and no empty last one', async () => {
  const options = { company: 'LĐLĐ', at: new Date('2020-01-05T00:00:00Z') };
  const pages = await printed(await tableToDocx(buildAnnex(MANY_UNITS), options));
  expect(pages.length).toBeGreaterThanOrEqual(5);
  for (const [index, page] of pages.entries()) {
    expect(isA4(page, 'landscape')).toBe(true);
    expect(page.text).toContain('Ghi chú');
    expect(lowestInk(page)).toBeGreaterThan(60);
    if (index > 0) expect(page.text.trim().split('\n')[0]?.trim()).toBe(String(index + 1));
  }
  expect(pages.at(-1)?.text).toContain('Tổng cộng');
});

import { read } from '@e965/xlsx';
import { expect, test } from 'vitest';
import { DIEN_BIEN, MEMBERS } from '../../../tests/office/samples.ts';
import { tableToDocx } from '../document/write-docx.ts';
import { tableToHtml } from '../document/write-html.ts';
import { guardZip } from '../open/zip-guard.ts';
import { buildAnnex } from './annex.ts';
import { reportToCsv } from './write-csv.ts';
import { reportToXlsx } from './write-xlsx.ts';

const NAMES = [
  ...['=1+1', '+84', '-5', '@SUM(A1)', '\tx', '-', '__proto__', '<b>x</b>'],
  ...['A;=1+1', 'Nậm Pồ; -5', 'A; B'],
];
const units = NAMES.map((name, index) => ({ code: `u${index}`, name }));
const table = buildAnnex({
  ...DIEN_BIEN,
  indicators: [MEMBERS],
  groups: [{ title: 'x', units }],
  figures: units.map(({ code }) => ({ unit: code, indicator: MEMBERS.code, year: 2020, value: 1 })),
});

test('in a workbook a name that looks like a formula is typed as text and stays as it is', async () => {
  const book = read(await reportToXlsx(table, { company: 'x', at: new Date(0) }));
  const sheet = book.Sheets[book.SheetNames[0] ?? ''] ?? {};
  const cells = Object.values(sheet).filter((cell) => NAMES.includes(cell.v));
  expect(cells.map(({ v }) => v)).toEqual(NAMES);
  expect(cells.every(({ t, f }) => t === 's' && f === undefined)).toBe(true);
});

test('in a csv an apostrophe keeps it text, and a lone dash and other names stay as they are', () => {
  const csv = new TextDecoder().decode(reportToCsv(table));
  const written = csv.split('\r\n').slice(1, 1 + NAMES.length);
  expect(written.map((line) => line.split(',')[1]?.replace(/^"(.*)"$/, '$1'))).toEqual([
    "'=1+1",
    "'+84",
    "'-5",
    "'@SUM(A1)",
    "'\tx",
    '-',
    '__proto__',
    '<b>x</b>',
    // Where a semicolon parts the fields, the second half is a cell of its own.
    "A;'=1+1",
    "Nậm Pồ; '-5",
    'A; B',
  ]);
});

test('on a page and in Word a name is text', async () => {
  const html = new TextDecoder().decode(await tableToHtml(table));
  expect(html).toContain('&lt;b&gt;x&lt;/b&gt;');
  expect(html).not.toContain('<b>x</b>');
  const docx = guardZip(Buffer.from(await tableToDocx(table, { company: 'x', at: new Date(0) })));
  const xml = docx.ok ? docx.value.part('word/document.xml')?.toString() : undefined;
  expect(xml).toContain('&lt;b&gt;x&lt;/b&gt;');
  // A field of Word computes as a formula does.
  expect(xml).not.toMatch(/<w:instrText[^>]*>[^<]*(?:=|1\+1)/);
});

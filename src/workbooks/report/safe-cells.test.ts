import { read } from '@e965/xlsx';
import { expect, test } from 'vitest';
import { DIEN_BIEN, MEMBERS } from '../../../tests/office/samples.ts';
import { buildAnnex } from './annex.ts';
import { reportToCsv } from './write-csv.ts';
import { reportToXlsx } from './write-xlsx.ts';

const NAMES = ['=1+1', '+84', '-5', '@SUM(A1)', '\tx', '-', '__proto__', '<b>x</b>'];
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
  expect(written.map((line) => line.split(',')[1])).toEqual([
    "'=1+1",
    "'+84",
    "'-5",
    "'@SUM(A1)",
    "'\tx",
    '-',
    '__proto__',
    '<b>x</b>',
  ]);
});

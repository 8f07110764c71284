import fs from 'node:fs';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { ReportCell, ReportTable } from '../../domain/report/table.ts';
import { readBook } from '../../workbooks/open/read-book.ts';
import { setSettings } from '../catalogue/settings.ts';
import { must, newSession, refusal } from '../catalogue/testing/new-session.ts';
import { setFigures } from '../plan/set-figures.ts';
import type { Session } from '../session.ts';
import { listReports } from './report-list.ts';
import { previewReport } from './report-table.ts';
import { writeReport } from './write-report.ts';

function cell(table: ReportTable, row: string, key: string): ReportCell | undefined {
  const column = table.columns.findIndex((one) => one.key === key);
  return table.rows.find(({ id }) => id === row)?.cells[column];
}

async function set(
  session: Session,
  kind: 'target' | 'result',
  period: string,
  values: Readonly<Record<string, number>>,
  more: { numerator?: number; denominator?: number; asOf?: string } = {},
  indicator = 'doan-vien-ket-nap',
): Promise<void> {
  const changes = Object.entries(values).map(([unit, value]) => ({
    kind,
    indicator,
    unit,
    sector: '',
    period,
    value,
    ...more,
  }));
  must(await setFigures(session, { changes }));
}

const GIVEN = { 'dien-bien-phu': 400, 'muong-ang': 150, 'cd-xay-dung': 44 };

test("the annex holds the units' targets of the year, their sums and the decision to be filled in", async () => {
  const session = await newSession(onTestFinished);
  await set(session, 'target', '2020', GIVEN);
  const table = must(await previewReport(session, { id: 'annex', year: 2020 }));
  expect(table.attachedTo).toBe(
    '(Kèm theo Quyết định số …/QĐ-LĐLĐ ngày … tháng … năm … của Ban Thường vụ Liên đoàn Lao động tỉnh Điện Biên)',
  );
  const key = 'doan-vien-ket-nap:2020';
  expect(cell(table, 'unit:muong-ang', key)).toEqual({ type: 'number', value: 150 });
  expect(cell(table, 'unit:muong-cha', key)).toEqual({ type: 'blank' });
  expect(cell(table, 'total', key)).toMatchObject({ type: 'sum', value: 594 });
  expect(table.columns.map((column) => column.key)).toEqual(['ordinal', 'unit', key, 'note']);
});

test('before anything is given out the annex shows its form with what the root was given', async () => {
  const session = await newSession(onTestFinished);
  const table = must(await previewReport(session, { id: 'annex', year: 2020 }));
  expect(table.columns.some(({ key }) => key === 'doan-vien-ket-nap:2020')).toBe(true);
});

test('a table without columns says on paper that nothing was given out, and warns of it', async () => {
  const session = await newSession(onTestFinished);
  const said = {
    annex: 'Năm 2024 chưa giao chỉ tiêu nào.',
    progress: 'Năm 2024 chưa giao chỉ tiêu cho đơn vị nào và chưa có kết quả.',
  };
  for (const id of ['annex', 'progress'] as const) {
    const table = must(await previewReport(session, { id, year: 2024 }));
    expect(table.notes).toContain(said[id]);
    expect(table.warnings).toEqual([said[id]]);
  }
  await set(session, 'target', '2024', GIVEN);
  for (const id of ['annex', 'progress'] as const) {
    const table = must(await previewReport(session, { id, year: 2024 }));
    expect(table.notes).not.toContain(said[id]);
    expect(table.warnings).not.toContain(said[id]);
  }
});

const MISSING_NOTE =
  'Cột «Còn thiếu» ở các dòng cộng tính trên số cộng của dòng đó (gồm cả đơn vị chưa báo cáo; đơn vị vượt bù đơn vị thiếu), không cộng từ các đơn vị.';

test("results stand against the year's targets and are never added up over periods", async () => {
  const session = await newSession(onTestFinished);
  await set(session, 'target', '2020', GIVEN);
  await set(session, 'result', '2020-H1', { 'dien-bien-phu': 100, 'muong-ang': 150 });
  await set(session, 'result', '2020-M09', { 'dien-bien-phu': 300 }, { asOf: '2020-09-25' });
  const latest = must(await previewReport(session, { id: 'progress', year: 2020 }));
  expect(cell(latest, 'unit:dien-bien-phu', 'doan-vien-ket-nap:result')).toMatchObject({
    value: 300,
  });
  expect(cell(latest, 'unit:dien-bien-phu', 'doan-vien-ket-nap:percent')).toMatchObject({
    value: 75,
  });
  expect(latest.asOf).toBeNull();
  expect(latest.title.join(' ')).toContain('THÁNG 9 NĂM 2020');
  expect(latest.notes).toEqual([
    'Chỉ tiêu theo Dự thảo 1, chưa ban hành.',
    'Nơi chưa có kết quả tháng 9 năm 2020: lấy kết quả của kỳ gần nhất trước đó.',
    MISSING_NOTE,
  ]);
  const half = must(
    await previewReport(session, { id: 'progress', year: 2020, period: '2020-H1' }),
  );
  expect(cell(half, 'total', 'doan-vien-ket-nap:result')).toMatchObject({ value: 250 });
  expect(cell(half, 'unit:cd-xay-dung', 'doan-vien-ket-nap:result')).toEqual({ type: 'blank' });
  expect(half.title.join(' ')).toContain('6 THÁNG ĐẦU NĂM 2020');
  expect(half.letterhead?.placeAndDate).toBe('Điện Biên, ngày 20 tháng 6 năm 2020');
});

test('without a period the title and the heading name the one that all results are of', async () => {
  const session = await newSession(onTestFinished);
  await set(session, 'target', '2020', GIVEN);
  const asked = { id: 'progress', year: 2020 } as const;
  const before = must(await previewReport(session, asked));
  expect(before.title.join(' ')).toContain('NĂM 2020');
  expect(before.title.join(' ')).not.toContain('THÁNG');
  await set(session, 'result', '2020-H1', { 'dien-bien-phu': 100 });
  const latest = must(await previewReport(session, asked));
  expect(latest.title.join(' ')).toContain('6 THÁNG ĐẦU NĂM 2020');
  expect(latest.header.flat().map(({ text }) => text)).toContain('Thực hiện 6 tháng');
  expect(latest.notes).toEqual(['Chỉ tiêu theo Dự thảo 1, chưa ban hành.', MISSING_NOTE]);
});

test('a table that stands alone is signed as the office set it', async () => {
  const session = await newSession(onTestFinished);
  const asked = { id: 'progress', year: 2020 } as const;
  const signature = async () => must(await previewReport(session, asked)).signature?.right;
  expect(await signature()).toEqual({
    authority: 'TL. BAN THƯỜNG VỤ',
    title: 'TRƯỞNG BAN TỔ CHỨC',
    name: '',
  });
  must(await setSettings(session, { tableTitle: 'PHÓ TRƯỞNG BAN', tableName: 'Lò Văn An' }));
  expect(await signature()).toMatchObject({ title: 'PHÓ TRƯỞNG BAN', name: 'Lò Văn An' });
});

test("the province's per cent is the sum of the known parts, and a note tells of the others", async () => {
  const session = await newSession(onTestFinished);
  const ratio = 'tl-thoa-uoc';
  const at = { id: 'progress', year: 2020 } as const;
  await set(
    session,
    'result',
    '2020',
    { 'dien-bien-phu': 50 },
    { numerator: 1, denominator: 2 },
    ratio,
  );
  await set(
    session,
    'result',
    '2020',
    { 'muong-ang': 100 },
    { numerator: 8, denominator: 8 },
    ratio,
  );
  const known = must(await previewReport(session, at));
  expect(cell(known, 'total', `${ratio}:percent`)).toMatchObject({ type: 'percent', value: 90 });
  await set(session, 'result', '2020', { 'muong-cha': 70 }, {}, ratio);
  const unknown = must(await previewReport(session, at));
  expect(cell(unknown, 'total', `${ratio}:percent`)).toMatchObject({ value: 90 });
  expect(unknown.notes.join(' ')).toContain('1 đơn vị chỉ báo cáo tỷ lệ');
});

test('a workbook is written whole, opens again, and its totals are there without calculating', async () => {
  const session = await newSession(onTestFinished);
  await set(session, 'target', '2020', GIVEN);
  const out = path.join(session.context.workspaceFolder, 'phụ lục.xlsx');
  const asked = { id: 'annex', year: 2020, ending: 'xlsx' } as const;
  const written = must(await writeReport(session, { ...asked, out }));
  expect(written).toEqual({
    name: 'Phụ lục giao chỉ tiêu năm 2020.xlsx',
    path: out,
    base64: null,
    warnings: expect.any(Array),
  });
  const book = must(readBook(fs.readFileSync(out), out));
  const numbers = book.sheets.flatMap(({ rows }) => rows.flat()).filter((one) => one === 594);
  expect(numbers).toHaveLength(1);
  const bytes = must(await writeReport(session, { ...asked, ending: 'csv' }));
  expect(Buffer.from(bytes.base64 ?? '', 'base64').toString('utf8')).toContain('594');
});

test('a report is never written over the open workspace', async () => {
  const session = await newSession(onTestFinished);
  const before = fs.readFileSync(session.store.path);
  const refused = await writeReport(session, {
    id: 'annex',
    year: 2020,
    ending: 'xlsx',
    out: session.store.path,
  });
  expect(refusal(refused).code).toBe('bad-request');
  expect(fs.readFileSync(session.store.path)).toEqual(before);
});

test('what is not there is refused by its code', async () => {
  const session = await newSession(onTestFinished);
  const preview = (asked: { id: string; version?: string; period?: string }) =>
    previewReport(session, { year: 2020, ...asked });
  expect(refusal(await preview({ id: 'bieu-la' })).code).toBe('not-found');
  expect(refusal(await preview({ id: 'annex', version: 'v9' })).code).toBe('unknown-version');
  expect(refusal(await preview({ id: 'progress', period: '2021-H1' })).code).toBe('unknown-period');
  expect((await listReports(null)).map(({ id }) => id)).toEqual([
    'annex',
    'progress',
    'returns',
    'indicator',
    'comparison',
    'dossier',
    'programme',
    'working',
    'decision',
    'letter',
  ]);
});

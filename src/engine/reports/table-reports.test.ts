import { describe, expect, onTestFinished, test } from 'vitest';
import { cellText, columnIn } from '../../domain/report/cell-text.ts';
import { toneAt } from '../../domain/report/highlight.ts';
import type { ReportTable } from '../../domain/report/table.ts';
import { must, newSession, refusal } from '../catalogue/testing/new-session.ts';
import { setFigures } from '../plan/set-figures.ts';
import { setNote } from '../plan/set-note.ts';
import { setDeadline } from '../returns/returns-status.ts';
import type { Session } from '../session.ts';
import { amendVersion } from '../versions/amend-version.ts';
import { createVersion } from '../versions/create-version.ts';
import { issueVersion } from '../versions/issue-version.ts';
import { previewReport } from './report-table.ts';

type Values = Readonly<Record<string, number>>;

const MEMBERS = 'doan-vien-ket-nap';
const GIVEN = { 'dien-bien-phu': 400, 'muong-ang': 150, 'cd-xay-dung': 44 };

async function set(
  session: Session,
  kind: 'target' | 'result',
  period: string,
  values: Values,
  more: Readonly<Record<string, string | number>> = {},
): Promise<void> {
  const changes = Object.entries(values).map(([unit, value]) => ({
    ...{ kind, indicator: MEMBERS, unit, sector: '', period, value },
    ...more,
  }));
  must(await setFigures(session, { changes }));
}

/** What a row shows, by the keys of the columns. */
function shown(table: ReportTable, id: string): Readonly<Record<string, string>> {
  const row = table.rows.find((each) => each.id === id);
  if (row === undefined) throw new Error(`No row «${id}»`);
  return Object.fromEntries(
    table.columns.map((column, index) => [
      column.key,
      cellText(row.cells[index] ?? { type: 'blank' }, columnIn(row, column)),
    ]),
  );
}

async function issued(session: Session): Promise<void> {
  const decision = { number: '433/QĐ-LĐLĐ', date: '2019-01-24' };
  must(await issueVersion(session, { years: [2020], indicators: [], ...decision }));
}

describe('the annex of an amendment', () => {
  test('lists every unit with what was given, up, down, what it comes to and why', async () => {
    const session = await newSession(onTestFinished);
    await set(session, 'target', '2020', GIVEN);
    await issued(session);
    must(await amendVersion(session, { year: 2020, reason: 'Sáp nhập doanh nghiệp' }));
    await set(session, 'target', '2020', {
      'dien-bien-phu': 380,
      'muong-ang': 170,
      'muong-cha': 5,
    });
    const place = { kind: 'target', indicator: MEMBERS, sector: '', period: '2020' } as const;
    const text = 'Thêm khu công nghiệp';
    must(await setNote(session, { ...place, unit: 'muong-ang', text }));
    const table = must(await previewReport(session, { id: 'annex', year: 2020 }));
    expect(table.title.join(' ')).toContain('ĐIỀU CHỈNH CHỈ TIÊU');
    expect(table.annexLabel).toBe('Phụ lục');
    expect(table.rows.filter(({ kind }) => kind === 'unit')).toHaveLength(13);
    expect(Object.values(shown(table, 'unit:dien-bien-phu')).slice(2)).toEqual([
      ...['400', '', '20', '380'],
      'Sáp nhập doanh nghiệp',
    ]);
    expect(shown(table, 'unit:muong-ang')).toMatchObject({ [`${MEMBERS}:up`]: '20', reason: text });
    expect(Object.values(shown(table, 'unit:muong-cha')).slice(2, 6)).toEqual(['', '5', '', '5']);
    expect(Object.values(shown(table, 'unit:nam-po')).slice(2)).toEqual(['', '', '', '', '']);
    expect(Object.values(shown(table, 'total')).slice(2, 6)).toEqual(['594', '25', '20', '599']);
  });
});

test('an annex of several years has a column a year under each indicator', async () => {
  const session = await newSession(onTestFinished, 'nghe-an-2021', new Date(2021, 5, 1));
  must(await createVersion(session, { years: [2021, 2022] }));
  const [unit = ''] = (await unitsOf(session, 2021)).map((id) => id.slice('unit:'.length));
  await set(session, 'target', '2021', { [unit]: 7500 });
  await set(session, 'target', '2022', { [unit]: 8000 });
  const table = must(await previewReport(session, { id: 'annex', year: 2021 }));
  expect(table.title.join(' ')).toContain('NĂM 2021 VÀ NĂM 2022');
  expect(shown(table, `unit:${unit}`)).toMatchObject({
    [`${MEMBERS}:2021`]: '7.500',
    [`${MEMBERS}:2022`]: '8.000',
  });
});

async function unitsOf(session: Session, year: number): Promise<readonly string[]> {
  const table = must(await previewReport(session, { id: 'returns', year }));
  return table.rows.filter(({ kind }) => kind === 'unit').map(({ id }) => id);
}

test('the table of returns tells who is late by how many days, and that no day is set', async () => {
  const session = await newSession(onTestFinished);
  const asked = { id: 'returns', year: 2020, period: '2020-H1' };
  expect(must(await previewReport(session, asked)).asOf).toBe('(Hạn báo cáo: chưa đặt)');
  must(await setDeadline(session, { period: '2020-H1', due: '2020-06-10', why: '' }));
  const table = must(await previewReport(session, asked));
  expect(table.asOf).toBe('(Hạn báo cáo: trước 10/6/2020)');
  const row = table.rows.find(({ id }) => id === 'unit:muong-ang');
  expect(shown(table, 'unit:muong-ang')).toMatchObject({
    sent: '',
    missing: '1',
    late: '11',
    state: 'Chưa gửi',
    received: '',
  });
  expect(row === undefined ? null : toneAt(table, row, 'late')).toBe('bad');
  expect(shown(table, 'total')).toMatchObject({ sent: '', missing: '13' });
});

test('a table of six months does not know the official result of the year', async () => {
  const session = await newSession(onTestFinished);
  await set(session, 'target', '2020', GIVEN);
  await set(session, 'result', '2020-H1', { 'muong-ang': 60 });
  await set(session, 'result', '2020', { 'muong-ang': 190 }, { stage: 'official' });
  const asked = { id: 'progress', year: 2020 };
  const half = must(await previewReport(session, { ...asked, period: '2020-H1' }));
  expect(shown(half, 'unit:muong-ang')[`${MEMBERS}:outlook`]).toBe('');
  const whole = must(await previewReport(session, { ...asked, period: '2020' }));
  expect(shown(whole, 'unit:muong-ang')[`${MEMBERS}:outlook`]).toBe('190');
});

test('the total of a comparison is what the whole was given, and a note tells the units apart', async () => {
  const session = await newSession(onTestFinished);
  await set(session, 'target', '2020', { ...GIVEN, tinh: 594 });
  await issued(session);
  must(await amendVersion(session, { year: 2020, reason: 'Bổ sung' }));
  await set(session, 'target', '2020', { 'muong-ang': 170, tinh: 600 });
  const table = must(await previewReport(session, { id: 'comparison', year: 2020 }));
  expect(Object.values(shown(table, 'total')).slice(2)).toEqual(['594', '600', '6', '']);
  expect(table.notes).toEqual([
    '«Kết nạp đoàn viên» theo Điều chỉnh lần 1: tổng chỉ tiêu giao 600, các đơn vị đã được giao 614. Dòng tổng cộng so sánh tổng chỉ tiêu giao.',
  ]);
});

test('an indicator table says which ratios are in no sum', async () => {
  const session = await newSession(onTestFinished);
  const ratio = { indicator: 'tl-thoa-uoc' };
  await set(session, 'result', '2020-H1', { 'muong-ang': 75 }, ratio);
  const asked = { id: 'indicator', year: 2020, ...ratio };
  expect(must(await previewReport(session, asked)).notes).toEqual([
    'Năm 2020: 1 đơn vị chỉ báo cáo tỷ lệ, không có số đạt và tổng số: không tính vào các dòng cộng.',
  ]);
});

test('the table of one indicator goes over its years and the sectors of the year', async () => {
  const session = await newSession(onTestFinished);
  await set(session, 'target', '2020', GIVEN);
  await set(session, 'result', '2019', { 'muong-ang': 90 });
  await set(session, 'result', '2020-H1', { 'muong-ang': 60 });
  await set(session, 'result', '2020-H1', { 'muong-ang': 40 }, { sector: 'dn-ngoai-nn' });
  const table = must(await previewReport(session, { id: 'indicator', year: 2020 }));
  expect(shown(table, 'unit:muong-ang')).toMatchObject({
    'y2019:result': '90',
    'y2019:percent': '—',
    'y2020:target': '150',
    'y2020:percent': '40,0%',
  });
  const [sectors] = table.further ?? [];
  expect(sectors && shown(sectors, 'unit:muong-ang')).toMatchObject({
    's-dn-ngoai-nn:result': '40',
  });
});

test('the comparison holds a version against the one it amends', async () => {
  const session = await newSession(onTestFinished);
  await set(session, 'target', '2020', GIVEN);
  const asked = { id: 'comparison', year: 2020 };
  expect(refusal(await previewReport(session, asked)).code).toBe('bad-request');
  await issued(session);
  must(await amendVersion(session, { year: 2020, reason: 'Bổ sung' }));
  await set(session, 'target', '2020', { 'muong-ang': 170, 'dien-bien-phu': 390, tinh: 604 });
  const table = must(await previewReport(session, asked));
  expect(table.asOf).toBe('(Điều chỉnh lần 1 so với QĐ 433/QĐ-LĐLĐ)');
  expect(Object.values(shown(table, 'unit:muong-ang')).slice(2)).toEqual(['150', '170', '20', '']);
  expect(Object.values(shown(table, 'total')).slice(2)).toEqual(['594', '604', '20', '10']);
});

test('the paper of one unit holds its figures of every period, ratios in per cent', async () => {
  const session = await newSession(onTestFinished);
  await set(session, 'target', '2020', { 'muong-ang': 150 });
  await set(session, 'target', '2020', { 'muong-ang': 70 }, { indicator: 'tl-thoa-uoc' });
  await set(session, 'result', '2020-H1', { 'muong-ang': 60 });
  await set(session, 'result', '2020-M09', { 'muong-ang': 120 });
  const ratio = { indicator: 'tl-thoa-uoc', numerator: 2, denominator: 3 };
  await set(session, 'result', '2020-H1', { 'muong-ang': 66.666666666667 }, ratio);
  const asked = { id: 'dossier', year: 2020, unit: 'muong-ang' };
  const table = must(await previewReport(session, asked));
  expect(shown(table, `indicator:${MEMBERS}`)).toMatchObject({
    target: '150',
    'result:0': '60',
    'result:1': '120',
    percent: '80,0%',
  });
  expect(shown(table, 'indicator:tl-thoa-uoc')).toMatchObject({
    requirement: 'từ 70% trở lên',
    target: '70%',
    'result:1': '',
    percent: '66,7%',
  });
});

describe('the table of a programme', () => {
  test('says where every indicator stands by the comparison of the document', async () => {
    const session = await newSession(onTestFinished);
    await set(session, 'result', '2020', { 'muong-ang': 300, 'dien-bien-phu': 300 });
    const ratio = { indicator: 'tl-thoa-uoc', numerator: 2, denominator: 3 };
    await set(session, 'result', '2020', { 'muong-ang': 66.666666666667 }, ratio);
    const table = must(await previewReport(session, { id: 'programme', year: 2020 }));
    const lines = table.rows.map(({ id }) => shown(table, id));
    expect(lines.find(({ target }) => target === '594')).toMatchObject({
      result: '600',
      verdict: 'Đạt',
    });
    expect(lines.find(({ of }) => of === '3')).toMatchObject({
      target: '70%',
      result: '2',
      percent: '66,7%',
      verdict: 'Chưa đạt, còn thiếu 1',
    });
    expect(table.further?.[0]?.sheetName).toBe('Nhiệm vụ');
  });

  test('tells the stages of a document apart and judges none before its time', async () => {
    const session = await newSession(onTestFinished, 'nghe-an-2021', new Date(2025, 10, 1));
    const table = must(await previewReport(session, { id: 'programme', year: 2025 }));
    const lines = table.rows.map(({ id }) => shown(table, id));
    const dues = new Set(lines.map(({ due }) => due));
    for (const year of [2023, 2025, 2030, 2045]) expect(dues).toContain(`Đến năm ${year}`);
    const later = lines.filter(({ due }) => due === 'Đến năm 2030' || due === 'Đến năm 2045');
    expect(new Set(later.map(({ verdict }) => verdict))).toEqual(new Set(['Chưa đến hạn']));
    const now = lines.filter(({ due }) => due === 'Đến năm 2025');
    expect(now.some(({ verdict }) => verdict === 'Chưa có số liệu')).toBe(true);
  });

  test('keeps milestones and aims in words as what they are', async () => {
    const session = await newSession(onTestFinished, 'nghe-an-2021', new Date(2023, 10, 1));
    const milestone = { indicator: 'moc-thiet-che-kcn-bac-vinh' };
    await set(session, 'result', '2023', { tinh: 1 }, milestone);
    const table = must(await previewReport(session, { id: 'programme', year: 2023 }));
    const lines = table.rows.map(({ id }) => shown(table, id));
    expect(lines.some(({ verdict }) => verdict === 'Đã hoàn thành')).toBe(true);
    expect(lines.filter(({ target }) => target === '0')).toEqual([]);
  });
});

import { expect, onTestFinished, test } from 'vitest';
import type { OwnColumn, OwnReport } from '../../../domain/report/own-report.ts';
import type { ReportCell, ReportTable } from '../../../domain/report/table.ts';
import { readBook } from '../../../workbooks/open/read-book.ts';
import { must, newSession, refusal } from '../../catalogue/testing/new-session.ts';
import { historyList } from '../../history/history-list.ts';
import { redoStep, undoStep } from '../../history-steps.ts';
import { setFigures } from '../../plan/set-figures.ts';
import type { Session } from '../../session.ts';
import { listReports } from '../report-list.ts';
import { previewReport } from '../report-table.ts';
import { writeReport } from '../write-report.ts';
import {
  listOwnReports,
  previewOwnReport,
  removeOwnReport,
  renameOwnReport,
  saveOwnReport,
} from './own-reports.ts';

const MEMBERS = 'doan-vien-ket-nap';
const ASKED = { type: 'asked' } as const;
const of = (value: OwnColumn['value'], when: OwnColumn['when'] = ASKED): OwnColumn => ({
  indicator: MEMBERS,
  value,
  when,
});

const REPORT: OwnReport = {
  name: 'Kết nạp theo đơn vị',
  title: '',
  rows: { show: 'grouped', units: null },
  columns: [of('target'), of('result'), of('percent'), of('shortfall'), of('rank')],
  order: { type: 'protocol' },
  total: 'bottom',
  orientation: 'auto',
  notes: [],
};

async function withFigures(): Promise<Session> {
  const session = await newSession(onTestFinished);
  const set = async (kind: 'target' | 'result', period: string, values: Record<string, number>) => {
    const changes = Object.entries(values).map(([unit, value]) => ({
      ...{ kind, unit, value, period, indicator: MEMBERS, sector: '' },
    }));
    must(await setFigures(session, { changes }));
  };
  await set('target', '2020', { 'dien-bien-phu': 400, 'muong-ang': 150, 'cd-xay-dung': 44 });
  await set('result', '2020-H1', { 'dien-bien-phu': 100, 'muong-ang': 120, 'cd-xay-dung': 44 });
  await set('result', '2019-H1', { 'dien-bien-phu': 90 });
  return session;
}

async function shown(session: Session, change: Partial<OwnReport>, period = '2020-H1') {
  const report = { ...REPORT, ...change };
  return must(await previewOwnReport(session, { report, year: 2020, period }));
}

function cell(table: ReportTable, row: string, column: number): ReportCell | undefined {
  return table.rows.find(({ id }) => id === row)?.cells[column + 2];
}

const units = (table: ReportTable) =>
  table.rows.filter(({ kind }) => kind === 'unit').map(({ id }) => id);

test('a report shows what was chosen, with live formulas over its own columns', async () => {
  const table = await shown(await withFigures(), {});
  expect(table.title).toEqual(['KẾT NẠP THEO ĐƠN VỊ 6 THÁNG ĐẦU NĂM 2020']);
  expect(table.header[1]?.map(({ text }) => text)).toEqual([
    'Chỉ tiêu năm 2020',
    'Thực hiện 6 tháng',
    'Tỷ lệ (%)',
    'Còn thiếu',
    'Xếp thứ',
  ]);
  const [, , target, result, percent] = table.columns.map(({ key }) => key);
  expect(cell(table, 'unit:muong-ang', 2)).toEqual({
    ...{ type: 'percent', numerator: result, denominator: target, value: 80, absent: '' },
  });
  expect(cell(table, 'unit:muong-ang', 3)).toMatchObject({ type: 'shortfall', value: 30 });
  expect(cell(table, 'unit:muong-ang', 4)).toEqual({
    ...{ type: 'rank', by: percent, value: 2, absent: '' },
  });
  expect(cell(table, 'unit:muong-cha', 2)).toMatchObject({ value: null, absent: '—' });
  expect(cell(table, 'total', 0)).toMatchObject({ type: 'sum', value: 594 });
});

test('a per cent without the columns it is counted from is a plain number', async () => {
  const table = await shown(await withFigures(), { columns: [of('percent'), of('rank')] });
  expect(cell(table, 'unit:muong-ang', 0)).toEqual({ type: 'number', value: 80 });
  expect(cell(table, 'unit:muong-ang', 1)).toEqual({ type: 'number', value: 2 });
  expect(cell(table, 'unit:muong-cha', 0)).toEqual({ type: 'text', text: '—' });
});

test('columns may speak of the year before and of a period that stays', async () => {
  const table = await shown(await withFigures(), {
    columns: [
      of('result'),
      of('result', { type: 'year-before' }),
      of('result', { type: 'period', period: '2020-Q1' }),
    ],
  });
  expect(table.header[1]?.map(({ text }) => text)).toEqual([
    'Thực hiện 6 tháng đầu năm 2020',
    'Thực hiện 6 tháng đầu năm 2019',
    'Thực hiện quý I năm 2020',
  ]);
  expect(cell(table, 'unit:dien-bien-phu', 1)).toEqual({ type: 'number', value: 90 });
  expect(cell(table, 'unit:dien-bien-phu', 2)).toEqual({ type: 'blank' });
});

test('chosen units are ordered by a column, those without a number last, and their sum is no total of the province', async () => {
  const chosen = ['dien-bien-phu', 'muong-ang', 'muong-cha', 'cd-xay-dung'];
  const table = await shown(await withFigures(), {
    rows: { show: 'flat', units: chosen },
    order: { type: 'column', column: 2, descending: true },
  });
  expect(units(table)).toEqual([
    'unit:cd-xay-dung',
    'unit:muong-ang',
    'unit:dien-bien-phu',
    'unit:muong-cha',
  ]);
  expect(table.rows.at(-1)?.cells[1]).toEqual({ type: 'text', text: 'Cộng' });
  const within = await shown(await withFigures(), {
    order: { type: 'column', column: 1, descending: true },
  });
  expect(within.rows.slice(0, 3).map(({ id }) => id)).toEqual([
    'group:1',
    'unit:muong-ang',
    'unit:dien-bien-phu',
  ]);
});

test('a ratio is what was reported, and of several units the sum above over the sum below', async () => {
  const session = await withFigures();
  const figure = { indicator: 'tl-thoa-uoc', sector: '', unit: 'muong-ang' };
  const reported = { ...figure, kind: 'result' as const, period: '2020-H1' };
  must(
    await setFigures(session, {
      changes: [
        { ...figure, kind: 'target', period: '2020', value: 70 },
        { ...reported, value: 50, numerator: 10, denominator: 20 },
        { ...reported, unit: 'muong-cha', value: 90, numerator: 72, denominator: 80 },
      ],
    }),
  );
  const ratio = (value: OwnColumn['value']) => ({ ...of(value), indicator: 'tl-thoa-uoc' });
  const table = await shown(session, {
    columns: [ratio('target'), ratio('percent'), ratio('shortfall')],
  });
  expect(cell(table, 'unit:muong-ang', 1)).toEqual({ type: 'number', value: 50 });
  expect(cell(table, 'unit:muong-ang', 2)).toEqual({ type: 'number', value: 4 });
  expect(cell(table, 'total', 1)).toEqual({ type: 'number', value: 82 });
});

test('groups alone are lines with the sums of their units', async () => {
  const table = await shown(await withFigures(), { rows: { show: 'groups', units: null } });
  expect(table.rows.map(({ kind }) => kind)).toEqual(['unit', 'unit', 'total']);
  expect(table.rows[0]?.cells[2]).toEqual({ type: 'number', value: 550 });
  expect(cell(table, 'total', 0)).toMatchObject({ type: 'sum', value: 594 });
});

test('a title with a year in it, notes and no total are printed as they were chosen', async () => {
  const table = await shown(await withFigures(), {
    title: 'Kết nạp đoàn viên năm 2020',
    notes: ['Số liệu chưa chính thức.'],
    total: 'none',
    orientation: 'landscape',
  });
  expect(table.title).toEqual(['KẾT NẠP ĐOÀN VIÊN NĂM 2020']);
  expect(table.notes).toEqual(['Số liệu chưa chính thức.']);
  expect(table.rows.some(({ kind }) => kind === 'total')).toBe(false);
  expect(table.paper.orientation).toBe('landscape');
});

test('what cannot be printed is refused with its reason', async () => {
  const session = await withFigures();
  const ask = (change: Partial<OwnReport>) =>
    previewOwnReport(session, { report: { ...REPORT, ...change }, year: 2020 });
  expect(refusal(await ask({ columns: [] })).code).toBe('bad-request');
  expect(refusal(await ask({ columns: [{ ...of('target'), indicator: 'khong-co' }] })).code).toBe(
    'unknown-indicator',
  );
  expect(refusal(await ask({ rows: { show: 'flat', units: ['khong-co'] } })).message).toBe(
    'Năm 2020 không có đơn vị nào trong số đã chọn.',
  );
});

test('a saved report is offered, printed and written by its id like any other', async () => {
  const session = await withFigures();
  const { id } = must(await saveOwnReport(session, { report: REPORT }));
  expect(id).toBe('own:ket-nap-theo-don-vi');
  const offered = (await listReports(session.store)).find((one) => one.id === id);
  expect(offered).toMatchObject({ title: REPORT.name, needs: ['period'] });
  expect(must(await previewReport(session, { id, year: 2020 })).id).toBe(id);
  const written = must(await writeReport(session, { id, year: 2020, ending: 'xlsx' }));
  expect(written.name).toBe('Kết nạp theo đơn vị năm 2020.xlsx');
  const book = readBook(Buffer.from(written.base64 ?? '', 'base64'), written.name);
  expect(JSON.stringify(must(book))).toContain('LĐLĐ huyện Mường Ảng');
});

test('saving, renaming and removing are steps that can be taken back', async () => {
  const session = await withFigures();
  const { id } = must(await saveOwnReport(session, { report: REPORT }));
  const names = async () => (await listOwnReports(session.store)).map(({ report }) => report.name);
  must(await renameOwnReport(session, { id, name: 'Kết nạp' }));
  must(await removeOwnReport(session, { id }));
  expect(await names()).toEqual([]);
  must(await undoStep(session));
  expect(await names()).toEqual(['Kết nạp']);
  must(await undoStep(session));
  expect(await names()).toEqual([REPORT.name]);
  must(await undoStep(session));
  expect(await names()).toEqual([]);
  must(await redoStep(session));
  const [saved] = await listOwnReports(session.store);
  expect(saved?.report).toEqual(REPORT);
  const steps = must(await historyList(session, { limit: 20 }));
  const told = steps.flatMap(({ changes }) => changes.map(({ label }) => label));
  expect(told).toContain(`Lập biểu «${REPORT.name}»`);
});

test('two reports cannot bear one name, and one that is gone is named', async () => {
  const session = await withFigures();
  const { id } = must(await saveOwnReport(session, { report: REPORT }));
  const again = await saveOwnReport(session, {
    report: { ...REPORT, name: 'KẾT NẠP theo đơn vị' },
  });
  expect(refusal(again)).toMatchObject({ code: 'exists' });
  expect(must(await saveOwnReport(session, { id, report: REPORT })).step).toBeNull();
  must(await removeOwnReport(session, { id }));
  expect(refusal(await renameOwnReport(session, { id, name: 'Khác' })).code).toBe('not-found');
  expect(refusal(await previewReport(session, { id, year: 2020 })).code).toBe('not-found');
});

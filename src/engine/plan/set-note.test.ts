import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openTestWorkspace, refusalCode, type TestWorkspace } from '../testing/workspace.ts';

const CELL = { indicator: 'doan-vien-ket-nap', unit: 'muong-ang', sector: '', period: '2020' };
const DECISION = { number: '433/QĐ-LĐLĐ', date: '2020-01-24' };

describe('the note on a cell', () => {
  let workspace: TestWorkspace;

  beforeEach(async () => {
    workspace = await openTestWorkspace('dien-bien-2020');
  });
  afterEach(() => workspace.close());

  const notesOf = async (year: number, version?: string) =>
    (await workspace.client.plan.view({ year, ...(version ? { version } : {}) })).notes;

  test('is stored with its author and time, replaced, undone and taken away', async () => {
    const { plan, history } = workspace.client;
    expect(await plan.setNote({ ...CELL, text: ' theo biên bản \n' })).toMatchObject({
      changed: 1,
    });
    const first = {
      kind: 'target',
      version: 'v1',
      ...CELL,
      text: 'theo biên bản',
      by: 'Nguyễn Thị Ánh',
      at: '2020-01-05T03:42:00.000Z',
    };
    expect(await notesOf(2020)).toEqual([first]);
    expect(await plan.setNote({ ...CELL, text: 'theo biên bản' })).toEqual({
      step: null,
      changed: 0,
    });
    await plan.setNote({ ...CELL, text: 'đã bàn lại' });
    expect(await notesOf(2020)).toMatchObject([{ text: 'đã bàn lại' }]);
    await history.undo({});
    expect(await notesOf(2020)).toEqual([first]);
    await plan.setNote({ ...CELL, text: '' });
    expect(await notesOf(2020)).toEqual([]);
    await history.undo({});
    expect(await notesOf(2020)).toEqual([first]);
  });

  test('is told in the history by its own words', async () => {
    const { plan, history } = workspace.client;
    const long = `theo biên bản làm việc\nngày 03/01/2020 ${'với huyện '.repeat(9)}`;
    await plan.setNote({ ...CELL, text: long });
    await plan.setNote({ ...CELL, text: '' });
    const [removed, added] = await history.list({ limit: 2 });
    expect(added?.what).toMatch(/^Ghi chú: theo biên bản làm việc ngày 03\/01\/2020 .{1,30}…$/);
    expect(removed?.what).toMatch(/^Xóa ghi chú: theo biên bản/);
    expect(added?.changes).toMatchObject([
      {
        label: 'Ghi chú · LĐLĐ huyện Mường Ảng · Kết nạp đoàn viên · Năm 2020 · Dự thảo 1',
        from: 'trống',
        to: long.trim(),
      },
    ]);
  });

  test('stands on the total, a sector, a baseline or what a unit registered as well', async () => {
    const { plan } = workspace.client;
    await plan.setNote({ ...CELL, unit: 'tinh', text: 'tổng' });
    await plan.setNote({ ...CELL, sector: 'hcsn', text: 'khu vực' });
    await plan.setNote({ ...CELL, kind: 'registered', text: 'đăng ký' });
    await plan.setNote({ ...CELL, kind: 'baseline', period: '2019-12-31', text: 'căn cứ' });
    expect((await notesOf(2020)).map(({ kind, version, text }) => [kind, version, text])).toEqual([
      ['baseline', '', 'căn cứ'],
      ['registered', '', 'đăng ký'],
      ['target', 'v1', 'khu vực'],
      ['target', 'v1', 'tổng'],
    ]);
    expect(await notesOf(2021)).toMatchObject([{ kind: 'baseline' }, { kind: 'registered' }]);
  });

  test('opens a draft for a year that nobody planned, unless there is nothing to say', async () => {
    const { plan, workspace: file } = workspace.client;
    const later = { ...CELL, period: '2031' };
    expect(await plan.setNote({ ...later, text: '' })).toEqual({ step: null, changed: 0 });
    expect((await file.info({}))?.years).not.toContain(2031);
    await plan.setNote({ ...later, text: 'chờ nghị quyết' });
    expect(await notesOf(2031)).toMatchObject([{ text: 'chờ nghị quyết' }]);
  });

  test('is refused where there is no such cell', async () => {
    const refused = (over: object) =>
      refusalCode(workspace.client.plan.setNote({ ...CELL, text: 'x', ...over }));
    expect(await refused({ unit: 'khong-co' })).toBe('unknown-unit');
    expect(await refused({ indicator: 'khong-co' })).toBe('unknown-indicator');
    expect(await refused({ sector: 'khong-co' })).toBe('unknown-sector');
    expect(await refused({ period: '2020-X' })).toBe('unknown-period');
    expect(await refused({ version: 'v9' })).toBe('unknown-version');
    expect(await refused({ version: 'v1', period: '2031' })).toBe('unknown-period');
  });

  test('may be written on locked and on issued cells, and only there where it is meant', async () => {
    const { plan, versions, history } = workspace.client;
    await plan.set({ changes: [{ ...CELL, value: 23 }] });
    await plan.lock({ cells: [CELL] });
    await plan.setNote({ ...CELL, text: 'trước khi giao' });
    const issued = await versions.issue({ years: [2020], ...DECISION });
    await plan.setNote({ ...CELL, text: 'đơn vị xin giảm' });
    expect(await notesOf(2020, issued.version)).toMatchObject([{ text: 'đơn vị xin giảm' }]);
    await history.undo({});
    expect(await notesOf(2020)).toMatchObject([{ text: 'trước khi giao' }]);
  });

  test('is copied into an amendment, where it goes its own way', async () => {
    const { plan, versions } = workspace.client;
    await plan.set({ changes: [{ ...CELL, value: 23 }] });
    await plan.setNote({ ...CELL, text: 'theo biên bản' });
    const issued = await versions.issue({ years: [2020], ...DECISION });
    const amended = await versions.amend({ year: 2020, reason: 'sáp nhập' });
    const [copy] = await notesOf(2020, amended.version);
    expect(copy).toMatchObject({ version: amended.version, text: 'theo biên bản' });
    await plan.setNote({ ...CELL, text: '' });
    expect(await notesOf(2020, amended.version)).toEqual([]);
    expect(await notesOf(2020, issued.version)).toMatchObject([{ text: 'theo biên bản' }]);
    await plan.setNote({ ...CELL, version: issued.version, text: 'đã điều chỉnh' });
    expect(await notesOf(2020, issued.version)).toMatchObject([{ text: 'đã điều chỉnh' }]);
    expect(await notesOf(2020, amended.version)).toEqual([]);
  });

  test('goes with its figure where a decision takes only a part of the draft', async () => {
    const { plan, versions } = workspace.client;
    const other = { ...CELL, indicator: 'cdcs-thanh-lap' };
    await plan.setNote({ ...CELL, text: 'giao trước' });
    await plan.setNote({ ...other, text: 'giao sau' });
    const issued = await versions.issue({
      years: [2020],
      indicators: [CELL.indicator],
      ...DECISION,
    });
    expect(await notesOf(2020, issued.version)).toMatchObject([{ text: 'giao trước' }]);
    expect(await notesOf(2020)).toMatchObject([{ text: 'giao sau' }]);
  });
});

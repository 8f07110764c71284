import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type FormSheet, makeForm } from '../../workbooks/template/testing/make-form.ts';
import { openTestWorkspace, refusalCode, type TestWorkspace } from '../testing/workspace.ts';

let workspace: TestWorkspace;
let client: TestWorkspace['client'];

beforeEach(async () => {
  workspace = await openTestWorkspace('dien-bien-2020');
  client = workspace.client;
  await client.plan.set({
    changes: [figure('dien-bien-phu', 194), figure('muong-ang', 40), figure('tuan-giao', 55)],
  });
});
afterEach(() => workspace.close());

const SHEET: FormSheet = {
  name: 'Nhập',
  rows: [
    ['Số giao trong năm', 'KN'],
    ['LĐLĐ thành phố Điện Biên Phủ', 1],
    ['LĐLĐ huyện Mường Ảng', 1],
    ['LĐLĐ huyện Tuần Giáo', { formula: 'B2+B3', result: 2 }],
    ['Tổng cộng', 1],
    ['Năm', 2019],
  ],
};

describe('forms that the workspace keeps', () => {
  test('each change is a step that can be taken back', async () => {
    const { id } = await register('Biểu 1');
    await client.templates.rename({ id, name: 'Biểu một' });
    expect(await names()).toEqual(['Biểu một']);
    await client.templates.remove({ id });
    expect(await names()).toEqual([]);
    await client.history.undo({});
    await client.history.undo({});
    expect(await names()).toEqual(['Biểu 1']);
    await client.history.redo({});
    expect(await names()).toEqual(['Biểu một']);
    const [last] = await client.history.list({});
    expect(last?.what).toContain('Đổi tên mẫu biểu');
  });

  test('come out again byte for byte, and another file takes the place', async () => {
    const { id } = await register('Biểu 1');
    const other = Buffer.from(await makeForm([{ ...SHEET, name: 'Khác' }])).toString('base64');
    await client.templates.replace({ id, file: { name: 'khác.xlsx', base64: other } });
    expect(await client.templates.original({ id })).toMatchObject({ base64: other });
    await client.history.undo({});
    expect(await client.templates.original({ id })).toMatchObject({ name: 'biểu.xlsx' });
  });

  test('two of one name are refused, and so is what cannot be filled', async () => {
    await register('Biểu 1');
    expect(await refusalCode(register('BIỂU  1'))).toBe('exists');
    const file = { name: 'a.xlsx', base64: Buffer.from('a').toString('base64') };
    expect(await refusalCode(client.templates.register({ name: 'A', file }))).toBe(
      'not-a-workbook',
    );
    expect(await refusalCode(client.templates.rename({ id: 'không', name: 'A' }))).toBe(
      'not-found',
    );
  });
});

describe('pointing', () => {
  test('a whole column takes an indicator for the unit of each row', async () => {
    const { id } = await register('Biểu 1');
    await client.templates.point({ ...at(id, 'B1'), scope: 'column', filling: target(null) });
    const { cells, formulas } = await client.templates.preview({ source: { id }, year: 2020 });
    expect(cells.map(({ cell, by, after }) => [cell, by, after])).toEqual([
      ['B2', 'pointed', '194'],
      ['B3', 'pointed', '40'],
      ['B5', 'pointed', '594'],
    ]);
    expect(formulas).toEqual([{ sheet: 'Nhập', cell: 'B4' }]);
  });

  test('a column may be pointed at by the first of its figures', async () => {
    const { id } = await register('Biểu 1');
    await client.templates.point({ ...at(id, 'B2'), scope: 'column', filling: target(null) });
    const { cells } = await client.templates.preview({ source: { id }, year: 2020 });
    expect(cells.map(({ cell }) => cell)).toEqual(['B2', 'B3', 'B5']);
  });

  test('a single cell goes before its column, and may be left alone', async () => {
    const { id } = await register('Biểu 1');
    await client.templates.point({ ...at(id, 'B2'), filling: target('tuan-giao') });
    await client.templates.point({ ...at(id, 'B1'), scope: 'column', filling: target(null) });
    await client.templates.point({ ...at(id, 'B3'), filling: { type: 'nothing' } });
    await client.templates.point({ ...at(id, 'B6'), filling: { type: 'text', field: 'year' } });
    const { cells } = await client.templates.preview({ source: { id }, year: 2020 });
    const shown = new Map(cells.map(({ cell, after }) => [cell, after]));
    expect([shown.get('B2'), shown.has('B3'), shown.get('B6')]).toEqual(['55', false, '2020']);
    await client.history.undo({});
    await client.history.undo({});
    const before = await client.templates.preview({ source: { id }, year: 2020 });
    expect(before.cells.find(({ cell }) => cell === 'B3')?.after).toBe('40');
  });

  test('a single cell may be for the unit of its row, and says where no unit stands', async () => {
    const { id } = await register('Biểu 1');
    await client.templates.point({ ...at(id, 'B3'), filling: target(null) });
    await client.templates.point({ ...at(id, 'B6'), filling: target(null) });
    const { cells, unplaced } = await client.templates.preview({ source: { id }, year: 2020 });
    expect(cells.map(({ cell, after }) => [cell, after])).toEqual([['B3', '40']]);
    expect(unplaced).toMatchObject([{ cell: 'B6', reason: 'unknown-unit' }]);
  });

  test('a column may be left as it is but for a cell that was pointed at itself', async () => {
    const { id } = await register('Biểu 1');
    await client.templates.point({ ...at(id, 'B2'), filling: target('tuan-giao') });
    const filling = { type: 'nothing' } as const;
    await client.templates.point({ ...at(id, 'B1'), scope: 'column', filling });
    const { cells } = await client.templates.preview({ source: { id }, year: 2020 });
    expect(cells.map(({ cell, after }) => [cell, after])).toEqual([['B2', '55']]);
  });

  test('last year is told from the year that is asked for', async () => {
    const { id } = await register('Biểu 1');
    const filling = { ...target('muong-ang'), period: { type: 'year', offset: -1 } } as const;
    await client.templates.point({ ...at(id, 'B2'), filling });
    const { cells } = await client.templates.preview({ source: { id }, year: 2021 });
    expect(cells).toMatchObject([{ cell: 'B2', figure: { period: '2020', value: 40 } }]);
  });

  test('at what is not there is refused', async () => {
    const { id } = await register('Biểu 1');
    const point = (filling: ReturnType<typeof target>) =>
      refusalCode(client.templates.point({ ...at(id, 'B2'), filling }));
    expect(await point(target('không-có'))).toBe('unknown-unit');
  });
});

async function register(name: string) {
  const base64 = Buffer.from(await makeForm([SHEET])).toString('base64');
  return client.templates.register({ name, file: { name: 'biểu.xlsx', base64 } });
}

async function names(): Promise<readonly string[]> {
  return (await client.templates.list({})).map(({ name }) => name);
}

function at(id: string, cell: string) {
  return { id, sheet: 'Nhập', cell };
}

function target(unit: string | null) {
  return { type: 'figure', kind: 'target', indicator: 'doan-vien-ket-nap', unit } as const;
}

function figure(unit: string, value: number) {
  return { kind: 'target', unit, value, period: '2020', indicator: 'doan-vien-ket-nap' } as const;
}

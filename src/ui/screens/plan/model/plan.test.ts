import { describe, expect, it } from 'vitest';
import { cellOf, type SheetRows } from '../../../grid/sheet.ts';
import { barOf } from './cell-access.ts';
import { ALL_LINES } from './lines.ts';
import { planColumns } from './plan-columns.ts';
import { type PlanLook, planRows, updatedRows } from './plan-rows.ts';
import { createSheet, type PlanSheet, withValues } from './plan-sheet.ts';
import { figure, OPEN, PLAIN_WORDS, smallPlan, withAllCells } from './small-plan-for-tests.ts';

const look: PlanLook = {
  lines: ALL_LINES,
  folded: new Set(),
  search: '',
  proposal: null,
  access: OPEN,
  words: PLAIN_WORDS,
};

function column(sheet: PlanSheet, id: string) {
  const found = sheet.columns.find((one) => one.id === id);
  if (found === undefined) throw new Error(`No column ${id}`);
  return found;
}

function texts(rows: SheetRows, columnId: string): Record<string, string> {
  return Object.fromEntries(
    [...rows.pinned, ...rows.body].map((row) => [row.id, cellOf(row, columnId).text]),
  );
}

describe('the columns of a plan', () => {
  it('are baselines with figures, then what the programme asks for in numbers', () => {
    expect(planColumns(smallPlan()).map((one) => one.id)).toEqual([
      'baseline:lao-dong',
      'target:ket-nap',
      'target:thoa-uoc',
    ]);
  });

  it('take baselines of an earlier year where this one has none', () => {
    const view = smallPlan({
      figures: [{ ...figure('baseline', 'lao-dong', 'muong-ang', 49), period: '2019' }],
    });
    const sheet = createSheet(view);
    expect(column(sheet, 'baseline:lao-dong').period).toBe('2019');
    expect(texts(planRows(sheet, look), 'baseline:lao-dong')['muong-ang']).toBe('49');
  });
});

describe('the rows of a plan', () => {
  it('show total, shared, left, subtotals and units', () => {
    const rows = planRows(createSheet(smallPlan()), look);
    expect(texts(rows, 'target:ket-nap')).toEqual({
      tinh: '594',
      shared: '590',
      left: '4',
      'group:local': '500',
      'muong-ang': '200',
      'muong-cha': '300',
      'tua-chua': '',
      'group:sector': '90',
      'cd-xay-dung': '90',
    });
    expect(rows.body.map((row) => row.ordinal)).toEqual(['I', '1', '2', '3', 'II', '1']);
  });

  it('say in words that more was shared out than given', () => {
    const sheet = createSheet(smallPlan());
    const more = withValues(sheet, [
      { column: column(sheet, 'target:ket-nap'), unit: 'tua-chua', value: 7 },
    ]);
    expect(texts(planRows(more, look), 'target:ket-nap').left).toBe('over 3');
  });

  it('show a ratio in the words of the document and ask for its denominator', () => {
    const rows = texts(planRows(createSheet(smallPlan()), look), 'target:thoa-uoc');
    expect([rows.tinh, rows.shared, rows.left]).toEqual(['from 70%', 'no denominator', '']);
  });

  it('weigh a ratio by what the units count against, never as a mean of per cents', () => {
    const view = smallPlan();
    const sheet = createSheet({
      ...view,
      figures: [
        figure('target', 'thoa-uoc', 'muong-ang', 100),
        figure('target', 'thoa-uoc', 'muong-cha', 50),
        figure('baseline', 'dn-co-cd', 'muong-ang', 30),
        figure('baseline', 'dn-co-cd', 'muong-cha', 10),
      ],
    });
    expect(texts(planRows(sheet, look), 'target:thoa-uoc').shared).toBe('87,5%');
    const unknown = withValues(sheet, [
      { column: column(sheet, 'baseline:dn-co-cd'), unit: 'muong-cha', value: null },
    ]);
    expect(texts(planRows(unknown, look), 'target:thoa-uoc').shared).toBe('no denominator');
  });

  it('round a per cent only where it is read, not where it is opened or copied', () => {
    const sheet = createSheet(
      smallPlan({ figures: [figure('target', 'thoa-uoc', 'muong-ang', 33.3333)] }),
    );
    const row = planRows(sheet, look).body.find(({ id }) => id === 'muong-ang');
    if (row === undefined) throw new Error('The unit has no row.');
    expect(cellOf(row, 'target:thoa-uoc')).toMatchObject({ text: '33,33%', plain: '33,3333%' });
  });

  it('are folded by group, the subtotal staying', () => {
    const rows = planRows(createSheet(smallPlan()), {
      ...look,
      folded: new Set(['local']),
    });
    expect(rows.body.map((row) => row.id)).toEqual(['group:local', 'group:sector', 'cd-xay-dung']);
    expect(texts(rows, 'target:ket-nap')['group:local']).toBe('500');
  });

  it('are found without marks, by name or by another name', () => {
    const plan = smallPlan();
    const units = plan.units.map((unit) => {
      if (unit.code === 'muong-ang') return { ...unit, name: 'LĐLĐ huyện Mường Ảng' };
      return unit.code === 'muong-cha' ? { ...unit, aliases: ['H. Mường Chà'] } : unit;
    });
    const sheet = createSheet({ ...plan, units });
    const found = (search: string) =>
      planRows(sheet, { ...look, search })
        .body.filter((row) => row.found)
        .map((row) => row.id);
    expect(found('muong ang')).toEqual(['muong-ang']);
    expect(found('h mường chà')).toEqual(['muong-cha']);
    expect(found('')).toEqual([]);
  });

  it('show a proposal beside the present value', () => {
    const row = { name: '', sector: '', share: '', locked: false, reason: '' };
    const preview = {
      mode: 'units' as const,
      previousTotal: null,
      sectors: [],
      notes: [],
      year: 2020,
      indicator: 'ket-nap',
      total: 594,
      changed: 1,
      rows: [
        { ...row, unit: 'muong-ang', value: 202, previous: 200 },
        { ...row, unit: 'muong-cha', value: 300, previous: 300 },
      ],
    };
    const rows = planRows(createSheet(smallPlan()), {
      ...look,
      proposal: { column: 'target:ket-nap', preview },
    });
    expect(texts(rows, 'proposal')).toMatchObject({
      tinh: '594',
      shared: '502',
      'group:local': '502',
      'muong-ang': '202',
      'muong-cha': '300',
    });
    expect(texts(rows, 'proposal-difference')).toMatchObject({
      'muong-ang': '+2',
      'muong-cha': '',
    });
  });
});

describe('a typed value', () => {
  const sheet = createSheet(smallPlan());
  const ketNap = column(sheet, 'target:ket-nap');

  it('leaves rows and cells alone that it does not concern', () => {
    const before = planRows(sheet, look);
    const after = withValues(sheet, [{ column: ketNap, unit: 'muong-ang', value: 194 }]);
    const rows = updatedRows(before, after, look, {
      columns: [ketNap],
      units: new Set(['muong-ang']),
    });
    expect(withAllCells(rows, after)).toEqual(withAllCells(planRows(after, look), after));
    const changed = rows.body.filter((row, i) => row !== before.body[i]).map((row) => row.id);
    expect(changed).toEqual(['group:local', 'muong-ang']);
    const row = rows.body.find((one) => one.id === 'muong-ang');
    const old = before.body.find((one) => one.id === 'muong-ang');
    expect(row?.cells.at('target:thoa-uoc')).toBe(old?.cells.at('target:thoa-uoc'));
  });

  it('stands in the list of figures where the old one stood', () => {
    const after = withValues(sheet, [
      { column: ketNap, unit: 'muong-ang', value: 194 },
      { column: ketNap, unit: 'tua-chua', value: 4 },
      { column: ketNap, unit: 'cd-xay-dung', value: null },
    ]);
    expect(after.view.figures.map((one) => [one.unit, one.value])).toEqual([
      ['tinh', 594],
      ['muong-ang', 194],
      ['muong-cha', 300],
      ['muong-ang', 49],
      ['tua-chua', 4],
    ]);
    expect(createSheet(after.view).totals).toEqual(after.totals);
  });

  it('leaves the sheet before it as it was', () => {
    withValues(sheet, [{ column: ketNap, unit: 'muong-ang', value: 1 }]);
    expect(texts(planRows(sheet, look), 'target:ket-nap')['muong-ang']).toBe('200');
  });
});

describe('a cell that cannot be edited', () => {
  const lock = {
    version: 'v1',
    indicator: 'ket-nap',
    unit: 'muong-ang',
    sector: '',
    period: '2020',
    by: 'An',
    at: '2026-01-05T03:00:00Z',
    why: '',
  };

  it('says why: locked, sealed, read-only', () => {
    const open = createSheet(smallPlan({ locks: [lock] }));
    const ketNap = column(open, 'target:ket-nap');
    expect(barOf(open, ketNap, 'muong-ang', OPEN)).toEqual({ type: 'locked', lock });
    expect(barOf(open, ketNap, 'muong-cha', OPEN)).toBeNull();
    expect(barOf(open, ketNap, 'muong-cha', { readOnly: true, readOnlyReason: 'USB' })?.type).toBe(
      'read-only',
    );
  });

  it('is any target of a sealed version, never a baseline', () => {
    const plan = smallPlan();
    if (plan.version === null) throw new Error('The plan has a version');
    const sealed = createSheet(
      smallPlan({ version: { ...plan.version, state: 'issued', indicators: ['ket-nap'] } }),
    );
    const bar = (id: string) => barOf(sealed, column(sealed, id), 'muong-ang', OPEN)?.type ?? null;
    expect(bar('target:ket-nap')).toBe('sealed');
    expect(bar('target:thoa-uoc')).toBeNull();
    expect(bar('baseline:lao-dong')).toBeNull();
  });
});

import { describe, expect, it } from 'vitest';
import type { PlanView } from '../../../../contract/views/plan.ts';
import type { Figure } from '../../../../domain/figure.ts';
import { cellOf, type SheetRows } from '../../../grid/sheet.ts';
import { barOf } from './cell-access.ts';
import { ALL_LINES } from './lines.ts';
import type { OneIndicator } from './one-indicator-columns.ts';
import { type PlanLook, planRows, updatedRows } from './plan-rows.ts';
import { createSheet, lockAt, type PlanSheet, valueAt, withValues } from './plan-sheet.ts';
import { columnsOf } from './plan-way.ts';
import { figure, OPEN, PLAIN_WORDS, smallPlan, withAllCells } from './small-plan-for-tests.ts';

const way: OneIndicator = { type: 'one', indicator: 'ket-nap', basis: null, bySectors: null };

const look: PlanLook = {
  lines: ALL_LINES,
  folded: new Set(),
  search: '',
  proposal: null,
  access: OPEN,
  words: PLAIN_WORDS,
};

const sectors = [
  { code: 'state', name: 'State', order: 1, ended: false },
  { code: 'private', name: 'Private', order: 2, ended: false },
  { code: 'old', name: 'Old', order: 3, ended: true },
];

function at(unit: string, value: number, other: Partial<Figure>): Figure {
  return { ...figure('target', 'ket-nap', unit, value), ...other };
}

/** With targets by sectors: Muong Ang's add up, Muong Cha's do not. */
function splitPlan(overrides: Partial<PlanView> = {}): PlanView {
  const plan = smallPlan({ sectors });
  return {
    ...plan,
    figures: [
      ...plan.figures,
      at('tinh', 100, { sector: 'state' }),
      at('muong-ang', 150, { sector: 'state' }),
      at('muong-ang', 50, { sector: 'private' }),
      at('muong-cha', 303, { sector: 'state' }),
      at('muong-ang', 60, { kind: 'registered', version: '' }),
      at('muong-ang', 170, { kind: 'result', version: '', period: '2019', stage: 'estimate' }),
      at('muong-ang', 90, { kind: 'result', version: '', period: '2019-H1', stage: 'actual' }),
      at('muong-cha', 40, { kind: 'result', version: '', period: '2019-H1', stage: 'actual' }),
    ],
    lastTargets: [
      at('tinh', 500, { version: 'v0', period: '2019' }),
      at('muong-ang', 180, { version: 'v0', period: '2019', text: 'of last year' }),
      at('tua-chua', 9, { version: 'v0', period: '2019' }),
    ],
    ...overrides,
  };
}

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

const shown = (sheet: PlanSheet, id: string) => texts(planRows(sheet, look), id);

describe('one indicator opened', () => {
  it('shows what to go by, last year, what is registered, the target and its difference', () => {
    expect(columnsOf(smallPlan({ sectors }), way).map(({ id }) => id)).toEqual([
      'baseline:lao-dong',
      'last-target:ket-nap',
      'last-result:ket-nap',
      'registered:ket-nap',
      'target:ket-nap',
      'difference:ket-nap',
      'note:ket-nap',
    ]);
  });

  it('puts the sectors behind their sum where targets of sectors stand', () => {
    const ids = columnsOf(splitPlan(), way).map(({ id }) => id);
    expect(ids.slice(4)).toEqual([
      'target:ket-nap',
      'difference:ket-nap',
      'sector-sum:ket-nap',
      'target:ket-nap:state',
      'target:ket-nap:private',
      'note:ket-nap',
    ]);
    const closed = columnsOf(splitPlan(), { ...way, bySectors: false });
    expect(closed.filter(({ sector }) => sector !== '')).toEqual([]);
  });

  it('opens the sectors in use when asked, and those that the programme names where it does', () => {
    const open = (view: PlanView) =>
      columnsOf(view, { ...way, bySectors: true }).flatMap(({ sector }) => sector || []);
    const plan = smallPlan({ sectors });
    expect(open(plan)).toEqual(['state', 'private']);
    const indicators = plan.indicators.map((one) =>
      one.asked === null ? one : { ...one, asked: { ...one.asked, sectors: ['private'] } },
    );
    expect(open({ ...plan, indicators })).toEqual(['private']);
  });

  it('is the first one where the year does not know the one that was open', () => {
    const ids = columnsOf(smallPlan(), { ...way, indicator: 'gone' }).map(({ id }) => id);
    expect(ids).toContain('target:ket-nap');
  });

  it('goes by the baseline that was chosen, a per cent by what it counts against', () => {
    const plan = smallPlan();
    const view: PlanView = {
      ...plan,
      figures: [...plan.figures, figure('baseline', 'dn-co-cd', 'muong-ang', 3)],
    };
    const basis = (one: OneIndicator) => columnsOf(view, one)[0]?.id;
    expect(basis(way)).toBe('baseline:lao-dong');
    expect(basis({ ...way, basis: 'dn-co-cd' })).toBe('baseline:dn-co-cd');
    expect(basis({ ...way, indicator: 'thoa-uoc' })).toBe('baseline:dn-co-cd');
    const lastBases = [{ indicator: 'ket-nap', basis: 'dn-co-cd' }];
    expect(columnsOf({ ...view, lastBases }, way)[0]?.id).toBe('baseline:dn-co-cd');
  });

  it('weighs a per cent by its denominators although another baseline stands beside it', () => {
    const plan = smallPlan();
    const view: PlanView = {
      ...plan,
      figures: [
        ...plan.figures,
        figure('target', 'thoa-uoc', 'muong-ang', 100),
        figure('target', 'thoa-uoc', 'muong-cha', 50),
        figure('baseline', 'dn-co-cd', 'muong-ang', 30),
        figure('baseline', 'dn-co-cd', 'muong-cha', 10),
      ],
    };
    const sheet = createSheet(view, { ...way, indicator: 'thoa-uoc', basis: 'lao-dong' });
    expect(sheet.columns.map(({ id }) => id)).not.toContain('baseline:dn-co-cd');
    expect(shown(sheet, 'target:thoa-uoc').shared).toBe('87,5%');
  });
});

describe('the figures of one indicator', () => {
  const sheet = createSheet(splitPlan(), way);

  it('of last year are its targets, and the whole year before what was reported so far', () => {
    expect(shown(sheet, 'last-target:ket-nap')).toMatchObject({
      tinh: '500',
      shared: '189',
      left: '311',
      'muong-ang': '180',
      'muong-cha': '',
    });
    expect(shown(sheet, 'last-result:ket-nap')).toMatchObject({
      tinh: '',
      shared: '210',
      'muong-ang': '170',
      'muong-cha': '40',
    });
    const row = planRows(sheet, look).body.find(({ id }) => id === 'muong-cha');
    expect(row && cellOf(row, 'last-result:ket-nap').note).toBe('actual 2019-H1');
  });

  it('differ from last year by line, where both are known', () => {
    expect(shown(sheet, 'difference:ket-nap')).toMatchObject({
      tinh: '+94',
      shared: '+401',
      left: '',
      'group:local': '+311',
      'muong-ang': '+20',
      'muong-cha': '',
      'tua-chua': '',
      'group:sector': '',
    });
  });

  it('of sectors have totals of their own, and say where they miss the unit’s', () => {
    expect(shown(sheet, 'target:ket-nap:state')).toMatchObject({
      tinh: '100',
      shared: '453',
      left: 'over 353',
    });
    expect(shown(sheet, 'sector-sum:ket-nap')).toMatchObject({
      tinh: 'off by 494',
      shared: '1 units off',
      'group:local': '1 units off',
      'muong-ang': '200',
      'muong-cha': 'off by 3',
      'tua-chua': '',
    });
    expect(valueAt(sheet, column(sheet, 'sector-sum:ket-nap'), 'muong-cha')).toBe(303);
  });

  it('carry the remark of the target', () => {
    const view = splitPlan({ figures: [at('muong-ang', 7, { text: 'as agreed' })] });
    expect(shown(createSheet(view, way), 'note:ket-nap')['muong-ang']).toBe('as agreed');
  });
});

describe('a number typed for one indicator', () => {
  const sheet = createSheet(splitPlan(), way);
  const state = column(sheet, 'target:ket-nap:state');
  const registered = column(sheet, 'registered:ket-nap');

  it('is a figure of its own kind and sector', () => {
    const { view } = withValues(sheet, [
      { column: state, unit: 'tua-chua', value: 4 },
      { column: registered, unit: 'tua-chua', value: 5 },
    ]);
    const typed = view.figures.filter(({ unit }) => unit === 'tua-chua');
    expect(typed.map(({ kind, version, sector, value }) => [kind, version, sector, value])).toEqual(
      [
        ['target', 'v1', 'state', 4],
        ['registered', '', '', 5],
      ],
    );
    expect(createSheet(view, way).totals).toEqual(
      withValues(sheet, [
        { column: state, unit: 'tua-chua', value: 4 },
        { column: registered, unit: 'tua-chua', value: 5 },
      ]).totals,
    );
  });

  it('reaches sums, differences and the check of the sectors, and only the rows concerned', () => {
    const before = planRows(sheet, look);
    const next = withValues(sheet, [
      { column: state, unit: 'muong-cha', value: 300 },
      { column: column(sheet, 'target:ket-nap'), unit: 'tua-chua', value: 10 },
    ]);
    const touched = {
      columns: next.columns.filter(({ id }) => next.totals.get(id) !== sheet.totals.get(id)),
      units: new Set(['muong-cha', 'tua-chua']),
    };
    const rows = updatedRows(before, next, look, touched);
    expect(withAllCells(rows, next)).toEqual(withAllCells(planRows(next, look), next));
    expect(texts(rows, 'sector-sum:ket-nap')).toMatchObject({ shared: '', 'muong-cha': '300' });
    expect(texts(rows, 'difference:ket-nap')).toMatchObject({ shared: '+411', 'tua-chua': '+1' });
    expect(rows.body.find(({ id }) => id === 'muong-ang')).toBe(
      before.body.find(({ id }) => id === 'muong-ang'),
    );
  });
});

describe('a cell of one indicator', () => {
  const lock = {
    version: 'v1',
    indicator: 'ket-nap',
    unit: 'muong-ang',
    sector: 'state',
    period: '2020',
    by: 'An',
    at: '2026-01-05T03:00:00Z',
    why: '',
  };

  it('is locked with its sector, and the unit’s total with it is not', () => {
    const sheet = createSheet(splitPlan({ locks: [lock] }), way);
    const state = column(sheet, 'target:ket-nap:state');
    expect(lockAt(sheet, state, 'muong-ang')).toEqual(lock);
    expect(lockAt(sheet, column(sheet, 'target:ket-nap'), 'muong-ang')).toBeUndefined();
    const row = planRows(sheet, look).body.find(({ id }) => id === 'muong-ang');
    expect(row && cellOf(row, state.id).marks).toEqual(['locked']);
    expect(row && cellOf(row, state.id).editable).toBe(false);
  });

  it('takes typing where it belongs to this year and is not read off others', () => {
    const sheet = createSheet(splitPlan(), way);
    const bar = (id: string, unit: string) =>
      barOf(sheet, column(sheet, id), unit, OPEN)?.type ?? null;
    expect(bar('registered:ket-nap', 'muong-ang')).toBeNull();
    expect(bar('registered:ket-nap', 'tinh')).toBe('computed');
    expect(bar('target:ket-nap:state', 'tinh')).toBeNull();
    expect(bar('last-target:ket-nap', 'muong-ang')).toBe('last-year');
    expect(bar('last-result:ket-nap', 'muong-ang')).toBe('last-year');
    expect(bar('difference:ket-nap', 'muong-ang')).toBe('derived');
    expect(bar('sector-sum:ket-nap', 'muong-ang')).toBe('derived');
  });

  it('is no target of a sealed version where it is registered', () => {
    const { version } = smallPlan();
    if (version === null) throw new Error('The plan has a version');
    const sheet = createSheet(splitPlan({ version: { ...version, state: 'issued' } }), way);
    const bar = (id: string) => barOf(sheet, column(sheet, id), 'muong-ang', OPEN)?.type ?? null;
    expect(bar('target:ket-nap:state')).toBe('sealed');
    expect(bar('registered:ket-nap')).toBeNull();
  });
});

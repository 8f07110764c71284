import type { PlanIndicator, PlanView } from '../../../../contract/views/plan.ts';
import type { Figure } from '../../../../domain/figure.ts';
import type { Unit } from '../../../../domain/unit.ts';
import { cellOf, type SheetRows } from '../../../grid/sheet.ts';
import type { PlanSheet } from './plan-sheet.ts';
import type { PlanWords } from './words.ts';

/** A small plan for tests: three districts, one sector union, a count, a ratio and two baselines. */
export function smallPlan(overrides: Partial<PlanView> = {}): PlanView {
  return {
    year: 2020,
    version: {
      id: 'v1',
      name: 'Draft 1',
      state: 'draft',
      number: null,
      date: null,
      amends: null,
      reason: null,
      years: [2020],
      indicators: [],
    },
    units: [
      unit('tinh', 'Province', 'province', 0),
      unit('muong-ang', 'Muong Ang', 'district', 1),
      unit('muong-cha', 'Muong Cha', 'district', 2),
      unit('tua-chua', 'Tua Chua', 'district', 3),
      unit('cd-xay-dung', 'Construction', 'sector-union', 4),
    ],
    sectors: [],
    indicators: [
      indicator('lao-dong', 'Workers not yet members', 'count-stock', 1, true),
      indicator('dn-co-cd', 'Enterprises with a union', 'count-stock', 2, true),
      asked(indicator('ket-nap', 'New members', 'count-flow', 3), 594, ''),
      asked(
        { ...indicator('thoa-uoc', 'Agreements', 'ratio', 4), denominator: 'dn-co-cd' },
        70,
        'from 70%',
      ),
      indicator('dt-tet', 'Tet for everybody', 'qualitative', 5),
    ],
    figures: [
      figure('target', 'ket-nap', 'tinh', 594),
      figure('target', 'ket-nap', 'muong-ang', 200),
      figure('target', 'ket-nap', 'muong-cha', 300),
      figure('target', 'ket-nap', 'cd-xay-dung', 90),
      figure('baseline', 'lao-dong', 'muong-ang', 49),
    ],
    lastTargets: [],
    locks: [],
    notes: [],
    bases: [],
    lastBases: [],
    ...overrides,
  };
}

export function figure(
  kind: 'target' | 'baseline',
  code: string,
  unitCode: string,
  value: number,
): Figure {
  return {
    kind,
    version: kind === 'target' ? 'v1' : '',
    indicator: code,
    unit: unitCode,
    sector: '',
    period: '2020',
    stage: '',
    value,
    valueTo: null,
    numerator: null,
    denominator: null,
    text: null,
    asOf: null,
    source: { type: 'typed' },
  };
}

export function indicator(
  code: string,
  name: string,
  kind: PlanIndicator['kind'],
  order: number,
  baseline = false,
): PlanIndicator {
  return {
    code,
    name,
    kind,
    unit: kind === 'ratio' ? '%' : 'members',
    cadence: 'yearly',
    order,
    numerator: null,
    denominator: null,
    parent: null,
    baseline,
    aliases: [],
    ended: false,
    asked: null,
  };
}

export function asked(base: PlanIndicator, value: number, comparatorText: string): PlanIndicator {
  return {
    ...base,
    asked: {
      code: base.code,
      name: base.name,
      kind: base.kind,
      comparator: comparatorText === '' ? 'none' : 'ge',
      comparatorText,
      value,
      unit: base.unit,
      period: '2020',
      cadence: 'yearly',
      parent: null,
      scope: null,
      sectors: [],
      numerator: null,
      denominator: base.denominator,
      ambiguous: false,
      paragraph: '1',
      quote: '',
    },
  };
}

function unit(code: string, name: string, kind: Unit['kind'], order: number): Unit {
  return {
    code,
    name,
    kind,
    parent: code === 'tinh' ? null : 'tinh',
    order,
    from: null,
    to: null,
    aliases: [],
  };
}

export const PLAIN_WORDS: PlanWords = {
  totals: { tinh: 'given', shared: 'shared', left: 'left' },
  ofAllRows: (name) => `${name} of all`,
  shownRows: (rows) => `${rows} rows shown`,
  partOfGroup: (name, shown, all) => `${name} ${shown}/${all}`,
  over: (amount) => `over ${amount}`,
  noDenominator: 'no denominator',
  asked: ({ comparatorText }) => comparatorText,
  locked: (lock) => `locked by ${lock.by}`,
  noted: ({ by, text }) => `${by}: ${text}`,
  unequal: (amount) => `off by ${amount}`,
  unequalWhy: (sectors, total) => `${sectors} against ${total ?? 'nothing'}`,
  unequalUnits: (units) => `${units} units off`,
  result: ({ stage, period }) => `${stage} ${period}`,
  bar: (bar) => bar.type,
};

export const OPEN = { readOnly: false, readOnlyReason: null } as const;

/** Rows with every cell made, to compare them as a whole. */
export function withAllCells({ pinned, body }: SheetRows, { columns }: PlanSheet) {
  return [...pinned, ...body].map((row) => ({
    ...row,
    cells: columns.map(({ id }) => [id, cellOf(row, id)]),
  }));
}

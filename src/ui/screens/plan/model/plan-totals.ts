import type { PlanView } from '../../../../contract/views/plan.ts';
import { exactSum } from '../../../../domain/ratio.ts';
import { ROOT_UNIT } from '../../../../domain/unit.ts';
import { baselinePeriod, columnId, columnOf, type PlanColumn } from './plan-columns.ts';
import type { PlanSheet } from './plan-sheet.ts';
import { differsFromSectors } from './sector-sums.ts';
import {
  type ColumnTotals,
  columnTotals,
  type Subtotal,
  subtotal,
  type UnitValue,
} from './totals.ts';

/** Totals of one column; those of the columns that it is read off have to be there. */
export function totalsOf(sheet: PlanSheet, column: PlanColumn): ColumnTotals {
  switch (column.kind) {
    case 'target':
    case 'last-target':
      return figureTotals(sheet, column, givenTo(sheet, column));
    case 'baseline':
    case 'registered':
    case 'last-result':
      return figureTotals(sheet, column, null);
    case 'difference':
      return differenceTotals(sheet, column);
    case 'sector-sum':
      return sectorTotals(sheet, column);
    case 'note':
      return { given: null, shared: NONE, left: null, groups: new Map() };
  }
}

const NONE: Subtotal = { type: 'none' };

/** What some units come to in one column. */
export function subtotalOf(
  sheet: PlanSheet,
  column: PlanColumn,
  units: ReadonlySet<string>,
): Subtotal {
  switch (column.kind) {
    case 'target':
    case 'last-target':
    case 'baseline':
    case 'registered':
    case 'last-result':
      return subtotal([...units].map(valueIn(sheet, column)), column.numbers);
    case 'difference': {
      const { code } = column.indicator;
      return subtotalDifference(
        partOf(sheet, columnId('target', code), units),
        partOf(sheet, columnId('last-target', code), units),
      );
    }
    case 'sector-sum':
      return {
        type: 'unequal',
        known: [...units].filter((unit) => differsFromSectors(sheet, column, unit)).length,
      };
    case 'note':
      return NONE;
  }
}

function partOf(sheet: PlanSheet, id: string, units: ReadonlySet<string>): Subtotal | undefined {
  const column = sheet.columns.find((one) => one.id === id);
  return column === undefined ? undefined : subtotalOf(sheet, column, units);
}

/** Whether a column has to be summed anew after others were typed into. */
export function dependsOn(column: PlanColumn, touched: ReadonlySet<string>): boolean {
  const { kind, indicator, numbers } = column;
  if (touched.has(column.id)) return true;
  if (kind === 'difference') return touched.has(columnId('target', indicator.code));
  if (kind === 'sector-sum') {
    const target = columnId('target', indicator.code);
    return [...touched].some((id) => id === target || id.startsWith(`${target}:`));
  }
  const code = denominatorCode(column);
  return numbers === 'percent' && code !== null && touched.has(columnId('baseline', code));
}

/** What a percentage counts against: what the programme asks before what the indicator itself says. */
function denominatorCode({ indicator }: PlanColumn): string | null {
  return indicator.asked?.denominator ?? indicator.denominator;
}

/** What the shown per cents count against, where it has no column of its own. */
export function columnsBeneath(
  view: PlanView,
  shown: readonly PlanColumn[],
): readonly PlanColumn[] {
  const found = new Map<string, PlanColumn>();
  for (const column of shown.filter(({ numbers }) => numbers === 'percent')) {
    const id = denominatorId(view, column);
    if (id === null || found.has(id) || shown.some((one) => one.id === id)) continue;
    const indicator = view.indicators.find(({ code }) => code === denominatorCode(column));
    const period = indicator && baselinePeriod(view, indicator.code, Number(column.period));
    if (indicator !== undefined && period !== undefined) {
      found.set(id, { ...columnOf('baseline', indicator, period), id });
    }
  }
  return [...found.values()];
}

/** Last year's per cents count against last year's figures. */
function denominatorId(view: PlanView, column: PlanColumn): string | null {
  const code = denominatorCode(column);
  if (code === null) return null;
  const id = columnId('baseline', code);
  return column.period === String(view.year) ? id : `${id}@${column.period}`;
}

function givenTo(sheet: PlanSheet, column: PlanColumn): number | null {
  return sheet.figures.get(column.id)?.get(ROOT_UNIT)?.value ?? null;
}

function figureTotals(sheet: PlanSheet, column: PlanColumn, given: number | null): ColumnTotals {
  const valueAtUnit = valueIn(sheet, column);
  const groups = new Map(
    sheet.groups.map(({ group, units }) => [
      group as string,
      units.map((unit) => valueAtUnit(unit.code)),
    ]),
  );
  return columnTotals(given, groups, column.numbers);
}

function valueIn(sheet: PlanSheet, column: PlanColumn): (unit: string) => UnitValue {
  const ofColumn = sheet.figures.get(column.id);
  const denominator = column.numbers === 'percent' ? denominatorId(sheet.view, column) : null;
  const under = denominator === null ? undefined : sheet.figures.get(denominator);
  return (unit) => ({
    figure: ofColumn?.get(unit),
    denominator: under?.get(unit)?.value ?? null,
  });
}

/** A line's difference is that of the two sums which stand in it. */
function differenceTotals(sheet: PlanSheet, column: PlanColumn): ColumnTotals {
  const { code } = column.indicator;
  const now = sheet.totals.get(columnId('target', code));
  const before = sheet.totals.get(columnId('last-target', code));
  return {
    given: difference(now?.given ?? null, before?.given ?? null),
    shared: subtotalDifference(now?.shared, before?.shared),
    left: null,
    groups: new Map(
      sheet.groups.map(({ group }) => [
        group,
        subtotalDifference(now?.groups.get(group), before?.groups.get(group)),
      ]),
    ),
  };
}

/** Exact; null where one of both is missing. */
export function difference(now: number | null, before: number | null): number | null {
  return now === null || before === null ? null : exactSum([now, -before]);
}

function subtotalDifference(now: Subtotal | undefined, before: Subtotal | undefined): Subtotal {
  if (now?.type !== 'sum' || before?.type !== 'sum') return NONE;
  const known = Math.min(now.known, before.known);
  return known === 0 ? NONE : { type: 'sum', sum: exactSum([now.sum, -before.sum]), known };
}

function sectorTotals(sheet: PlanSheet, column: PlanColumn): ColumnTotals {
  const groups = new Map(
    sheet.groups.map(({ group, units }): [string, Subtotal] => {
      const unequal = units.filter((unit) => differsFromSectors(sheet, column, unit.code));
      return [group, { type: 'unequal', known: unequal.length }];
    }),
  );
  const known = [...groups.values()].map((one) => (one.type === 'unequal' ? one.known : 0));
  return { given: null, shared: { type: 'unequal', known: exactSum(known) }, left: null, groups };
}

import type { BasisChoice } from '../../../../../contract/views/plan.ts';
import { exactSum } from '../../../../../domain/ratio.ts';
import { ROOT_UNIT } from '../../../../../domain/unit.ts';
import { coversIndicator } from '../../../../../domain/version-rules.ts';
import { formatCount } from '../../../../../domain/vietnamese/numbers.ts';
import type { PlanColumn } from '../../model/plan-columns.ts';
import { figureAt, type PlanSheet } from '../../model/plan-sheet.ts';
import { basesFor, basesWithSectors, bestBasis } from './bases.ts';
import type { PanelMode } from './modes.ts';
import { EMPTY_FORM, type SharingForm } from './sharing-form.ts';

/** A count of the year's plan that is not sealed: its units' totals can be shared out. */
export function isShareable(sheet: PlanSheet, column: PlanColumn): boolean {
  return isUnitCount(column) && !isSealed(sheet, column);
}

/** The indicators that a column's targets can be parts of: other counts; its own whole first, then counts of the same things. */
export function wholesFor(sheet: PlanSheet, column: PlanColumn): readonly PlanColumn[] {
  const others = sheet.columns.filter(
    (one) => isUnitCount(one) && one.indicator.code !== column.indicator.code,
  );
  const rank = (one: PlanColumn) => {
    if (isWholeOf(one, column)) return 0;
    return countsTheSame(one, column) ? 1 : 2;
  };
  return others.sort((a, b) => rank(a) - rank(b));
}

/** What a column can be shared out by in a mode; over sectors only what has figures by sector. */
export function basesIn(
  mode: PanelMode,
  sheet: PlanSheet,
  column: PlanColumn,
  currentLabel: string,
): readonly BasisChoice[] {
  const bases = columnBases(sheet, column, currentLabel);
  return mode === 'sectors' ? basesWithSectors(sheet.view, bases, column.indicator.code) : bases;
}

/** The bases of a column, the present values last: they are what a new sharing would otherwise replace. */
function columnBases(
  sheet: PlanSheet,
  column: PlanColumn,
  currentLabel: string,
): readonly BasisChoice[] {
  const bases = basesFor(sheet.view.bases, column.indicator.code).filter(
    ({ basis }) => basis !== 'current',
  );
  const units = sheet.groups.flatMap((group) => group.units);
  const values = units.flatMap((unit) => figureAt(sheet, column, unit.code)?.value ?? []);
  if (values.length === 0) return bases;
  const current: BasisChoice = {
    basis: 'current',
    indicator: column.indicator.code,
    label: currentLabel,
    period: null,
    known: values.length,
    sum: exactSum(values),
    note: '',
  };
  return [...bases, current];
}

/**
 * The total that was given, else what the programme asks; the basis of the last sharing, else the one
 * that most units have a value of.
 */
export function firstForm(
  sheet: PlanSheet,
  column: PlanColumn,
  typedTotal?: number | undefined,
): SharingForm {
  const given = figureAt(sheet, column, ROOT_UNIT)?.value ?? column.indicator.asked?.value ?? null;
  const total = typedTotal ?? given;
  const { code } = column.indicator;
  const bases = basesFor(sheet.view.bases, code);
  const last = sheet.view.lastBases.find(({ indicator }) => indicator === code)?.basis;
  const basis = bases.find((one) => one.basis === last)?.basis ?? bestBasis(bases);
  return {
    ...EMPTY_FORM,
    total: total === null ? '' : formatCount(total),
    bases: [{ basis, share: '100' }],
    within: firstWhole(sheet, column)?.indicator.code ?? '',
  };
}

/** Founded unions are no part of new members: such a whole is for a person to choose. */
function firstWhole(sheet: PlanSheet, column: PlanColumn): PlanColumn | undefined {
  return wholesFor(sheet, column).find(
    (one) => isWholeOf(one, column) || countsTheSame(one, column),
  );
}

function isWholeOf(one: PlanColumn, { indicator }: PlanColumn): boolean {
  return one.indicator.code === indicator.parent;
}

function countsTheSame(one: PlanColumn, { indicator }: PlanColumn): boolean {
  return one.indicator.unit === indicator.unit;
}

function isUnitCount(column: PlanColumn): boolean {
  return column.kind === 'target' && column.sector === '' && column.numbers === 'count';
}

function isSealed({ view }: PlanSheet, column: PlanColumn): boolean {
  const { version } = view;
  return version?.state === 'issued' && coversIndicator(version, column.indicator.code);
}

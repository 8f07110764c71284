import type { PlanView } from '../../../../contract/views/plan.ts';
import type { Sector } from '../../../../domain/sector.ts';
import { columnOf, type PlanColumn } from './plan-columns.ts';

/** «Từng chỉ tiêu»: one indicator opened. */
export type OneIndicator = {
  readonly type: 'one';
  readonly indicator: string;
  /** Code of the baseline beside it; null: the one that suits it. */
  readonly basis: string | null;
  /** null: where targets of sectors stand. */
  readonly bySectors: boolean | null;
};

/** The target that is opened: the first one where the year does not know the indicator. */
export function chosenTarget(
  all: readonly PlanColumn[],
  indicator: string,
): PlanColumn | undefined {
  const targets = all.filter((column) => column.kind === 'target');
  return targets.find((column) => column.indicator.code === indicator) ?? targets[0];
}

/**
 * What a person weighs when giving out one indicator, from left to right: what to go by, what was
 * given and reached last year, what the units offer, and what they are to get. The check of the
 * sectors stands before them, where it is in view however many there are.
 */
export function oneIndicatorColumns(
  view: PlanView,
  way: OneIndicator,
  all: readonly PlanColumn[],
  target: PlanColumn,
): readonly PlanColumn[] {
  const { indicator, period } = target;
  const last = String(view.year - 1);
  const basis = chosenBasis(view, way, all, target);
  return [
    ...(basis === undefined ? [] : [basis]),
    columnOf('last-target', indicator, last),
    columnOf('last-result', indicator, last),
    columnOf('registered', indicator, period),
    target,
    columnOf('difference', indicator, period),
    ...sectorColumns(view, way, target),
    columnOf('note', indicator, period),
  ];
}

/** By what it was last shared out, else what a per cent counts against, else the fullest baseline. */
export function chosenBasis(
  view: PlanView,
  way: OneIndicator,
  all: readonly PlanColumn[],
  target: PlanColumn,
): PlanColumn | undefined {
  const baselines = all.filter((column) => column.kind === 'baseline');
  const withCode = (code: string | null) =>
    baselines.find((column) => column.indicator.code === code);
  const known = (column: PlanColumn) =>
    view.bases.find(({ basis }) => basis === column.indicator.code)?.known ?? 0;
  const [fullest] = [...baselines].sort((a, b) => known(b) - known(a));
  const { code, asked, denominator } = target.indicator;
  const last = view.lastBases.find(({ indicator }) => indicator === code);
  return (
    withCode(way.basis) ??
    withCode(last?.basis ?? null) ??
    withCode(asked?.denominator ?? denominator) ??
    fullest
  );
}

/** Whether the opened indicator shows its sectors. */
function showsSectors(view: PlanView, way: OneIndicator, target: PlanColumn): boolean {
  return way.bySectors ?? sectorsWithTargets(view, target).size > 0;
}

function sectorColumns(
  view: PlanView,
  way: OneIndicator,
  target: PlanColumn,
): readonly PlanColumn[] {
  const { indicator, period } = target;
  if (!showsSectors(view, way, target)) return [];
  const sectors = sectorsOf(view, target);
  const columns = sectors.map(({ code }) => columnOf('target', indicator, period, code));
  return target.numbers === 'count' && columns.length > 0
    ? [columnOf('sector-sum', indicator, period), ...columns]
    : columns;
}

/** Those that the programme names for the indicator, else all in use; and any that has targets. */
function sectorsOf(view: PlanView, target: PlanColumn): readonly Sector[] {
  const withTargets = sectorsWithTargets(view, target);
  const named = target.indicator.asked?.sectors ?? [];
  const shown = view.sectors.filter(
    ({ code, ended }) =>
      withTargets.has(code) || (named.length > 0 ? named.includes(code) : !ended),
  );
  return [...shown].sort((a, b) => a.order - b.order);
}

function sectorsWithTargets(view: PlanView, target: PlanColumn): ReadonlySet<string> {
  const { indicator, period } = target;
  return new Set(
    view.figures
      .filter(
        (figure) =>
          figure.kind === 'target' &&
          figure.indicator === indicator.code &&
          figure.period === period &&
          figure.sector !== '' &&
          figure.value !== null,
      )
      .map(({ sector }) => sector),
  );
}

import { assertNever } from '../../../../domain/assert-never.ts';
import type { Figure } from '../../../../domain/figure.ts';
import type { PlanColumn, PlanColumnKind } from './plan-columns.ts';
import type { PlanSheet } from './plan-sheet.ts';

type Place = { readonly column: PlanColumn; readonly unit: string };

/** The kinds of figures that are typed into the plan. */
export type TypedKind = 'baseline' | 'target' | 'registered';

/** What typing into a column stores; null where it cannot be typed into. */
export function typedKind(kind: PlanColumnKind): TypedKind | null {
  switch (kind) {
    case 'baseline':
    case 'target':
    case 'registered':
      return kind;
    case 'last-target':
    case 'last-result':
    case 'sector-sum':
    case 'difference':
    case 'note':
      return null;
    default:
      return assertNever(kind);
  }
}

/** One for all: thousands of them are typed in one paste. */
const TYPED: Figure['source'] = { type: 'typed' };

/** The figure that stands where a value was typed, before the engine has told of it. */
export function typedFigure(
  sheet: PlanSheet,
  { column, unit }: Place,
  { value, valueTo }: Pick<Figure, 'value' | 'valueTo'>,
): Figure | null {
  const kind = typedKind(column.kind);
  if (kind === null) return null;
  const before = sheet.figures.get(column.id)?.get(unit);
  return {
    kind,
    version: kind === 'target' ? (sheet.view.version?.id ?? '') : '',
    indicator: column.indicator.code,
    unit,
    sector: column.sector,
    period: column.period,
    stage: '',
    value,
    valueTo,
    numerator: null,
    denominator: null,
    text: before?.text ?? null,
    asOf: before?.asOf ?? null,
    source: TYPED,
  };
}

/** The list of figures with the changed ones in their old places, so that it reads as the engine's would. */
export function figuresWith(
  before: PlanSheet,
  after: PlanSheet,
  changes: readonly Place[],
): readonly Figure[] {
  const replacements = new Map<Figure, Figure | undefined>();
  const added: Figure[] = [];
  for (const { column, unit } of changes) {
    const old = before.figures.get(column.id)?.get(unit);
    const now = after.figures.get(column.id)?.get(unit);
    if (old !== undefined) replacements.set(old, now);
    else if (now !== undefined) added.push(now);
  }
  const kept =
    replacements.size === 0 ? before.view.figures : replaced(before.view.figures, replacements);
  return [...kept, ...added];
}

function replaced(
  figures: readonly Figure[],
  replacements: ReadonlyMap<Figure, Figure | undefined>,
): readonly Figure[] {
  const kept: Figure[] = [];
  for (const figure of figures) {
    const now = replacements.has(figure) ? replacements.get(figure) : figure;
    if (now !== undefined) kept.push(now);
  }
  return kept;
}

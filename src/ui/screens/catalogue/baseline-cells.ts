import type { Figure } from '../../../domain/figure.ts';
import { type IndicatorKind, isCount, isRatio } from '../../../domain/indicator.ts';
import { type NumberKind, parseTyped } from '../../../domain/vietnamese/numbers.ts';

/** `sector` '' is the unit as a whole. */
export type BaselinePlace = {
  readonly unit: string;
  readonly indicator: string;
  readonly sector: string;
};

/** The figure that stands in a place, if any. */
export type BaselineFigures = (place: BaselinePlace) => Figure | null;

/** What a column adds to the unit of a row. */
type ColumnPlace = Omit<BaselinePlace, 'unit'>;

/** What a typed or pasted text is for its cell: a number to be written, or a reason to ask. */
export type ReadCell = BaselinePlace & { readonly text: string } & (
    | { readonly type: 'value'; readonly value: number | null }
    | { readonly type: 'doubt'; readonly candidates: readonly number[] }
    | { readonly type: 'not-a-number' | 'not-whole' | 'too-long' }
  );

export function readCell(
  place: BaselinePlace,
  text: string,
  kindOf: (indicator: string) => IndicatorKind,
): ReadCell {
  const base = { ...place, text: text.trim() };
  const kind = kindOf(place.indicator);
  const typed = parseTyped(text, numberKindOf(kind));
  switch (typed.type) {
    case 'value':
      return { ...base, type: 'value', value: typed.value };
    // No figure known: all four leave the cell empty, as a blank one does.
    case 'blank':
    case 'dash':
    case 'ellipsis':
    case 'not-applicable':
      return { ...base, type: 'value', value: null };
    case 'ambiguous':
      return { ...base, type: 'doubt', candidates: typed.candidates };
    case 'not-integer':
      return { ...base, type: 'not-whole' };
    case 'too-many-digits':
      return { ...base, type: 'too-long' };
    case 'not-a-number':
      return { ...base, type: 'not-a-number' };
  }
}

function numberKindOf(kind: IndicatorKind): NumberKind {
  if (isCount(kind)) return 'count';
  return isRatio(kind) ? 'percent' : 'decimal';
}

/** Where the cells of a block land, from the first cell on; `beyond` counts those outside the sheet. */
export function placeBlock(
  block: readonly (readonly string[])[],
  [top, left]: readonly [number, number],
  units: readonly string[],
  columns: readonly ColumnPlace[],
): {
  readonly cells: readonly (BaselinePlace & { readonly text: string })[];
  readonly beyond: number;
} {
  const all = block.flatMap((row, down) =>
    row.map((text, right) => ({ unit: units[top + down], column: columns[left + right], text })),
  );
  const cells = all.flatMap(({ unit, column, text }) =>
    unit === undefined || column === undefined
      ? []
      : [{ unit, indicator: column.indicator, sector: column.sector, text }],
  );
  return { cells, beyond: all.length - cells.length };
}

/** The figures of a year's baselines by unit, indicator and sector. */
export function baselineTable(figures: readonly Figure[], year: number): BaselineFigures {
  const byPlace = new Map(
    figures
      .filter((one) => one.kind === 'baseline' && one.period === String(year))
      .map((one) => [keyOf(one), one]),
  );
  return (place) => byPlace.get(keyOf(place)) ?? null;
}

/** One text for one place, to look it up by. */
export function keyOf({ unit, indicator, sector }: BaselinePlace): string {
  return JSON.stringify([unit, indicator, sector]);
}

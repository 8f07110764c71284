import type { Figure } from '../../../domain/figure.ts';
import { type IndicatorKind, isCount, isRatio } from '../../../domain/indicator.ts';
import { type NumberKind, parseTyped } from '../../../domain/vietnamese/numbers.ts';

export type BaselinePlace = { readonly unit: string; readonly indicator: string };

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
  start: BaselinePlace,
  units: readonly string[],
  indicators: readonly string[],
): {
  readonly cells: readonly (BaselinePlace & { readonly text: string })[];
  readonly beyond: number;
} {
  const top = units.indexOf(start.unit);
  const left = indicators.indexOf(start.indicator);
  const all = block.flatMap((row, down) =>
    row.map((text, right) => ({
      unit: units[top + down],
      indicator: indicators[left + right],
      text,
    })),
  );
  const cells = all.flatMap(({ unit, indicator, text }) =>
    unit === undefined || indicator === undefined ? [] : [{ unit, indicator, text }],
  );
  return { cells, beyond: all.length - cells.length };
}

/** The figures of a year's baselines by unit and indicator. */
export function baselineTable(
  figures: readonly Figure[],
  year: number,
): (place: BaselinePlace) => Figure | null {
  const byPlace = new Map(
    figures
      .filter((one) => one.kind === 'baseline' && one.sector === '' && one.period === String(year))
      .map((one) => [keyOf(one), one]),
  );
  return (place) => byPlace.get(keyOf(place)) ?? null;
}

function keyOf({ unit, indicator }: BaselinePlace): string {
  return `${unit}\n${indicator}`;
}

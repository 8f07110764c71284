import { rowAfter } from './extra-rows.ts';
import type { ExtraRows, FormRow } from './form-place.ts';

/** A sheet with the rows that were put in; rows count from 0. */
export type GrownSheet = {
  /** Where a row of the form and those that are like it stand now. */
  readonly copies: (row: number) => readonly number[];
  /** Whether a row is repeated as a heading over units. */
  readonly isHeading: (row: number) => boolean;
  /** The rows, both inside, of the heading that stands at `at` now, as it came out of `row`. */
  readonly groupAt: (row: number, at: number) => readonly [number, number];
};

export function grownSheet(
  sheet: string,
  extraRows: readonly ExtraRows[],
  headings: readonly FormRow[],
): GrownSheet {
  const copied = new Map<number, number[]>();
  for (const { sheet: of, row, like } of extraRows) {
    if (of !== sheet) continue;
    like.forEach((one, index) => {
      const at = rowAfter(extraRows, { sheet, row, extra: index + 1 });
      const known = copied.get(one);
      if (known) known.push(at);
      else copied.set(one, [at]);
    });
  }
  const heads = new Set(headings.flatMap((one) => (one.sheet === sheet ? [one.row] : [])));
  const copies = (row: number) =>
    [rowAfter(extraRows, { sheet, row, extra: 0 }), ...(copied.get(row) ?? [])].sort(
      (one, other) => one - other,
    );
  return {
    copies,
    isHeading: (row) => heads.has(row),
    groupAt: (row, at) => {
      const all = copies(row);
      const next = all[all.indexOf(at) + 1];
      return [at, next === undefined ? Number.POSITIVE_INFINITY : next - 1];
    },
  };
}

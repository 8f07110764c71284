import type { PastedCell } from '../../../grid/pasting.ts';
import type { CellPlace } from '../../../grid/sheet.ts';
import type { CellBar } from '../model/cell-access.ts';
import type { PlanColumn } from '../model/plan-columns.ts';
import type { ValueChange } from '../model/plan-sheet.ts';
import { outcomeOf, type TypedRefusal } from '../model/typed.ts';

/** Why a cell of a block is not written. */
export type PasteRefusal = CellPlace & { readonly text: string } & (
    | { readonly type: 'barred'; readonly bar: CellBar }
    | { readonly type: 'unreadable'; readonly why: TypedRefusal }
    /** A column of the sheet that holds no figures. */
    | { readonly type: 'no-figure' }
  );

/** A cell whose text can be read in several ways; candidates from the smallest up. */
export type UnclearCell = {
  readonly cell: PastedCell;
  readonly column: PlanColumn;
  readonly candidates: readonly number[];
};

/** What a block of texts does to the sheet, before anything is written. */
export type PastePlan = {
  readonly changes: readonly ValueChange[];
  readonly refused: readonly PasteRefusal[];
  readonly unclear: readonly UnclearCell[];
};

/** How the unclear cells of a whole block are read: all small, all large, or not at all. */
export type Reading = 'small' | 'large' | 'none';

/** The column of a place, and what stands in the way of writing there. */
export type CellRules = {
  readonly columnAt: (place: CellPlace) => PlanColumn | undefined;
  readonly barAt: (place: CellPlace) => CellBar | null;
};

/** What each pasted cell would do: an entry that can be read in only one way is a change, all others are told. */
export function pastePlan(
  cells: readonly PastedCell[],
  columnAt: (place: CellPlace) => PlanColumn | undefined,
  barAt: (place: CellPlace) => CellBar | null,
): PastePlan {
  const changes: ValueChange[] = [];
  const refused: PasteRefusal[] = [];
  const unclear: UnclearCell[] = [];
  for (const cell of cells) {
    const column = columnAt(cell);
    const bar = column === undefined ? null : barAt(cell);
    if (column === undefined) refused.push({ ...cell, type: 'no-figure' });
    else if (bar !== null) refused.push({ ...cell, type: 'barred', bar });
    else {
      const outcome = outcomeOf(cell.text, column.numbers);
      if (outcome.type === 'set') changes.push({ column, unit: cell.row, value: outcome.value });
      else if (outcome.type === 'refuse')
        refused.push({ ...cell, type: 'unreadable', why: outcome.why });
      else {
        const candidates = [...outcome.candidates].sort((a, b) => a - b);
        unclear.push({ cell, column, candidates });
      }
    }
  }
  return { changes, refused, unclear };
}

/** Whether the block goes in as it is, with nothing to be asked or told. */
export function isWhole({ refused, unclear }: PastePlan): boolean {
  return refused.length === 0 && unclear.length === 0;
}

/** What is written once the unclear cells are read in one way. */
export function changesWith(plan: PastePlan, reading: Reading): readonly ValueChange[] {
  return [
    ...plan.changes,
    ...plan.unclear.flatMap((one) => {
      const value = readAs(one, reading);
      return value === null ? [] : [{ column: one.column, unit: one.cell.row, value }];
    }),
  ];
}

/** null leaves the cell as it is. */
export function readAs({ candidates }: UnclearCell, reading: Reading): number | null {
  switch (reading) {
    case 'small':
      return candidates[0] ?? null;
    case 'large':
      return candidates.at(-1) ?? null;
    case 'none':
      return null;
  }
}

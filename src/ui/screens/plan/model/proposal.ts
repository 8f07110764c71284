import type { AllocationPreview } from '../../../../contract/views/plan.ts';
import { exactSum } from '../../../../domain/ratio.ts';
import { ROOT_UNIT } from '../../../../domain/unit.ts';
import { formatCount, formatDifference } from '../../../../domain/vietnamese/numbers.ts';
import { BLANK_CELL, type SheetCell, type SheetColumn } from '../../../grid/sheet.ts';

/** A sharing that is looked at before it is applied; it stands beside its column. */
export type Proposal = {
  readonly column: string;
  readonly preview: AllocationPreview;
};

const VALUE = 'proposal';
const DIFFERENCE = 'proposal-difference';

/** The two columns of a proposal, right behind the one it is for. */
export function withProposalColumns(
  columns: readonly SheetColumn[],
  proposal: Proposal | null,
  words: { readonly value: string; readonly difference: string },
): readonly SheetColumn[] {
  if (proposal === null) return columns;
  const base = { measure: '', caption: '', adds: true };
  const extra: readonly SheetColumn[] = [
    { ...base, id: VALUE, title: words.value, width: 92 },
    { ...base, id: DIFFERENCE, title: words.difference, width: 80 },
  ];
  return columns.flatMap((column) => (column.id === proposal.column ? [column, ...extra] : column));
}

/** `members` are the units that a total's or a group's row stands for; null for a unit's own row. */
export function proposalCells(
  row: string,
  members: ReadonlySet<string> | null,
  proposal: Proposal | null,
): readonly (readonly [string, SheetCell])[] {
  if (proposal === null) return [];
  if (row === ROOT_UNIT) return [[VALUE, numberCell(proposal.preview.total, false)]];
  if (members !== null) {
    const parts = proposal.preview.rows.filter((one) => members.has(one.unit));
    return [[VALUE, numberCell(exactSum(parts.map((one) => one.value)), false)]];
  }
  const proposed = proposal.preview.rows.find((one) => one.unit === row && one.sector === '');
  if (proposed === undefined) return [];
  const difference = proposed.value - (proposed.previous ?? 0);
  const changed = proposed.previous === null || difference !== 0;
  const text = changed ? formatDifference(difference) : '';
  return [
    [VALUE, numberCell(proposed.value, changed)],
    [
      DIFFERENCE,
      { ...BLANK_CELL, text, value: changed ? difference : null, plain: text, marks: ['proposal'] },
    ],
  ];
}

function numberCell(value: number, changed: boolean): SheetCell {
  const text = formatCount(value);
  return {
    ...BLANK_CELL,
    text,
    value,
    plain: text,
    marks: changed ? ['proposal', 'changed'] : ['proposal'],
  };
}

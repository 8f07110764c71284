import type { AllocationPreview, AllocationRow } from '../../../../contract/views/plan.ts';
import { exactSum } from '../../../../domain/ratio.ts';
import { ROOT_UNIT } from '../../../../domain/unit.ts';
import { formatCount, formatDifference } from '../../../../domain/vietnamese/numbers.ts';
import { BLANK_CELL, type SheetCell, type SheetColumn } from '../../../grid/sheet.ts';

/** A sharing that is looked at before it is applied; it stands beside its column. */
export type Proposal = {
  readonly column: string;
  readonly preview: AllocationPreview;
  /** Only some units share, as a group its new subtotal: the total of all stays. */
  readonly onlySome?: boolean;
};

const VALUE = 'proposal';
const DIFFERENCE = 'proposal-difference';

/** The last column of the totals' proposal: with it in view, so is what it is compared with. */
export const PROPOSAL_END = DIFFERENCE;

type Cells = readonly (readonly [string, SheetCell])[];

/**
 * The columns of a proposal: value and difference right behind the totals that it is for, and its
 * value behind each sector that is shown.
 */
export function withProposalColumns(
  columns: readonly SheetColumn[],
  proposal: Proposal | null,
  words: { readonly value: string; readonly difference: string },
): readonly SheetColumn[] {
  if (proposal === null) return columns;
  const base = { measure: '', caption: '', adds: true };
  const ofTotals: readonly SheetColumn[] = [
    { ...base, id: VALUE, title: words.value, width: 92 },
    { ...base, id: DIFFERENCE, title: words.difference, width: 80 },
  ];
  const bySector = new Map(
    proposal.preview.sectors.map(({ sector }) => [
      `${proposal.column}:${sector}`,
      { ...base, id: valueId(sector), title: words.value, width: 80 },
    ]),
  );
  return columns.flatMap((column) => {
    if (column.id === proposal.column) return [column, ...ofTotals];
    const ofSector = bySector.get(column.id);
    return ofSector === undefined ? [column] : [column, ofSector];
  });
}

/** The rows of a proposal by sector and unit, to look them up as often as there are cells. */
type ProposedRows = Pick<Proposal, 'preview' | 'onlySome'> & {
  readonly bySector: ReadonlyMap<string, ReadonlyMap<string, AllocationRow>>;
};

/** The rows of a proposal by sector and unit; null where nothing is proposed. */
export function proposedRows(proposal: Proposal | null): ProposedRows | null {
  if (proposal === null) return null;
  const { preview, onlySome = false } = proposal;
  const bySector = new Map<string, Map<string, AllocationRow>>();
  for (const row of preview.rows) {
    const ofSector = bySector.get(row.sector) ?? new Map<string, AllocationRow>();
    ofSector.set(row.unit, row);
    bySector.set(row.sector, ofSector);
  }
  return { preview, onlySome, bySector };
}

/** `members` are the units that a total's or a group's row stands for; null for a unit's own row. */
export function proposalCells(
  row: string,
  members: ReadonlySet<string> | null,
  proposed: ProposedRows | null,
): Cells {
  if (proposed === null) return [];
  if (row === ROOT_UNIT) return proposed.onlySome === true ? [] : givenCells(proposed.preview);
  return [...proposed.bySector].flatMap(([sector, rows]) => {
    if (members !== null) {
      // A sum over units that have no part in it would be no sum of theirs.
      if (proposed.onlySome === true && ![...members].every((unit) => rows.has(unit))) return [];
      const parts = [...members].flatMap((unit) => rows.get(unit)?.value ?? []);
      return [[valueId(sector), numberCell(exactSum(parts), null)] as const];
    }
    const mine = rows.get(row);
    return mine === undefined ? [] : unitCells(mine);
  });
}

function givenCells({ total, sectors }: AllocationPreview): Cells {
  return [
    [VALUE, numberCell(total, null)],
    ...sectors.map((one) => [valueId(one.sector), numberCell(one.total, null)] as const),
  ];
}

function unitCells({ sector, value, previous, staysBlank }: AllocationRow): Cells {
  const difference = value - (previous ?? 0);
  const changed = value !== previous && staysBlank !== true;
  const text = changed ? formatDifference(difference) : '';
  const cell = [valueId(sector), numberCell(value, changed ? difference : null)] as const;
  if (sector !== '') return [cell];
  return [
    cell,
    [
      DIFFERENCE,
      { ...BLANK_CELL, text, value: changed ? difference : null, plain: text, marks: ['proposal'] },
    ],
  ];
}

function valueId(sector: string): string {
  return sector === '' ? VALUE : `${VALUE}:${sector}`;
}

/** `difference` null: it is as it was. */
function numberCell(value: number, difference: number | null): SheetCell {
  const text = formatCount(value);
  return {
    ...BLANK_CELL,
    text,
    value,
    plain: text,
    marks: difference === null ? ['proposal'] : ['proposal', 'changed'],
    note: difference === null ? '' : formatDifference(difference),
  };
}

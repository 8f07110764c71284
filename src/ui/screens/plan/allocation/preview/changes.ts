import type { AllocationPreview, AllocationRow } from '../../../../../contract/views/plan.ts';

/** A unit's total before and after. */
export type UnitChange = {
  readonly unit: string;
  readonly name: string;
  readonly before: number | null;
  readonly value: number;
  readonly locked: boolean;
  readonly staysBlank: boolean;
  readonly reason: string;
};

/** Every unit's total; `issued` are the values to compare with in an amendment, else what stands now. */
export function unitChanges(
  preview: AllocationPreview,
  issued: ReadonlyMap<string, number> | null,
): readonly UnitChange[] {
  return preview.rows.filter(isTotal).map((row) => ({
    unit: row.unit,
    name: row.name,
    before: issued === null ? row.previous : (issued.get(row.unit) ?? null),
    value: row.value,
    locked: row.locked,
    staysBlank: row.staysBlank === true,
    reason: row.reason,
  }));
}

/** Whether the value would be written; a cell that stays blank is not. */
export function differs({
  before,
  value,
  staysBlank,
}: Pick<UnitChange, 'before' | 'value' | 'staysBlank'>): boolean {
  return before === null ? !staysBlank : value !== before;
}

export type MatrixRow = UnitChange & {
  /** In the order of the preview's sectors; null where the engine shares nothing there. */
  readonly cells: readonly (MatrixCell | null)[];
};

export type MatrixCell = Omit<UnitChange, 'unit' | 'name'>;

/** Units × sectors, with every unit's total. */
export function matrixOf(preview: AllocationPreview): readonly MatrixRow[] {
  const cells = new Map(preview.rows.map((row) => [cellKey(row.unit, row.sector), row]));
  return unitChanges(preview, null).map((unit) => ({
    ...unit,
    cells: preview.sectors.map(({ sector }) => {
      const row = cells.get(cellKey(unit.unit, sector));
      return row === undefined ? null : cellOf(row);
    }),
  }));
}

/** Whether a unit's total, or any of its sectors, would be written. */
export function rowDiffers(row: MatrixRow): boolean {
  return differs(row) || row.cells.some((cell) => cell !== null && differs(cell));
}

function cellOf({ previous, value, locked, staysBlank, reason }: AllocationRow): MatrixCell {
  return { before: previous, value, locked, staysBlank: staysBlank === true, reason };
}

function isTotal(row: AllocationRow): boolean {
  return row.sector === '';
}

function cellKey(unit: string, sector: string): string {
  return JSON.stringify([unit, sector]);
}

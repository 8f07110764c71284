import type { ProposedFigure } from '../../../contract/views/others.ts';
import type { FileOutline, ReadFigure } from '../../../domain/returns/reading.ts';

/** A figure in a list, at its cell; what is not known of it is null. */
export type ListedFigure = Pick<ReadFigure, 'unit' | 'indicator' | 'sector' | 'period' | 'cell'> & {
  readonly kind: string;
  readonly stage?: string;
  readonly file: string;
  readonly sheet: string;
  readonly from: number | null;
  /** The text of the cell where it is no number. */
  readonly to: number | string;
};

/** All figures of a reading that would not be stored, those of unknown units and indicators too. */
export function heldFigures(
  files: readonly FileOutline[],
  proposed: readonly ProposedFigure[],
): readonly ListedFigure[] {
  const placed = new Map(proposed.map((one) => [placeOf(one), one]));
  return files.flatMap(({ file, tables }) =>
    tables.flatMap(({ sheet, figures }) =>
      figures.flatMap(({ value, raw, ...figure }): readonly ListedFigure[] => {
        const known = placed.get(placeOf({ file, sheet, cell: figure.cell }));
        if (known?.sound) return [];
        return [{ ...figure, file, sheet, from: known?.from ?? null, to: value ?? raw }];
      }),
    ),
  );
}

function placeOf(one: {
  readonly file: string;
  readonly sheet: string;
  readonly cell: string;
}): string {
  return JSON.stringify([one.file, one.sheet, one.cell]);
}

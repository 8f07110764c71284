import type { AllocationPreview } from '../../contract/views/plan.ts';
import type { FigureSource } from '../../domain/figure.ts';
import { ROOT_UNIT } from '../../domain/unit.ts';
import type { RowChange } from '../../store/tables.ts';
import { plainFigure } from '../plain-figure.ts';
import { figureChange } from '../rows.ts';
import { sectorStaysBlank } from './preview.ts';
import type { Proposal } from './proposal.ts';

/** The figures of a sharing as one step stores them. */
export function sharingRows(
  proposal: Proposal,
  preview: AllocationPreview,
  version: string,
  step: number,
): readonly RowChange[] {
  const { indicator, total, previousTotal } = preview;
  const period = String(preview.year);
  const target = (unit: string, sector: string, value: number, source: FigureSource) =>
    figureChange(
      plainFigure({ kind: 'target', version, indicator, unit, sector, period, value, source }),
    );
  const shared: FigureSource = { type: 'allocation', step };
  const typed: FigureSource = { type: 'typed' };
  const cells = preview.rows
    .filter((row) => row.staysBlank !== true)
    .map(({ unit, sector, value }) => target(unit, sector, value, shared));
  // A total that stands already keeps its own origin (the document, or the hand that typed it).
  const own =
    proposal.writesTotal && previousTotal !== total ? [target(ROOT_UNIT, '', total, typed)] : [];
  const fixed = fixedSectors(proposal);
  const sectors = preview.sectors
    .filter((row) => {
      const { sector, total: now, previous } = row;
      if (sectorStaysBlank(proposal, row)) return false;
      return now !== previous || !(fixed.has(sector) && keepsOrigin(proposal, sector));
    })
    .map(({ sector, total: now }) =>
      target(ROOT_UNIT, sector, now, fixed.has(sector) ? typed : shared),
    );
  return [...own, ...sectors, ...cells];
}

/** A total proposed by an earlier sharing becomes a typed one when it is asked for by name. */
function keepsOrigin({ place: { targets } }: Proposal, sector: string): boolean {
  const locked = targets.lock(ROOT_UNIT, sector) !== undefined;
  return locked || targets.figure(ROOT_UNIT, sector)?.source.type !== 'allocation';
}

/** Sectors whose totals were given, not shared out. */
function fixedSectors({ detail, answer }: Proposal): ReadonlySet<string> {
  const rows = detail.sectors?.rows;
  const given = rows?.filter(({ locked }) => locked !== null).map(({ id }) => id);
  return new Set(given ?? answer.cells?.request.columns.map(({ id }) => id) ?? []);
}

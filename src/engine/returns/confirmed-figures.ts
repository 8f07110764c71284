import type { RowChange } from '../../store/tables.ts';
import { figureChange } from '../rows.ts';
import { placeText } from './differences.ts';
import type { JudgedFigure } from './judge.ts';
import type { ReturnsFacts } from './returns-facts.ts';

/**
 * A figure of an earlier return that another file tells again with the same value comes from that
 * file from now on: taking the earlier return back leaves it. `idOf` names the file of a figure.
 */
export function confirmedFigures(
  stored: readonly JudgedFigure[],
  { imported }: Pick<ReturnsFacts, 'imported'>,
  idOf: (figure: JudgedFigure) => string | undefined,
): readonly RowChange[] {
  const standing = new Map(imported.map((figure) => [placeText({ key: figure }), figure]));
  const ids = new Set(stored.map(idOf));
  return stored.flatMap((judged): readonly RowChange[] => {
    const { place, figure, sheet } = judged;
    const file = idOf(judged);
    if (place === null || file === undefined || place.from !== figure.value) return [];
    const known = standing.get(placeText(place));
    if (known?.source.type !== 'import' || ids.has(known.source.file)) return [];
    return [figureChange({ ...known, source: { type: 'import', file, sheet, cell: figure.cell } })];
  });
}

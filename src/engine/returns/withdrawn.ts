import type { WithdrawnFigure } from '../../contract/views/others.ts';
import type { Figure, FigureKey } from '../../domain/figure.ts';
import { placeText } from './differences.ts';
import type { JudgedFigure } from './judge.ts';
import type { ReturnedFile } from './readings.ts';
import type { ReturnsFacts } from './returns-facts.ts';

/**
 * Figures that earlier returns stored and that no file of the reading tells any more, under the file
 * that comes in the earlier one's place. A file of several units withdraws only what it has a row or
 * a column for. One in which names are not settled yet withdraws nothing until they are.
 */
export function withdrawnFigures(
  files: readonly ReturnedFile[],
  figures: readonly JudgedFigure[],
  { imported }: Pick<ReturnsFacts, 'imported'>,
): ReadonlyMap<string, readonly WithdrawnFigure[]> {
  const found = new Map<string, readonly WithdrawnFigure[]>();
  if (imported.length === 0) return found;
  const told = new Set(figures.flatMap(({ place }) => (place === null ? [] : [placeText(place)])));
  for (const file of files) {
    const own = figures.filter((one) => one.file === file);
    const isOpen = own.some(({ place }) => place === null);
    if (file.understood.status === 'rejected' || isOpen) continue;
    const gone = imported.filter(isAskedOf(file, own)).filter((one) => !told.has(textOf(one)));
    for (const one of gone) told.add(textOf(one));
    if (gone.length > 0) found.set(file.label, gone.map(withdrawn));
  }
  return found;
}

/** Whether a file, by what it reports, would have to tell a figure. */
function isAskedOf(
  { understood: { unit, period } }: ReturnedFile,
  own: readonly JudgedFigure[],
): (figure: Figure) => boolean {
  const keys = own.flatMap(({ place }) =>
    place && place.key.kind !== 'target' ? [place.key] : [],
  );
  const units = new Set(keys.map((key) => key.unit));
  const reports = new Set(keys.map(reportOf));
  const columns = new Set(keys.map(columnOf));
  if (keys.length === 0) {
    return (one) => one.kind === 'result' && one.unit === unit && one.period === period;
  }
  return (one) => reports.has(reportOf(one)) && (units.size === 1 || columns.has(columnOf(one)));
}

function withdrawn(figure: Figure): WithdrawnFigure {
  const { kind, indicator, unit, sector, period, stage, value } = figure;
  return { kind, indicator, unit, sector, period, stage, from: value };
}

function textOf(figure: Figure): string {
  return placeText({ key: figure });
}

function reportOf({ kind, unit, period, stage }: FigureKey): string {
  return JSON.stringify([kind, unit, period, stage]);
}

function columnOf({ indicator, sector }: FigureKey): string {
  return JSON.stringify([indicator, sector]);
}

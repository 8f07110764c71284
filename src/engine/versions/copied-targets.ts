import type { Figure, Lock, Note } from '../../domain/figure.ts';
import { parsePeriod, yearOf } from '../../domain/period.ts';
import type { Version } from '../../domain/version.ts';
import { figureRow, readFigures } from '../../store/figures.ts';
import { lockRow, readLocks } from '../../store/locks.ts';
import { noteRow, readNotes } from '../../store/notes.ts';
import type { RowChange } from '../../store/tables.ts';
import type { Readable } from '../../store/workspace-store.ts';

export type VersionTargets = {
  readonly figures: readonly Figure[];
  readonly locks: readonly Lock[];
  readonly notes: readonly Note[];
};

/** The targets of some years of a version, with their locks and notes. A stage counts with its last year. */
export async function targetsOfYears(
  view: Readable,
  version: Version,
  years: readonly number[],
): Promise<VersionTargets> {
  const isOfYears = ({ period }: { readonly period: string }) => {
    const parsed = parsePeriod(period);
    return parsed.ok && years.includes(yearOf(parsed.value));
  };
  const figures = await readFigures(view, { kinds: ['target'], versions: [version.id] });
  const locks = await readLocks(view, version.id);
  const notes = await readNotes(view, version.id);
  return {
    figures: figures.filter(isOfYears),
    locks: locks.filter(isOfYears),
    notes: notes.filter((note) => note.version === version.id && isOfYears(note)),
  };
}

/**
 * The rows that put the same targets, locks and notes into another version. A note goes along, since
 * what it says of the figure («theo biên bản …») is as true of the copy; who wrote it and when stay.
 */
export async function copiedTargets(
  view: Readable,
  from: Version,
  to: string,
  years: readonly number[],
): Promise<readonly RowChange[]> {
  const { figures, locks, notes } = await targetsOfYears(view, from, years);
  return [
    ...figures.map((figure) => figureRow({ ...figure, version: to })),
    ...locks.map((lock) => lockRow({ ...lock, version: to })),
    ...notes.map((note) => noteRow({ ...note, version: to })),
  ];
}

import type { Figure, Lock } from '../../domain/figure.ts';
import { parsePeriod, yearOf } from '../../domain/period.ts';
import type { Version } from '../../domain/version.ts';
import { figureRow, readFigures } from '../../store/figures.ts';
import { lockRow, readLocks } from '../../store/locks.ts';
import type { RowChange } from '../../store/tables.ts';
import type { Readable } from '../../store/workspace-store.ts';

/** The targets and locks of some years of a version. A stage counts with its last year. */
export async function targetsOfYears(
  view: Readable,
  version: Version,
  years: readonly number[],
): Promise<{ readonly figures: readonly Figure[]; readonly locks: readonly Lock[] }> {
  const isOfYears = ({ period }: { readonly period: string }) => {
    const parsed = parsePeriod(period);
    return parsed.ok && years.includes(yearOf(parsed.value));
  };
  const figures = await readFigures(view, { kinds: ['target'], versions: [version.id] });
  const locks = await readLocks(view, version.id);
  return { figures: figures.filter(isOfYears), locks: locks.filter(isOfYears) };
}

/** The rows that put the same targets and locks into another version. */
export async function copiedTargets(
  view: Readable,
  from: Version,
  to: string,
  years: readonly number[],
): Promise<readonly RowChange[]> {
  const { figures, locks } = await targetsOfYears(view, from, years);
  return [
    ...figures.map((figure) => figureRow({ ...figure, version: to })),
    ...locks.map((lock) => lockRow({ ...lock, version: to })),
  ];
}

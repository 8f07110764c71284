import type { Figure } from '../../domain/figure.ts';
import type { Version } from '../../domain/version.ts';
import { readFigures } from '../../store/figures.ts';
import type { Readable } from '../../store/workspace-store.ts';

/** The targets of single years in a version, totals only. */
export async function targetsOfVersion(
  view: Readable,
  { id, years }: Version,
): Promise<readonly Figure[]> {
  const figures = await readFigures(view, { kinds: ['target'], versions: [id] });
  const codes = new Set(years.map(String));
  return figures.filter(({ sector, period }) => sector === '' && codes.has(period));
}

import type { Figure, Lock, TargetPlace } from '../../../domain/figure.ts';
import { placeKey } from '../../../domain/figure.ts';
import { readFigures } from '../../../store/figures.ts';
import { readLocks } from '../../../store/locks.ts';
import type { Readable } from '../../../store/workspace-store.ts';

/** The target of one cell; undefined where it is blank. */
export async function figureAt(view: Readable, place: TargetPlace): Promise<Figure | undefined> {
  const found = await readFigures(view, {
    kinds: ['target'],
    versions: [place.version],
    indicators: [place.indicator],
    units: [place.unit],
    periods: [place.period],
  });
  return found.find((figure) => figure.sector === place.sector);
}

/** The lock of one cell; undefined where it is open. */
export async function lockAt(view: Readable, place: TargetPlace): Promise<Lock | undefined> {
  const key = placeKey(place);
  return (await readLocks(view, place.version)).find((lock) => placeKey(lock) === key);
}

import type { Axes, Direction } from './range.ts';
import type { CellPlace } from './sheet.ts';

/**
 * Where Ctrl and an arrow key lead, as in Excel: within filled cells to the last one before a blank,
 * from their edge or from a blank to the next filled cell, and without one to the edge of the sheet.
 */
export function jumped(
  place: CellPlace,
  direction: Direction,
  axes: Axes,
  isFilled: (place: CellPlace) => boolean,
): CellPlace {
  const isVertical = direction === 'up' || direction === 'down';
  const ids = isVertical ? axes.rows : axes.columns;
  const step = direction === 'down' || direction === 'right' ? 1 : -1;
  const at = ids.indexOf(isVertical ? place.row : place.column);
  if (at < 0) return place;
  const placeAt = (i: number): CellPlace | null => {
    const id = ids[i];
    if (id === undefined) return null;
    return isVertical ? { ...place, row: id } : { ...place, column: id };
  };
  const filledAt = (i: number) => {
    const found = placeAt(i);
    return found !== null && isFilled(found);
  };
  const isAt = (i: number) => i >= 0 && i < ids.length;

  let to = at + step;
  if (!isAt(to)) return place;
  if (filledAt(at) && filledAt(to)) {
    while (filledAt(to + step)) to += step;
  } else {
    while (!filledAt(to) && isAt(to + step)) to += step;
  }
  return placeAt(to) ?? place;
}

import { child, descendants, type XmlElement } from '../package/xml-tree.ts';
import { parseArea, shiftedArea, straddles } from './areas.ts';
import { areaAttribute, type Change, isOurs, obstacle, type PartContext } from './part-changes.ts';
import { sourceChanges } from './sheet-settings.ts';

/** A pivot table on a sheet: it moves whole; rows cannot come in between its own. */
export function* pivotTableChanges(context: PartContext, table: XmlElement): Iterable<Change> {
  const location = child(table, 'location');
  const area = parseArea(location?.attributes.ref ?? '');
  if (!isOurs(context) || location === undefined || area === null) return;
  const thing = `bảng tổng hợp (PivotTable) «${table.attributes.name ?? ''}»`;
  // The fields of the page stand above, with an empty row between.
  const pages = Number(location.attributes.rowPageCount ?? 0);
  const whole = { ...area, top: Math.max(1, area.top - (pages === 0 ? 0 : pages + 1)) };
  if (straddles(whole, context.insertion)) return yield obstacle(context, thing, 'pivot-table');
  const stays = { ...context.insertion, growAbove: false };
  yield* areaAttribute(context, location, 'ref', thing, () => {
    const moved = shiftedArea(area, stays);
    return moved && [moved];
  });
}

/** What a pivot table counts from. */
export function* pivotSourceChanges(context: PartContext, cache: XmlElement): Iterable<Change> {
  for (const local of ['worksheetSource', 'rangeSet']) {
    for (const source of descendants(cache, local)) yield* sourceChanges(context, source);
  }
}

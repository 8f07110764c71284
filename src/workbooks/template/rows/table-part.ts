import { child, childrenOf, descendants, type XmlElement } from '../package/xml-tree.ts';
import { type Area, parseArea, shiftedArea } from './areas.ts';
import {
  areaAttribute,
  type Change,
  formulaContent,
  isOurs,
  obstacle,
  type PartContext,
} from './part-changes.ts';
import { mover } from './sheet-settings.ts';

/** An Excel table: its cells, its filter (which leaves its totals out), the formulas of its columns. */
export function* tableChanges(context: PartContext, table: XmlElement): Iterable<Change> {
  const name = table.attributes.displayName ?? table.attributes.name ?? '';
  const thing = `bảng «${name}»`;
  for (const local of ['calculatedColumnFormula', 'totalsRowFormula']) {
    for (const formula of descendants(table, local)) {
      yield* formulaContent(context, formula, thing);
    }
  }
  const before = parseArea(table.attributes.ref ?? '');
  if (!isOurs(context) || before === null) return;
  const totals = Number(table.attributes.totalsRowCount ?? 0);
  const after = shiftedArea(before, totals === 0 ? context.insertion : withoutGrowing(context));
  if (table.attributes.tableType === 'queryTable' && !isSame(before, after)) {
    return yield obstacle(context, thing, 'query-table');
  }
  yield* areaAttribute(context, table, 'ref', thing, () => after && [after]);
  yield* filterChanges(context, table, thing, after && { ...after, bottom: after.bottom - totals });
  for (const sort of childrenOf(table, 'sortState')) yield* sortChanges(context, sort, thing);
}

function withoutGrowing({ insertion }: PartContext): PartContext['insertion'] {
  return { ...insertion, growAbove: false };
}

function isSame(before: Area, after: Area | null): boolean {
  return after !== null && after.top === before.top && after.bottom === before.bottom;
}

function* filterChanges(
  context: PartContext,
  table: XmlElement,
  thing: string,
  after: Area | null,
): Iterable<Change> {
  const filter = child(table, 'autoFilter');
  if (filter === undefined) return;
  yield* areaAttribute(context, filter, 'ref', thing, () => after && [after]);
  for (const sort of childrenOf(filter, 'sortState')) yield* sortChanges(context, sort, thing);
}

/** New rows stand among the sorted ones, also in front of the totals. */
function* sortChanges(context: PartContext, sort: XmlElement, thing: string): Iterable<Change> {
  for (const one of [sort, ...childrenOf(sort, 'sortCondition')]) {
    yield* areaAttribute(context, one, 'ref', thing, mover(context, false));
  }
}

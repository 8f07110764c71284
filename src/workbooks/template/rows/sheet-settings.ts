import { setAttribute } from '../package/xml-edit.ts';
import { childrenOf, type XmlElement } from '../package/xml-tree.ts';
import { type Area, areasWithNewRows, parseArea, shiftedArea } from './areas.ts';
import {
  areaAttribute,
  areaContent,
  attributeAs,
  type Change,
  formulaAttribute,
  formulaContent,
  isOurs,
  type PartContext,
} from './part-changes.ts';
import { sameSheet } from './row-shift.ts';

/** Attributes that name cells of the sheet itself, by element, and what people call the thing. */
const PLACES: ReadonlyMap<string, readonly [attribute: string, thing: string]> = new Map([
  ['protectedRange', ['sqref', 'vùng được phép sửa']],
  ['scenarios', ['sqref', 'kịch bản']],
  ['inputCells', ['r', 'kịch bản']],
  ['autoFilter', ['ref', 'bộ lọc']],
  ['sortState', ['ref', 'thứ tự sắp xếp']],
  ['sortCondition', ['ref', 'thứ tự sắp xếp']],
  ['cellWatch', ['r', 'ô theo dõi']],
  ['ignoredError', ['sqref', 'lỗi được bỏ qua']],
  ['cellSmartTags', ['r', 'thẻ thông minh']],
  ['hyperlink', ['ref', 'liên kết']],
  ['webPublishItem', ['sourceRef', 'vùng đăng lên mạng']],
  ['nsvFilter', ['ref', 'chế độ xem riêng']],
]);

/** What holds for a range of cells and should hold for rows of the same kind too. */
const SPREADING: ReadonlySet<string> = new Set(['protectedRange', 'ignoredError']);

/** Attributes that hold a reference as formulas write it. */
const FORMULAS: ReadonlyMap<string, readonly string[]> = new Map([
  ['controlPr', ['linkedCell', 'listFillRange']],
  ['formControlPr', ['fmlaLink', 'fmlaRange', 'fmlaTxbx', 'fmlaGroup']],
  ['sp', ['textlink']],
  ['cxnSp', ['textlink']],
  ['cameraTool', ['cellRange']],
  ['parameter', ['cell']],
]);

/** Everything of one element but cells, merges and rules; the same names mean the same in all parts. */
export function* settingChanges(context: PartContext, element: XmlElement): Iterable<Change> {
  const { local } = element;
  for (const name of FORMULAS.get(local) ?? []) {
    yield* formulaAttribute(context, element, name, `ô liên kết của điều khiển hoặc hình vẽ`);
  }
  if (local === 'hyperlink') yield* linkChanges(context, element);
  if (local === 'dataRef' || local === 'rangeSet') yield* sourceChanges(context, element);
  if (local === 'f') yield* formulaContent(context, element, 'biểu đồ nhỏ trong ô (sparkline)');
  if (!isOurs(context)) return;
  const place = PLACES.get(local);
  if (place !== undefined) {
    const [attribute, thing] = place;
    yield* areaAttribute(context, element, attribute, thing, mover(context, SPREADING.has(local)));
  }
  if (local === 'sqref') yield* areaContent(context, element, 'vùng ô', mover(context, false));
  yield* viewChanges(context, element);
}

/** The areas where they are found afterwards, and over the new rows where those are of their kind. */
export function mover(
  { insertion, likeRows }: PartContext,
  spreading: boolean,
): (areas: readonly Area[]) => readonly Area[] | null {
  if (spreading) return (areas) => areasWithNewRows(areas, insertion, likeRows);
  return (areas) => {
    const moved = areas.map((area) => shiftedArea(area, insertion)).filter((area) => area !== null);
    return moved.length === areas.length ? moved : null;
  };
}

/** With a target outside, `location` is a place in the other file. */
function* linkChanges(context: PartContext, element: XmlElement): Iterable<Change> {
  const isOutside = Object.keys(element.attributes).some((name) => name.endsWith(':id'));
  if (isOutside) return;
  yield* formulaAttribute(context, element, 'location', `liên kết ở ${element.attributes.ref}`);
}

/** «ref» of the sheet that «sheet» names, in this file unless a relationship names another. */
export function* sourceChanges(context: PartContext, element: XmlElement): Iterable<Change> {
  const { sheet, ref } = element.attributes;
  const isOutside = Object.keys(element.attributes).some((name) => name.endsWith(':id'));
  if (isOutside || ref === undefined) return;
  if (!sameSheet(sheet ?? context.sheet, context.insertion.sheet)) return;
  yield* areaAttribute(context, element, 'ref', `vùng nguồn ${ref}`, mover(context, false));
}

/** A break is counted by the row above it; it stays in front of the row that begins its page. */
export function* rowBreakChanges(context: PartContext, list: XmlElement): Iterable<Change> {
  const { at, count } = context.insertion;
  for (const one of childrenOf(list, 'brk')) {
    const row = Number(one.attributes.id);
    if (row + 1 >= at) yield* attributeAs(context, one, 'id', String(row + count));
  }
}

const VIEW_CELLS: ReadonlyMap<string, readonly string[]> = new Map([
  ['sheetView', ['topLeftCell']],
  ['customSheetView', ['topLeftCell']],
  ['pane', ['topLeftCell']],
  ['selection', ['activeCell', 'sqref']],
]);

/** Where the window stands; a place that would leave the sheet stays where it is. */
function* viewChanges(context: PartContext, element: XmlElement): Iterable<Change> {
  for (const name of VIEW_CELLS.get(element.local) ?? []) {
    const stays = { ...context.insertion, growAbove: false };
    yield* areaAttribute(context, element, name, 'vùng đang chọn', (areas) =>
      areas.map((area) => shiftedArea(area, stays) ?? area),
    );
  }
  if (element.local === 'pane') yield* frozenRows(context, element);
}

/** Rows that come in among frozen ones are frozen too. */
function* frozenRows(context: PartContext, pane: XmlElement): Iterable<Change> {
  const { state, ySplit, topLeftCell } = pane.attributes;
  const rows = Number(ySplit ?? 0);
  const below = parseArea(topLeftCell ?? '')?.top ?? rows + 1;
  const { at, count } = context.insertion;
  if (state?.startsWith('frozen') !== true || rows === 0 || at > rows || at >= below) return;
  yield setAttribute(context.text, pane, 'ySplit', String(rows + count));
}

import { descendants, type XmlElement } from '../package/xml-tree.ts';
import {
  areaAttribute,
  type Change,
  formulaContent,
  isOurs,
  obstacle,
  type PartContext,
} from './part-changes.ts';
import { mover, settingChanges } from './sheet-settings.ts';

/** The ranges that a chart draws: values, names, labels, and what a filter of the chart hides. */
export function* chartChanges(context: PartContext, chart: XmlElement): Iterable<Change> {
  for (const local of ['f', 'sqref']) {
    for (const formula of descendants(chart, local)) {
      yield* formulaContent(context, formula, 'vùng số liệu của biểu đồ');
    }
  }
}

/** Notes of either kind, by the cell they belong to. */
export function* commentChanges(context: PartContext, comments: XmlElement): Iterable<Change> {
  if (!isOurs(context)) return;
  for (const local of ['comment', 'threadedComment']) {
    for (const one of descendants(comments, local)) {
      yield* areaAttribute(context, one, 'ref', 'ghi chú', mover(context, false));
    }
  }
}

/** Cells that hold one value of an XML map each. */
export function* singleCellChanges(context: PartContext, list: XmlElement): Iterable<Change> {
  if (!isOurs(context)) return;
  for (const one of descendants(list, 'singleXmlCell')) {
    yield* areaAttribute(context, one, 'r', 'ô lấy dữ liệu XML', mover(context, false));
  }
}

/** Linked cells of controls, and what queries ask cells for. */
export function* settingsBelow(context: PartContext, element: XmlElement): Iterable<Change> {
  yield* settingChanges(context, element);
  for (const inside of element.children) yield* settingsBelow(context, inside);
}

/** A range that a query from outside refills by itself, with as many rows as it finds. */
export function* queryTableChanges(context: PartContext): Iterable<Change> {
  if (isOurs(context)) yield obstacle(context, 'vùng dữ liệu lấy từ ngoài', 'query-table');
}

/** The log of a workbook that several people change at once names cells as they were. */
export function* revisionChanges(context: PartContext): Iterable<Change> {
  yield obstacle(context, 'sổ tính', 'shared-workbook');
}

/** Cells that a program feeds while the workbook is open are listed by their places. */
export function* liveDataChanges(context: PartContext): Iterable<Change> {
  yield obstacle(context, 'ô nhận dữ liệu trực tiếp (RTD)', 'unreadable');
}

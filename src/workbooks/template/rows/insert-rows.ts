import { type Failure, failure } from '../../../domain/error.ts';
import { err, ok, type Result } from '../../../domain/result.ts';
import { withCalculationOnLoad, withoutCalculationChain } from '../cells/calculation.ts';
import { relationshipsPart } from '../package/relationships.ts';
import { partText, type TemplatePackage, withTexts } from '../package/template-package.ts';
import { applyEdits, type Edit } from '../package/xml-edit.ts';
import { parseXml, type XmlElement } from '../package/xml-tree.ts';
import { drawingChanges } from './drawing-part.ts';
import { linkTargetChanges } from './links-part.ts';
import { insertionRefused, type Obstacle } from './obstacles.ts';
import type { Change, PartContext } from './part-changes.ts';
import { pivotSourceChanges, pivotTableChanges } from './pivot-part.ts';
import { type RelatedPart, relatedParts } from './related-parts.ts';
import { LAST_ROW, type RowInsertion, sameSheet } from './row-shift.ts';
import { sheetChanges } from './sheet-part.ts';
import {
  chartChanges,
  commentChanges,
  liveDataChanges,
  queryTableChanges,
  revisionChanges,
  settingsBelow,
  singleCellChanges,
} from './small-parts.ts';
import { tableChanges } from './table-part.ts';
import { vmlChanges } from './vml-part.ts';
import { workbookChanges } from './workbook-part.ts';

/**
 * Rows to be inserted into a sheet of a template; all rows are counted from 1. For more rows in a
 * block: behind its last row, like that row, with `growAbove`. Totals then count them, and numbering
 * that adds one to the row above goes on; between two rows of the block totals grow as well, but the
 * row below goes on counting from where it did, as in Excel.
 */
export interface NewRows {
  /** As its tab says. */
  readonly sheet: string;
  /** The number of the first new row; what stands there moves down. */
  readonly at: number;
  readonly count: number;
  /**
   * The row whose height, look and formulas the new ones take, as numbered before; or one for each
   * of them, from the first on.
   */
  readonly likeRow: number | readonly number[];
  /**
   * Ranges that end in the row directly above take the new rows in. For rows behind the last of a
   * block, so that its totals count them; without it they behave as in Excel and stay as they are.
   */
  readonly growAbove?: boolean;
}

type Handler = (context: PartContext, root: XmlElement) => Iterable<Change>;

/** By the kind of relationship that leads to the part. */
const HANDLERS: ReadonlyMap<string, Handler> = new Map<string, Handler>([
  ['officeDocument', workbookChanges],
  ['worksheet', sheetChanges],
  ['chartsheet', sheetChanges],
  ['dialogsheet', sheetChanges],
  ['xlMacrosheet', sheetChanges],
  ['xlIntlMacrosheet', sheetChanges],
  ['drawing', drawingChanges],
  ['chartUserShapes', drawingChanges],
  ['chart', chartChanges],
  ['chartEx', chartChanges],
  ['comments', commentChanges],
  ['threadedComment', commentChanges],
  ['table', tableChanges],
  ['tableSingleCells', singleCellChanges],
  ['pivotTable', pivotTableChanges],
  ['pivotCacheDefinition', pivotSourceChanges],
  ['ctrlProp', settingsBelow],
  ['connections', settingsBelow],
  ['namedSheetView', settingsBelow],
  ['revisionHeaders', revisionChanges],
  ['volatileDependencies', liveDataChanges],
]);

/**
 * Inserts rows into a sheet, and everything that refers below shifts with them, in all parts; a
 * part that nothing changes in stays as it was. What cannot be shifted safely is refused before
 * anything is changed: `unsupported`, with every obstacle in `details.obstacles`. `not-found` for a
 * sheet that is none, `bad-request` for rows outside of a sheet.
 */
export function insertRows(pkg: TemplatePackage, rows: NewRows): Result<TemplatePackage, Failure> {
  const sheet = pkg.sheets.find(
    ({ name, kind }) => kind === 'worksheet' && sameSheet(name, rows.sheet),
  );
  if (sheet === undefined) return err(noSuchSheet(pkg, rows));
  if (!isInside(rows)) return err(outside(pkg, rows));
  const insertion: RowInsertion = {
    ...rows,
    sheet: sheet.name,
    sheets: pkg.sheets.map(({ name }) => name),
  };
  const likeRows = likeRowsOf(rows);
  const texts = new Map<string, string>();
  const obstacles: Obstacle[] = [];
  for (const related of relatedParts(pkg)) {
    const context = { sheet: related.sheet, insertion, likeRows };
    for (const { part, text, changes } of changesOf(pkg, related, context)) {
      const edits: Edit[] = [];
      for (const change of changes) {
        if ('reason' in change) obstacles.push(change);
        else edits.push(change);
      }
      if (edits.length > 0) texts.set(part, applyEdits(text, edits));
    }
  }
  const [first, ...others] = obstacles;
  if (first !== undefined) {
    return err(insertionRefused(pkg.fileName, sheet.name, [first, ...others]));
  }
  return ok(withCalculationOnLoad(withoutCalculationChain(withTexts(pkg, texts))));
}

interface PartChanges {
  readonly part: string;
  readonly text: string;
  readonly changes: Iterable<Change>;
}

/** Of the part itself and of its relationships, which hold the links of drawings. */
function* changesOf(
  pkg: TemplatePackage,
  { part, kind, owner }: RelatedPart,
  bare: Omit<PartContext, 'text'>,
): Iterable<PartChanges> {
  const links = partText(pkg, relationshipsPart(part))?.text;
  if (links?.includes('"#')) {
    yield parsed(relationshipsPart(part), { ...bare, text: links }, linkTargetChanges);
  }
  if (kind === 'queryTable' && owner === 'table') return;
  const handler = HANDLERS.get(kind);
  if (handler === undefined && kind !== 'vmlDrawing' && kind !== 'queryTable') return;
  const text = partText(pkg, part)?.text ?? '';
  const context = { ...bare, text };
  if (handler !== undefined) yield parsed(part, context, handler);
  else
    yield {
      part,
      text,
      changes: kind === 'queryTable' ? queryTableChanges(context) : vmlChanges(context),
    };
}

function parsed(part: string, context: PartContext, handler: Handler): PartChanges {
  const root = parseXml(context.text);
  const { sheet, text } = context;
  const unread: Obstacle = { sheet, thing: `phần «${part}»`, reason: 'unreadable' };
  return { part, text, changes: root === null ? [unread] : handler(context, root) };
}

function isInside(rows: NewRows): boolean {
  const { at, count } = rows;
  const isRow = (row: number) => Number.isInteger(row) && row >= 1 && row <= LAST_ROW;
  if (!isRow(at) || count < 1 || !isRow(at + count - 1)) return false;
  const likeRows = likeRowsOf(rows);
  return likeRows.length === count && likeRows.every(isRow);
}

function likeRowsOf({ count, likeRow }: NewRows): readonly number[] {
  return typeof likeRow === 'number' ? Array.from({ length: count }, () => likeRow) : likeRow;
}

function noSuchSheet({ fileName }: TemplatePackage, { sheet }: NewRows): Failure {
  return failure(
    'not-found',
    `Tệp «${fileName}» không có trang tính «${sheet}» để chèn hàng. Kiểm tra lại tên trang.`,
    { file: fileName, sheet },
  );
}

function outside({ fileName }: TemplatePackage, { sheet, at, count }: NewRows): Failure {
  return failure(
    'bad-request',
    `Không chèn ${count} hàng ở hàng ${at} của trang «${sheet}» (tệp «${fileName}») được: trang tính chỉ có từ hàng 1 đến hàng 1.048.576.`,
    { file: fileName, sheet, at, count },
  );
}

import type { z } from 'zod';
import type { previewTemplateSchema } from '../../contract/schemas/templates.ts';
import type { TemplateCell, TemplatePreview, Unplaced } from '../../contract/views/templates.ts';
import { ok } from '../../domain/result.ts';
import type { Filling } from '../../domain/template/filling.ts';
import { pictureOf } from '../../workbooks/layout/picture.ts';
import { shownText } from '../../workbooks/layout/sheet-view.ts';
import { type BookGrids, cellName } from '../../workbooks/open/sheet-grid.ts';
import { refusedCells } from '../../workbooks/template/cells/write-cells.ts';
import type { ExtraRows } from '../../workbooks/template/map/form-place.ts';
import type { PlannedCell } from '../../workbooks/template/map/plan-form.ts';
import type { TemplatePackage } from '../../workbooks/template/package/template-package.ts';
import type { Answer } from '../context.ts';
import type { Facts } from '../facts.ts';
import type { ReturnsTools } from '../returns/tools.ts';
import type { Session } from '../session.ts';
import { cellRefused } from './cell-refused.ts';
import { clearedTexts } from './cleared-cells.ts';
import { figureLabel } from './form-words.ts';
import { insertedRows } from './inserted-rows.ts';
import { readForm } from './read-form.ts';
import { templateSource } from './template-source.ts';

/** What would land where. Errors: those of reading the form. */
export async function previewTemplate(
  session: Session,
  { reader }: Pick<ReturnsTools, 'reader'>,
  input: z.output<typeof previewTemplateSchema>,
): Answer<TemplatePreview> {
  const source = await templateSource(session, input.source);
  if (!source.ok) return source;
  const read = await readForm(session, reader, source.value, input);
  if (!read.ok) return read;
  const { pkg, book, facts, map, cells, empty, unplaced, unitsWithoutRow } = read.value;
  const shown = book.sheets.filter(({ visibility }) => visibility === 'visible');
  return ok({
    pictures: shown.map(pictureOf),
    cells: cells
      .filter(({ extra }) => extra === 0)
      .map((cell) => templateCell(cell, rowCount(cell, map.extraRows), book, facts)),
    formulas: map.formulas.map(({ sheet, row, column }) => ({
      sheet,
      cell: cellName(row, column),
    })),
    inserted: insertedRows(map.extraRows),
    unplaced: [...unplaced, ...refused(pkg, cells)],
    empty,
    cleared: clearedTexts(cells, book),
    unitsWithoutRow,
  });
}

/** Cells that the form does not let be written. */
function refused(pkg: TemplatePackage, cells: readonly PlannedCell[]): readonly Unplaced[] {
  const own = cells.filter(({ extra }) => extra === 0);
  const named = new Map(
    own.map((planned) => [`${cellName(planned.row, planned.column)} ${planned.sheet}`, planned]),
  );
  const changes = own.map(({ sheet, row, column, value }) => ({
    ...{ sheet, cell: cellName(row, column), value },
  }));
  return refusedCells(pkg, changes).flatMap((refusal) => {
    const planned = named.get(`${refusal.asked} ${refusal.sheet}`);
    return planned === undefined ? [] : [cellRefused(refusal, planned)];
  });
}

/** How many rows the row of a cell becomes. */
function rowCount({ sheet, row }: PlannedCell, extraRows: readonly ExtraRows[]): number {
  const like = extraRows.filter((one) => one.sheet === sheet).flatMap((one) => one.like);
  return 1 + like.filter((one) => one === row).length;
}

function templateCell(
  planned: PlannedCell,
  rows: number,
  book: BookGrids,
  facts: Facts,
): TemplateCell {
  const { sheet, row, column, by, figures, shown } = planned;
  const [figure = null] = figures;
  const grid = book.sheets.find(({ name }) => name === sheet);
  return {
    sheet,
    cell: cellName(row, column),
    by,
    filling: fillingOf(planned),
    figure,
    label: figure === null ? labelOf(planned) : figureLabel(figure, facts),
    before: grid === undefined ? '' : shownText(grid, row, column),
    after: shown,
    rows,
  };
}

function fillingOf({ place, figures }: PlannedCell): Filling {
  const [figure] = figures;
  if (figure !== undefined) {
    const { kind, indicator, unit, sector, period } = figure;
    return {
      type: 'figure',
      ...{ kind, indicator, unit, sector, period: { type: 'fixed', period } },
    };
  }
  const text = place?.parts.find((part) => part.type === 'text');
  if (text?.type !== 'text') return { type: 'nothing' };
  const { field, unit } = text.text;
  return { type: 'text', field, ...(unit === null ? {} : { unit }) };
}

function labelOf({ by }: PlannedCell): string {
  return by === 'cleared' ? 'Số cũ, được để trống' : 'Chữ từ hồ sơ';
}

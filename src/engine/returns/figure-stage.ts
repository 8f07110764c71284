import type { ResultStage } from '../../domain/figure.ts';
import { parsePeriod } from '../../domain/period.ts';
import type { CellMeaning, ReadFigure, TableReading } from '../../domain/returns/reading.ts';
import { parseStage, type ToldStage } from '../../domain/stage-title.ts';
import { shownText } from '../../workbooks/layout/sheet-view.ts';
import type { SheetGrid } from '../../workbooks/open/sheet-grid.ts';
import { cellPlace } from './cell-place.ts';
import type { ReturnedFile } from './readings.ts';

/**
 * How firm each figure of a table is: as its column or the title says, else as it was asked for.
 * A title that speaks of an estimate means the column of estimates where there is one. Estimates
 * are of whole years: what is told of a part of a year is what was done in it.
 */
export function figureStages(
  { outcome }: Pick<ReturnedFile, 'outcome'>,
  table: TableReading,
  asked: Exclude<ResultStage, ''> = 'actual',
): (figure: ReadFigure) => ResultStage {
  const sheets = outcome.ok ? outcome.value.sheets : [];
  const grid = sheets.find(({ name }) => name === table.sheet);
  const inColumns = columnStages(table);
  const inTitle = grid === undefined ? null : titleStage(grid, table);
  const isElsewhere = inTitle === 'estimate' && [...inColumns.values()].includes('estimate');
  const general = inTitle === null || isElsewhere ? asked : inTitle;
  return ({ kind, cell, period }) => {
    if (kind !== 'result') return '';
    const stage = inColumns.get(cellPlace(cell)?.column ?? -1) ?? general;
    return stage === 'estimate' && !isYear(period) ? 'actual' : stage;
  };
}

/** A column may say it in any row of its header; what stands nearest to the figures counts. */
function columnStages({ columns = [] }: TableReading): ReadonlyMap<number, ToldStage> {
  const told = columns.flatMap(({ cell, texts }) => {
    const column = cellPlace(cell)?.column;
    const stage = texts.map(parseStage).findLast((one) => one !== null) ?? null;
    return column === undefined || stage === null ? [] : [[column, stage] as const];
  });
  return new Map(told);
}

function titleStage(grid: SheetGrid, table: TableReading): ToldStage | null {
  const told = saidIn(grid, table, ({ meaning }) => meaning === 'title' || meaning === 'period');
  const [stage, ...others] = new Set([...told, ...inName(table.sheet)]);
  return others.length === 0 ? (stage ?? null) : null;
}

function inName(sheet: string): readonly ToldStage[] {
  const stage = parseStage(sheet);
  return stage === null ? [] : [stage];
}

function saidIn(
  grid: SheetGrid,
  { meanings }: TableReading,
  isAsked: (one: CellMeaning) => boolean,
): readonly ToldStage[] {
  return meanings.filter(isAsked).flatMap(({ cell }) => {
    const place = cellPlace(cell);
    const stage = place && parseStage(shownText(grid, place.row, place.column));
    return stage ?? [];
  });
}

function isYear(code: string | null): boolean {
  const period = code === null ? null : parsePeriod(code);
  return period?.ok === true && period.value.type === 'year';
}

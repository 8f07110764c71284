import type { CellMeaning, ReadingIssue } from '../../domain/returns/reading.ts';
import { cellName, type SheetGrid } from '../open/sheet-grid.ts';
import { tablesBeside } from './beside.ts';
import type { ReturnContext } from './context.ts';
import { type Told, toldAbout } from './form/told.ts';
import type { Effort } from './formula/evaluate.ts';
import { findHeader, type HeaderBlock } from './header-block.ts';
import { titleMeasure, titleScale } from './measure-words.ts';
import type { Matchers } from './name-matching.ts';
import { type DraftTable, readTable, type TableInput } from './read-table.ts';
import { type SheetView, viewSheet } from './sheet-view.ts';
import { findTitleIndicator } from './title-indicator.ts';
import { findUnit } from './title-unit.ts';
import { findPeriod, type TitleLine, type Titles, titleLines } from './titles.ts';

/** A table with what the text above it says: its unit, its period, and the doubts about them. */
export type TitledTable = {
  readonly table: DraftTable;
  /** What it was read from and with. */
  readonly input: TableInput;
  readonly told: Told;
  readonly unit: string | null;
  readonly period: string | null;
  /** What the title itself says where that is another period than the one asked for. */
  readonly stated: string | null;
  readonly issues: readonly ReadingIssue[];
  readonly meanings: readonly CellMeaning[];
};

/** The tables of a sheet, one below or beside the other. */
export function tablesOfSheet(
  grid: SheetGrid,
  sheets: readonly SheetGrid[],
  effort: Effort,
  context: ReturnContext,
  matchers: Matchers,
): TitledTable[] {
  const view = viewSheet(grid, sheets, effort);
  const knowsIndicator = (text: string) => matchers.indicator(text).type === 'match';
  const found: TitledTable[] = [];
  let all: readonly TitleLine[] = [];
  let header = findHeader(view, 0, knowsIndicator);
  let from = 0;
  while (header) {
    const next = findHeader(view, header.bodyTop, knowsIndicator);
    const until = next?.top ?? view.height;
    all = [...all, ...titleLines(view, from, header.top)];
    const read = headersBeside(view, header, knowsIndicator).map((one) => {
      const own = titleLines(one.view, from, one.header.top);
      return readTitled(one.view, one.header, until, { own, all }, context, matchers);
    });
    found.push(...read.filter(({ table }) => table.body.rows.length > 0));
    from = Math.max(...read.map(({ table }) => table.body.bottom)) + 1;
    header = next;
  }
  return found;
}

type ViewedHeader = { readonly view: SheetView; readonly header: HeaderBlock };

/** The header, or those of the tables that stand beside each other in its rows. */
function headersBeside(
  view: SheetView,
  header: HeaderBlock,
  knowsIndicator: (text: string) => boolean,
): readonly ViewedHeader[] {
  const beside = tablesBeside(view, header).flatMap((part) => {
    const own = findHeader(part, header.top, knowsIndicator);
    return own && own.top <= header.bottom ? [{ view: part, header: own }] : [];
  });
  return beside.length > 0 ? beside : [{ view, header }];
}

function readTitled(
  view: SheetView,
  header: HeaderBlock,
  until: number,
  titles: Titles,
  context: ReturnContext,
  matchers: Matchers,
): TitledTable {
  const period = findPeriod(view, titles, context);
  const unit = header.names === 'indicator' ? findUnit(view, titles, context, matchers) : null;
  const { fileName } = context;
  const shaped = { view, header, titles, period: period.period, matchers, fileName };
  const told = toldAbout(shaped, context);
  const input: TableInput = {
    view,
    header,
    until,
    period: period.period,
    columnsFor: period.stated ?? period.period,
    unit: unit?.unit ?? null,
    titleIndicator:
      header.names === 'unit' ? findTitleIndicator(titles, matchers.indicators) : null,
    titleMeasure: titleMeasure(titles.own) ?? titleScale(titles.all),
    context,
    matchers,
    told,
  };
  return {
    table: readTable(input),
    input,
    told,
    unit: unit?.unit ?? null,
    period: period.period,
    stated: period.stated,
    issues: [...period.issues, ...(unit?.issues ?? [])],
    meanings: [...period.meanings, ...(unit?.meanings ?? []), ...titleMeanings(titles.own)],
  };
}

function titleMeanings(lines: readonly TitleLine[]): CellMeaning[] {
  return lines.map(({ row, column }) => ({ cell: cellName(row, column), meaning: 'title' }));
}

import type { FigureFilling, FilledPeriod, Pointing } from '../../../domain/template/filling.ts';
import type { Matchers } from '../../layout/name-matching.ts';
import { looksNumeric, viewSheet } from '../../layout/sheet-view.ts';
import { type BookGrids, detailAt } from '../../open/sheet-grid.ts';
import { parseAddress } from '../cells/address.ts';
import {
  type Asked,
  type FormPlace,
  type FormProblem,
  type FormulaCell,
  placeKey,
} from './form-place.ts';
import { yearCode } from './recognized-columns.ts';
import { type OpenFigure, type Stretch, toldLines } from './told-lines.ts';

/** What a person said of cells; `kept` cells are left as they are in the form. */
export type PointedCells = {
  readonly places: readonly FormPlace[];
  readonly formulas: readonly FormulaCell[];
  readonly problems: readonly FormProblem[];
  readonly kept: readonly {
    readonly sheet: string;
    readonly row: number;
    readonly column: number;
  }[];
};

/** What was pointed at in a form. Single cells count before columns and rows. */
export function pointedCells(
  book: BookGrids,
  pointings: readonly Pointing[],
  asked: Asked,
  matchers: Matchers,
): PointedCells {
  const wideFirst = pointings.toSorted((one, other) => width(other) - width(one));
  const all = wideFirst.map((pointing) => pointed(book, pointing, asked, matchers));
  const filledAlone = new Set(
    pointings.flatMap(({ sheet, cell, scope, filling }) => {
      const at = parseAddress(cell.trim());
      const isFilled = scope === 'cell' && filling.type !== 'nothing' && at !== null;
      return isFilled ? [placeKey({ sheet, ...at })] : [];
    }),
  );
  return {
    places: all.flatMap(({ places }) => places),
    formulas: all.flatMap(({ formulas }) => formulas),
    problems: all.flatMap(({ problems }) => problems),
    kept: all.flatMap(({ kept }) => kept).filter((cell) => !filledAlone.has(placeKey(cell))),
  };
}

function width({ scope }: Pointing): number {
  return scope === 'cell' ? 0 : 1;
}

const NOTHING: PointedCells = { places: [], formulas: [], problems: [], kept: [] };

function pointed(
  book: BookGrids,
  { sheet, cell, scope, filling }: Pointing,
  asked: Asked,
  matchers: Matchers,
): PointedCells {
  const at = parseAddress(cell.trim());
  const grid = book.sheets.find(({ name }) => name === sheet);
  if (at === null) return NOTHING;
  if (grid === undefined) {
    const message = `Mẫu không còn trang «${sheet}» mà ô ${cell} được chỉ định ở đó. Chỉ định lại.`;
    const problem = { reason: 'unknown-name', sheet, ...at, text: cell, message } as const;
    return { ...NOTHING, problems: [problem] };
  }
  const view = viewSheet(grid, book.sheets);
  const place = { sheet, ...at };
  if (scope !== 'cell') {
    // A header is pointed at for what is behind it, the first of the figures for itself too.
    const isHeader =
      /\p{L}/u.test(view.own(at.row, at.column)) && !looksNumeric(view, at.row, at.column);
    const behind = isHeader ? 1 : 0;
    const stretch =
      scope === 'column'
        ? { along: 'column' as const, at: at.column, from: at.row + behind, to: view.height - 1 }
        : { along: 'row' as const, at: at.row, from: at.column + behind, to: view.width - 1 };
    if (filling.type === 'nothing') return { ...NOTHING, kept: cellsOf(sheet, stretch) };
    if (filling.type === 'text') return NOTHING;
    return {
      ...toldLines(view, stretch, openFigure(filling, asked), 'pointed', matchers),
      kept: [],
    };
  }
  if (filling.type === 'nothing') return { ...NOTHING, kept: [place] };
  if (filling.type === 'text') {
    const text = { field: filling.field, unit: filling.unit ?? null };
    const parts = [{ type: 'text' as const, text }];
    return { ...NOTHING, places: [{ ...place, extra: 0, by: 'pointed', parts }] };
  }
  const { kind, indicator, unit, sector } = filling;
  if (indicator === null || unit === null) {
    const alone = { along: 'column', at: at.column, from: at.row, to: at.row } as const;
    return { ...toldLines(view, alone, openFigure(filling, asked), 'pointed', matchers), kept: [] };
  }
  const period = periodOf(filling, asked);
  const figure = { kind, indicator, unit, sector, period, units: null, scale: 1 };
  if (detailAt(grid, at.row, at.column)?.formula !== undefined) {
    const message = `Ô ${cell} có công thức nên giữ công thức, không điền số được chỉ định.`;
    return {
      ...NOTHING,
      formulas: [{ ...place, figure }],
      problems: [{ ...place, reason: 'formula', text: cell, message }],
    };
  }
  const parts = [{ type: 'figure' as const, figure }];
  return { ...NOTHING, places: [{ ...place, extra: 0, by: 'pointed', parts }] };
}

/** The cells of a stretch, in its order. */
function cellsOf(sheet: string, { along, at, from, to }: Stretch): PointedCells['kept'] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, step) =>
    along === 'column'
      ? { sheet, row: from + step, column: at }
      : { sheet, row: at, column: from + step },
  );
}

function openFigure(filling: FigureFilling, asked: Asked): OpenFigure {
  const { kind, indicator, unit, sector } = filling;
  return { kind, indicator, unit, sector, period: periodOf(filling, asked) };
}

/** The code of a period that was told from the one that a form is filled for. */
function periodOf({ kind, period }: FigureFilling, { year, period: asked }: Asked): string {
  const code = codeOf(period, year, asked);
  const isReported = kind === 'result' || kind === 'attainment' || kind === 'remaining';
  return isReported ? code : yearCode(code);
}

function codeOf(period: FilledPeriod, year: number, asked: string | undefined): string {
  switch (period.type) {
    case 'year':
      return String(year + period.offset);
    case 'period':
      return (asked ?? String(year)).replaceAll(/\d{4}/g, (digits) =>
        String(Number(digits) + period.offset),
      );
    case 'fixed':
      return period.period;
  }
}

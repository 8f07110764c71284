import { type Indicator, isRatio } from '../../../domain/indicator.ts';
import type { FormFigure } from '../../../domain/template/filling.ts';
import type { CellOrigin } from '../../../domain/template/form-findings.ts';
import { formatDecimal, formatPercent } from '../../../domain/vietnamese/numbers.ts';
import { looksNumeric, type SheetView, viewSheet } from '../../layout/sheet-view.ts';
import { type BookGrids, type SheetGrid, valueAt } from '../../open/sheet-grid.ts';
import {
  type FormMap,
  type FormPlace,
  type Part,
  type PlaceFigure,
  placeKey,
  type TextOf,
} from './form-place.ts';
import { hasPlaceholder } from './placeholders.ts';

/** What the workspace has for a place; `words` where an aim is told in words, or as a range. */
export type FoundFigure = {
  readonly value: number | null;
  readonly words: string | null;
  /** The period of what was found. */
  readonly period: string;
};

export type FormValues = {
  readonly figure: (figure: PlaceFigure) => FoundFigure;
  /** Null where the workspace does not say. */
  readonly text: (text: TextOf) => string | null;
  readonly indicators: ReadonlyMap<string, Indicator>;
};

/** What is written into a cell; null blanks it. Rows and columns count from 0. */
export type PlannedCell = {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  /** Which of the rows put in behind `row`; 0 for that row itself. */
  readonly extra: number;
  readonly by: CellOrigin;
  readonly place: FormPlace | null;
  /** Of a cell that says several figures, all of them. */
  readonly figures: readonly FormFigure[];
  readonly value: number | string | null;
  /** As a person will see it. */
  readonly shown: string;
  /** Those of `figures` that the workspace does not have. */
  readonly missing: readonly FormFigure[];
  /** Texts that the workspace does not say. */
  readonly unsaid: readonly TextOf[];
};

/** Words of the office in the place of a figure; `written` is what took their place, null: they stay. */
export type WordsInPlace = {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly text: string;
  readonly written: string | null;
};

export type FormPlan = {
  readonly cells: readonly PlannedCell[];
  readonly words: readonly WordsInPlace[];
};

/** Decimals of a per cent that a plain number format would show in full. */
const PERCENT_PLACES = 2;

/**
 * What the cells of a form will hold, places first and then older numbers that go, those of a table
 * only where something of it is filled. `showsPercent` tells whether a cell shows 0.7 as 70 %.
 */
export function planForm(
  { places, cleared }: FormMap,
  book: BookGrids,
  values: FormValues,
  showsPercent: (place: FormPlace) => boolean,
): FormPlan {
  const grids = new Map(book.sheets.map((grid) => [grid.name, grid]));
  const planned = places.map((place) =>
    plannedCell(place, values, showsPercent, grids.get(place.sheet)),
  );
  const taken = new Set(places.map((place) => placeKey(place)));
  const views = new Map(book.sheets.map((grid) => [grid.name, viewSheet(grid, book.sheets)]));
  const words = planned.flatMap((cell) => wordsIn(cell, views.get(cell.sheet)));
  const kept = new Set(words.filter(({ written }) => written === null).map((one) => placeKey(one)));
  const filledRows = new Set(
    planned.flatMap(({ sheet, row, value, figures }) =>
      value === null || figures.length === 0 ? [] : [`${row} ${sheet}`],
    ),
  );
  const blanks = cleared
    .filter((cell) => !taken.has(placeKey(cell)))
    .filter(({ sheet, rows }) => rows.some((row) => filledRows.has(`${row} ${sheet}`)))
    .map(
      ({ sheet, row, column }): PlannedCell => ({
        ...{ sheet, row, column },
        extra: 0,
        by: 'cleared',
        place: null,
        value: null,
        shown: '',
        ...NONE,
      }),
    );
  const cells = planned.filter((cell) => cell.extra > 0 || !kept.has(placeKey(cell)));
  return { cells: [...cells, ...blanks], words };
}

/** An old number goes, but words say something: «theo QĐ riêng». */
function wordsIn(
  { sheet, row, column, extra, by, figures, value, shown }: PlannedCell,
  view: SheetView | undefined,
): readonly WordsInPlace[] {
  if (extra > 0 || by === 'placeholder' || figures.length === 0 || view === undefined) return [];
  const text = view.own(row, column);
  const isWords = typeof valueAt(view.grid, row, column) === 'string' && /\p{L}{2}/u.test(text);
  if (!isWords || hasPlaceholder(text) || looksNumeric(view, row, column)) return [];
  return [{ sheet, row, column, text, written: value === null ? null : shown }];
}

function plannedCell(
  place: FormPlace,
  values: FormValues,
  showsPercent: (place: FormPlace) => boolean,
  grid: SheetGrid | undefined,
): PlannedCell {
  const { sheet, row, column, extra, by, parts } = place;
  const base = { sheet, row, column, extra, by, place, ...NONE };
  const [only] = parts;
  if (parts.length === 1 && only?.type === 'number') {
    return { ...base, value: only.value, shown: String(only.value) };
  }
  if (parts.length === 1 && only?.type === 'figure') {
    return { ...base, ...figureCell(only.figure, values, () => showsPercent(place)) };
  }
  const figures = parts.flatMap((part) =>
    part.type === 'figure' ? [formFigure(part.figure, values.figure(part.figure))] : [],
  );
  const unsaid = parts.flatMap((part) =>
    part.type === 'text' && values.text(part.text) === null ? [part.text] : [],
  );
  const missing = figures.filter(({ value }) => value === null);
  const isSingle = parts.length === 1 && unsaid.length === 1;
  const text = isSingle ? '' : cellWords(parts, values);
  const value = numericYear(place, text, grid) ?? (text === '' ? null : text);
  return { ...base, figures, missing, unsaid, value, shown: text };
}

const NONE = { figures: [], missing: [], unsaid: [] } as const;

function figureCell(figure: PlaceFigure, values: FormValues, showsPercent: () => boolean) {
  const found = values.figure(figure);
  const told = formFigure(figure, found);
  const number =
    found.value === null ? null : writtenNumber(figure, found.value, showsPercent, values);
  return {
    figures: [told],
    missing: found.value === null && found.words === null ? [told] : [],
    value: found.words ?? number,
    shown: shownFigure(figure, found, values),
  };
}

/** The pieces of a cell in one text. A per cent sign behind a figure that has its own is not doubled. */
function cellWords(parts: readonly Part[], values: FormValues): string {
  const words = parts.flatMap((part) => (part.type === 'words' ? [part.words] : [])).join('');
  const isCapital = /\p{Lu}{2}/u.test(words) && !/\p{Ll}/u.test(words);
  const said = parts.map((part, index) => {
    const text = partWords(part, values);
    if (part.type !== 'text' || !IN_SENTENCES.has(part.text.field)) return text;
    if (isCapital) return text.toLocaleUpperCase('vi');
    const isWithin = parts.slice(0, index).some((one) => partWords(one, values).trim() !== '');
    return isWithin ? text.charAt(0).toLocaleLowerCase('vi') + text.slice(1) : text;
  });
  return said.join('').replaceAll('%%', '%');
}

/** Texts that take the letters of the sentence around them: «KẾT QUẢ 6 THÁNG ĐẦU NĂM 2020». */
const IN_SENTENCES: ReadonlySet<TextOf['field']> = new Set(['period', 'date-in-words']);

function partWords(part: Part, values: FormValues): string {
  switch (part.type) {
    case 'words':
      return part.words;
    case 'number':
      return String(part.value);
    case 'figure':
      return shownFigure(part.figure, values.figure(part.figure), values) || '—';
    case 'text':
      return values.text(part.text) ?? '…';
  }
}

/** A year alone in a cell that held a number stays a number: formulas may count with it. */
function numericYear(place: FormPlace, text: string, grid: SheetGrid | undefined): number | null {
  const [only] = place.parts;
  if (place.parts.length !== 1 || only?.type !== 'text' || !/^\d{4}$/.test(text)) return null;
  const before = grid === undefined ? null : valueAt(grid, place.row, place.column);
  return typeof before === 'number' || /^\s*\{\{/.test(String(before ?? '{{'))
    ? Number(text)
    : null;
}

function formFigure(figure: PlaceFigure, found: FoundFigure): FormFigure {
  const { kind, indicator, unit, sector } = figure;
  return { kind, indicator, unit, sector, period: found.period, value: found.value };
}

/** As it reads in a sentence: «7.500», «85,1%»; '' where there is nothing. */
function shownFigure(figure: PlaceFigure, found: FoundFigure, values: FormValues): string {
  if (found.words !== null) return found.words;
  if (found.value === null) return '';
  if (isPercentFigure(figure, values)) return formatPercent(found.value, { max: 1 });
  return formatDecimal(found.value / figure.scale);
}

function writtenNumber(
  figure: PlaceFigure,
  value: number,
  showsPercent: () => boolean,
  values: FormValues,
): number {
  if (!isPercentFigure(figure, values)) return figure.scale === 1 ? value : value / figure.scale;
  if (showsPercent()) return Number((value / 100).toPrecision(15));
  return figure.kind === 'attainment' ? Number(value.toFixed(PERCENT_PLACES)) : value;
}

function isPercentFigure({ kind, indicator }: PlaceFigure, { indicators }: FormValues): boolean {
  if (kind === 'attainment') return true;
  const known = indicators.get(indicator);
  return known !== undefined && isRatio(known.kind);
}

import type { FigureKind } from '../figure.ts';
import type { TextCharset } from '../vietnamese/legacy.ts';
import type { ColumnMeaning, DashMeaning, FormShape, FormUse } from './form.ts';

/** What was understood of one returned workbook, cell by cell (docs/command-line.md, import). */
export type FileReading = {
  readonly file: string;
  readonly status: 'ready' | 'needs-review' | 'rejected';
  readonly unit: string | null;
  readonly period: string | null;
  readonly tables: readonly TableReading[];
  readonly issues: readonly ReadingIssue[];
  /** How its letters were read; left out where it could not be opened. */
  readonly charset?: TextCharset;
};

/** A reading without what only the picture of a sheet needs: with it an answer about many files is half as large again. */
export type FileOutline = Omit<FileReading, 'tables'> & {
  readonly tables: readonly Omit<TableReading, 'meanings' | 'columns' | 'shape'>[];
};

export type TableLayout = 'indicators-in-rows' | 'units-in-rows' | 'units-by-sector';

export type TableReading = {
  readonly sheet: string;
  readonly range: string;
  readonly layout: TableLayout;
  readonly figures: readonly ReadFigure[];
  readonly issues: readonly ReadingIssue[];
  readonly meanings: readonly CellMeaning[];
  /** The columns right of the names. */
  readonly columns?: readonly ReadColumn[];
  readonly shape?: FormShape;
  /** What «-» was said to be in it. */
  readonly dash?: DashMeaning;
  /** The remembered form by which it was read. */
  readonly form?: FormUse;
  /** Forms that are nearly its own: none of them was heeded. */
  readonly alike?: readonly FormUse[];
};

/** What was understood of a column, for a person to put right. */
export type ReadColumn = {
  /** The cell of the header at which answers about the column stand. */
  readonly cell: string;
  readonly header: string;
  /** What the header says from the top down; a parent stands over all its columns. */
  readonly texts: readonly string[];
  /** Null where it is not read: an order number, a note, an attainment. */
  readonly holds: Extract<ColumnMeaning, { type: 'figures' }> | null;
  readonly toldBy: 'answer' | 'form' | null;
};

export type ReadFigure = {
  readonly unit: string | null;
  readonly indicator: string | null;
  readonly sector: string;
  readonly kind: FigureKind;
  readonly period: string | null;
  readonly value: number | null;
  /** The two counts of a ratio, where a form of the office asked for them. */
  readonly numerator?: number | null;
  readonly denominator?: number | null;
  /** Where they stand. */
  readonly numeratorCell?: string;
  readonly denominatorCell?: string;
  readonly cell: string;
  readonly raw: string;
};

export const READING_ERROR_CODES = [
  'unknown-unit',
  'ambiguous-unit',
  'unknown-indicator',
  'ambiguous-indicator',
  'unknown-period',
  'period-mismatch',
  'not-a-number',
  'ambiguous-number',
  'not-an-integer',
  'scale-suspect',
  'date-in-number',
  'negative',
  'part-exceeds-whole',
  'over-100',
  'duplicate',
  'conflict',
  'locked',
  'stale-formula',
  'external-link',
] as const;

export const READING_WARNING_CODES = [
  'total-mismatch',
  'ratio-mismatch',
  'jump',
  'hidden',
  'form-changed',
  'legacy-text',
] as const;

export const FILE_ERROR_CODES = [
  'not-a-workbook',
  'password-protected',
  'too-large',
  'too-slow',
  'damaged',
  'unsupported',
  'empty',
] as const;

export type ReadingIssueCode =
  | (typeof READING_ERROR_CODES)[number]
  | (typeof READING_WARNING_CODES)[number]
  | (typeof FILE_ERROR_CODES)[number];

export type ReadingIssue = {
  readonly code: ReadingIssueCode;
  readonly severity: 'error' | 'warning';
  readonly cell: string | null;
  readonly message: string;
  /** What one click can do about it. */
  readonly remedies: readonly Remedy[];
};

export type Remedy =
  | { readonly action: 'set-value'; readonly value: number }
  | { readonly action: 'blank' }
  | {
      readonly action: 'choose-unit';
      readonly candidates: readonly { readonly unit: string; readonly reason: string }[];
    }
  | {
      readonly action: 'choose-indicator';
      readonly candidates: readonly { readonly indicator: string; readonly reason: string }[];
    }
  | { readonly action: 'accept' };

export type CellMeaning = {
  readonly cell: string;
  readonly meaning:
    | 'title'
    | 'period'
    | 'header'
    | 'column-number'
    | 'group'
    | 'total'
    | 'unit'
    | 'indicator'
    | 'value'
    | 'note'
    | 'ignored';
};

/** A sheet as it looks, for the screen beside the reading. Rows and columns count from 0. */
export type SheetPicture = {
  readonly sheet: string;
  readonly rows: readonly (readonly string[])[];
  readonly merges: readonly {
    readonly row: number;
    readonly column: number;
    readonly rowSpan: number;
    readonly columnSpan: number;
  }[];
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
  /** True where the sheet was cut to what a screen can show. */
  readonly cut: boolean;
};

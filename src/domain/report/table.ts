import type { ReportChart } from './chart.ts';
import type { Formula } from './formula.ts';
import type { Highlight } from './highlight.ts';

/**
 * A report as plain data: the Excel writer and the page on screen draw the same table,
 * so what is seen before printing is what is printed.
 */
export type ReportTable = {
  readonly id: string;
  readonly title: readonly string[];
  readonly paper: ReportPaper;
  readonly letterhead: Letterhead | null;
  /** «Phụ lục», «Phụ lục I»; null on a stand-alone table. */
  readonly annexLabel: string | null;
  /** «(Kèm theo Quyết định số … của Ban Thường vụ …)». */
  readonly attachedTo: string | null;
  /** «(Số liệu tính đến ngày 30/6/2020)», or when and by whom the numbers were worked out; null on an annex. */
  readonly asOf: string | null;
  /** «Đơn vị tính: đoàn viên»; null where the columns differ and name their own. */
  readonly unitOfMeasure: string | null;
  /** Amounts of the whole table that its formulas draw on, shown above it. */
  readonly parameters?: readonly ReportParameter[];
  readonly columns: readonly ReportColumn[];
  readonly header: readonly (readonly HeaderCell[])[];
  readonly rows: readonly ReportRow[];
  /** What is set off from the rest as long as it holds; the first that holds of a cell counts. */
  readonly highlights?: readonly Highlight[];
  /** Drawn in the workbook on a sheet of their own. */
  readonly charts?: readonly ReportChart[];
  readonly notes: readonly string[];
  /** «Mã đối chiếu: K7M2-9QXD (Dự thảo 1) · in lúc 05/01/2020 10:42», below the notes. */
  readonly stamp?: string;
  readonly signature: SignatureBlock | null;
  /** Its file's name without the years, where the report's own would not tell it from others. */
  readonly fileTitle?: string;
  /** What whoever prints it should know first, in finished sentences: shown beside the paper, never on it. */
  readonly warnings?: readonly string[];
  /** Further tables of the same report: each a sheet of its own, named by `sheetName`. */
  readonly further?: readonly ReportTable[];
  readonly sheetName?: string;
};

export type ReportParameter = {
  readonly key: string;
  readonly label: string;
  readonly format: ColumnFormat;
  readonly decimals: number;
  readonly cell: ReportCell;
};

export type ReportPaper = {
  readonly kind: 'annex' | 'stand-alone';
  readonly orientation: 'portrait' | 'landscape';
};

export type Letterhead = {
  readonly parentBody: string;
  readonly issuingBody: string;
  readonly place: string;
  /** The whole line: «Điện Biên, ngày 05 tháng 01 năm 2020». */
  readonly placeAndDate: string;
};

export type SignatureBlock = {
  readonly left: { readonly title: string; readonly name: string };
  readonly right: { readonly authority: string; readonly title: string; readonly name: string };
};

/** A «difference» always carries its sign: «+5», «−3». */
export type ColumnFormat =
  | 'ordinal'
  | 'text'
  | 'count'
  | 'decimal'
  | 'percent'
  | 'difference'
  | 'rank';

export type ReportColumn = {
  readonly key: string;
  /** Width in digits of the body font, Times New Roman 12 (one digit = 6 pt). */
  readonly width: number;
  readonly format: ColumnFormat;
  /** Decimals shown in a «decimal», «percent» or «difference» column. */
  readonly decimals: number;
};

export type HeaderCell = {
  readonly text: string;
  readonly column: number;
  readonly columnSpan: number;
  readonly rowSpan: number;
};

export type ReportRow = {
  readonly id: string;
  readonly kind: 'group' | 'unit' | 'total';
  /** One cell a column, in the columns' order. */
  readonly cells: readonly ReportCell[];
  /** How the row writes its figures where its measure is not that of the columns, by column key. */
  readonly shown?: Readonly<Record<string, Shown>>;
};

/** How a figure is written. */
export type Shown = Pick<ReportColumn, 'format' | 'decimals'>;

/** What a formula shows where it has no number: blank = chưa báo cáo, «—» = no target to compare with. */
export type AbsentMark = '' | '—';

/**
 * A formula cell carries the value it computes to, so that viewers which do not calculate show the truth;
 * value null shows `absent`. Per cents are in the field's own units: 70 means 70 %.
 */
export type ReportCell =
  | { readonly type: 'blank' }
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'number'; readonly value: number }
  | FormulaCell
  | LiveCell;

/** Any other formula; what it computes to is put in by `calculate`. */
export type LiveCell = {
  readonly type: 'formula';
  readonly formula: Formula;
  readonly value: number | string;
};

export type FormulaCell = { readonly value: number | null; readonly absent: AbsentMark } & (
  | {
      /** Sum of the same column over the rows named by id; null where none of them has a number. */
      readonly type: 'sum';
      readonly rows: readonly string[];
    }
  | {
      /** Per cent of two columns of the same row, by column key. */
      readonly type: 'percent';
      readonly numerator: string;
      readonly denominator: string;
    }
  | {
      /** What is still missing: difference of two columns of the same row, not below 0. */
      readonly type: 'shortfall';
      readonly target: string;
      readonly result: string;
    }
  | {
      /** Rank by a column of the same row among all rows of units; equal values share a rank: 1, 2, 2, 4. */
      readonly type: 'rank';
      readonly by: string;
      /** Ids of the rows of units it is ranked among; left out, all of them. */
      readonly among?: readonly string[];
    }
);

import type { FigureKind, ResultStage } from '../../domain/figure.ts';
import type { Indicator } from '../../domain/indicator.ts';
import type { ColumnMeaning, DashMeaning, ReturnForm } from '../../domain/returns/form.ts';
import type { ReadingIssueCode } from '../../domain/returns/reading.ts';
import type { Sector } from '../../domain/sector.ts';
import type { Unit } from '../../domain/unit.ts';
import type { TextCharset } from '../../domain/vietnamese/legacy.ts';

/** What the office already holds about a figure, to judge a reported one by. */
export type FigureReferences = {
  /** Assigned for the period's year; of a ratio without a target of the unit's own, the province's. */
  readonly target?: number | null;
  /** Result of the same period one year before; of a stock without one, its last known level. */
  readonly lastPeriod?: number | null;
  /** Result of the whole year before. */
  readonly lastYear?: number | null;
  readonly baseline?: number | null;
};

/** A person's answer to a question that an earlier reading of the same file asked. */
export type ReturnAnswer =
  | {
      readonly type: 'unit';
      readonly sheet: string;
      /** Null: the unit of the whole sheet. */
      readonly cell: string | null;
      readonly unit: string;
    }
  | {
      readonly type: 'indicator';
      readonly sheet: string;
      readonly cell: string;
      readonly indicator: string;
    }
  /** Of a column: `cell` stands in its header. */
  | {
      readonly type: 'column';
      readonly sheet: string;
      readonly cell: string;
      readonly meaning: ColumnMeaning;
    }
  /** By which form a table is read, whose header the cell stands in; null: by none. */
  | {
      readonly type: 'form';
      readonly sheet: string;
      readonly cell: string;
      readonly form: string | null;
    }
  /** What «-» is in a table. */
  | {
      readonly type: 'dash';
      readonly sheet: string;
      readonly cell: string;
      readonly as: DashMeaning;
    }
  | { readonly type: 'period'; readonly period: string }
  /** Heeded before a file is read. */
  | { readonly type: 'charset'; readonly charset: TextCharset }
  | {
      readonly type: 'value';
      readonly sheet: string;
      readonly cell: string;
      /** Null: the cell counts as blank. */
      readonly value: number | null;
    }
  | {
      readonly type: 'accept';
      readonly sheet: string;
      readonly cell: string;
      /** The problem that is accepted; other problems of the cell stay. */
      readonly code?: ReadingIssueCode | undefined;
    };

/** The names that a return is read against. Nothing outside of these lists is ever invented. */
export type ReturnLists = {
  /** Units that may report; the root may be among them, it tells the province's name from a district's. */
  readonly units: readonly Unit[];
  readonly indicators: readonly Indicator[];
  readonly sectors: readonly Sector[];
  /** Layouts that were put right before. */
  readonly forms?: readonly ReturnForm[];
};

export type ReturnContext = ReturnLists & {
  /** The workspace whose own forms are known by their markers. */
  readonly workspace?: string;
  readonly fileName: string;
  /** The period asked for, as a code. */
  readonly period?: string;
  /** Stands in where a title says «6 tháng đầu năm» without a year. */
  readonly year?: number;
  /** What a column of reported values holds. */
  readonly kind: FigureKind;
  /** With `estimate` a table that has columns «Ước cả năm» is read for these, else for its results. */
  readonly stage?: Exclude<ResultStage, ''>;
  readonly references: (indicator: string, unit: string) => FigureReferences;
  readonly answers?: readonly ReturnAnswer[];
};

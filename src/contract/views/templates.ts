import type { SheetPicture } from '../../domain/returns/reading.ts';
import type { Filling, FormFigure, Pointing } from '../../domain/template/filling.ts';
import type { CellOrigin, UnplacedReason } from '../../domain/template/form-findings.ts';
import type { WrittenFile } from './others.ts';

export type { CellOrigin, UnplacedReason } from '../../domain/template/form-findings.ts';

/** A form of the office that is kept in the workspace. */
export type TemplateView = {
  readonly id: string;
  readonly name: string;
  /** The name of the file as it came. */
  readonly file: string;
  /** In bytes. */
  readonly size: number;
  readonly pointings: readonly Pointing[];
  /** Who registered or changed it last, and when (an instant). */
  readonly by: string;
  readonly at: string;
};

/** A cell of the form, its address before any row is inserted. */
export type TemplateCell = {
  readonly sheet: string;
  readonly cell: string;
  readonly by: CellOrigin;
  /** What fills it, nothing left open: unit and indicator are named where they are known. */
  readonly filling: Filling;
  /** The figure that lands there; null for texts. */
  readonly figure: FormFigure | null;
  /** In words: «Kết nạp đoàn viên · Chỉ tiêu giao · LĐLĐ TP. Điện Biên Phủ · 2020». */
  readonly label: string;
  readonly before: string;
  /** As it will be shown; '' where the cell is left blank. */
  readonly after: string;
  /** How many rows its row becomes; 1 but for rows that are repeated for units or groups. */
  readonly rows: number;
};

/** A figure that found no place (`figure`), or a thing of the form that could not be told (`cell`). */
export type Unplaced = {
  readonly reason: UnplacedReason;
  readonly message: string;
  readonly sheet: string | null;
  readonly cell: string | null;
  readonly figure: FormFigure | null;
  /** What the form says there: «{{chi_tieu.abc}}». */
  readonly text: string | null;
};

/** A cell that has a place but no figure: it is left blank. */
export type EmptyCell = {
  readonly sheet: string;
  readonly cell: string;
  readonly figure: FormFigure;
  readonly message: string;
};

/** An old number that was blanked because nothing fills it: of a row or a column that is not known. */
export type ClearedText = {
  readonly sheet: string;
  readonly cell: string;
  /** What stood there. */
  readonly text: string;
};

export type FilledCell = {
  readonly sheet: string;
  /** Its address in the filled file. */
  readonly cell: string;
  /** Null for a text, such as the year. */
  readonly figure: FormFigure | null;
  readonly text: string | null;
};

/** Rows that are put in; `before` counts from 1, as Excel numbers rows of the form. */
export type InsertedRows = {
  readonly sheet: string;
  readonly before: number;
  readonly count: number;
};

export type TemplatePreview = {
  readonly pictures: readonly SheetPicture[];
  readonly cells: readonly TemplateCell[];
  /** Cells of recognized places that keep their formula. */
  readonly formulas: readonly { readonly sheet: string; readonly cell: string }[];
  readonly inserted: readonly InsertedRows[];
  readonly unplaced: readonly Unplaced[];
  readonly empty: readonly EmptyCell[];
  readonly cleared: readonly ClearedText[];
  /** The year's units for which a table of units has no row, by code. */
  readonly unitsWithoutRow: readonly { readonly sheet: string; readonly unit: string }[];
};

/** The written file and what became of the workspace's figures. */
export type FilledTemplate = WrittenFile & {
  readonly filled: readonly FilledCell[];
  readonly unplaced: readonly Unplaced[];
  readonly empty: readonly EmptyCell[];
  /** Addresses in the filled file. */
  readonly cleared: readonly ClearedText[];
  readonly inserted: readonly InsertedRows[];
};

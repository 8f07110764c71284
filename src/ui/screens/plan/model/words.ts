import type { Figure, Lock, Note } from '../../../../domain/figure.ts';
import type { ProgrammeIndicator } from '../../../../domain/programme.ts';
import type { CellBar } from './cell-access.ts';

/** The words that cells carry, in the language of the screen. */
export type PlanWords = {
  /** Names of the pinned rows by their id. */
  readonly totals: Readonly<Record<string, string>>;
  /** «Đã phân bổ (tất cả các dòng)»: a total's name while a filter is on. */
  readonly ofAllRows: (name: string) => string;
  /** «Cộng các dòng đang hiện (3)». */
  readonly shownRows: (rows: number) => string;
  /** A group's name while a filter hides some of its units: its sums are those of all. */
  readonly partOfGroup: (name: string, shown: number, all: number) => string;
  /** «Vượt tổng 3». */
  readonly over: (amount: string) => string;
  /** The programme's own comparison: «từ 70% trở lên». */
  readonly asked: (asked: ProgrammeIndicator) => string;
  /** «chưa có mẫu số». */
  readonly noDenominator: string;
  /** «Đã khóa: …, 10:42 05/01/2026. Lý do: …». */
  readonly locked: (lock: Lock) => string;
  /** The note with who wrote it and when. */
  readonly noted: (note: Note) => string;
  /** «Lệch 3». */
  readonly unequal: (amount: string) => string;
  /** What the sectors come to beside the total; null: the unit has no total. */
  readonly unequalWhy: (sectors: string, total: string | null) => string;
  /** «2 đơn vị lệch». */
  readonly unequalUnits: (units: string) => string;
  /** Where a result of last year is not the whole and final one: «Ước cả năm»; else ''. */
  readonly result: (figure: Figure) => string;
  /** A whole sentence with the remedy. */
  readonly bar: (bar: CellBar) => string;
};

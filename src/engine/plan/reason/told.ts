import type { OpenedLine, ReasonView } from '../../../contract/views/plan.ts';
import type { Figure, Lock } from '../../../domain/figure.ts';
import type { CellHistory } from './cell-history.ts';

/** What a reason says of a cell, without its title, value and history. */
export type Told = Pick<ReasonView, 'sentence' | 'origin' | 'opened' | 'hasWorking'>;

/** What is known of the cell that is asked about. */
export type Known = {
  readonly figure: Figure | undefined;
  readonly lock: Lock | undefined;
  readonly history: CellHistory;
  /** The unit's name. */
  readonly unit: string;
  /** «%» behind the values of a ratio, else ''. */
  readonly sign: string;
};

/** The arithmetic of a cell, a line a step. */
export type Opened = readonly OpenedLine[];

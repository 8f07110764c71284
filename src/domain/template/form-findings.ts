/** By what a cell has its meaning; `cleared`: an older number of a recognized place, for which there is no figure. */
export type CellOrigin = 'recognized' | 'name' | 'placeholder' | 'pointed' | 'cleared';

/** Why something of a form, or a figure, was not filled in. */
export const UNPLACED_REASONS = [
  /** The unit has no row in a table of units. */
  'no-row',
  /** The year has figures of the indicator, and no cell takes them. */
  'no-place',
  /** The place is a formula, or stands in a merged cell. */
  'formula',
  'merged',
  /** The cell is locked in a protected sheet, or belongs to a table's header or a pivot table. */
  'protected',
  'unknown-unit',
  'ambiguous-unit',
  'unknown-indicator',
  'ambiguous-indicator',
  'unknown-sector',
  'unknown-period',
  /** The form's title speaks of another period than the one it is filled for. */
  'other-period',
  'unknown-placeholder',
  /** The workspace does not say what a text of the form asks for. */
  'no-text',
  /** The office wrote words where a figure belongs: kept without a figure, else written over. */
  'words',
  'unknown-name',
  /** A second cell for what a pointing or a name says otherwise. */
  'conflict',
] as const;

export type UnplacedReason = (typeof UNPLACED_REASONS)[number];

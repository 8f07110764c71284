/** What sort of change a step is, as people look for it in the history. */
export const STEP_KINDS = [
  'typed',
  'import',
  'allocation',
  'issue',
  'undo',
  'restore',
  'other',
] as const;

export type StepKind = (typeof STEP_KINDS)[number];

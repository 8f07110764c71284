/** What sort of change a step is, as people look for it in the history. */
export const STEP_KINDS = ['import', 'allocation', 'issue', 'undo', 'other'] as const;

export type StepKind = (typeof STEP_KINDS)[number];

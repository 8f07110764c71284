import type { StepRow } from './schema.ts';
import type { Readable } from './workspace-store.ts';

export type StepInWords = Readonly<Pick<StepRow, 'at' | 'by' | 'account' | 'what'>> & {
  readonly step: number;
};

/** When, by whom and what; null where there is no such step. */
export async function readStepHead(view: Readable, step: number): Promise<StepInWords | null> {
  return (await readStepHeads(view, [step])).get(step) ?? null;
}

/** The same of several steps, by their numbers. */
export async function readStepHeads(
  view: Readable,
  steps: readonly number[],
): Promise<ReadonlyMap<number, StepInWords>> {
  if (steps.length === 0) return new Map();
  const rows = await view.db
    .selectFrom('steps')
    .select(['id as step', 'at', 'by', 'account', 'what'])
    .where('id', 'in', steps)
    .execute();
  return new Map(rows.map((row) => [row.step, row]));
}

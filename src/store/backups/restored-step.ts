import { sql } from 'kysely';
import { storedJson } from '../stored-json.ts';
import type { Readable } from '../workspace-store.ts';

/** The detail of the step with which a restore stands in the history of what it put back. */
export type BackupRestored = {
  readonly type: 'backup-restored';
  /** The backup that took the place of the workspace. */
  readonly from: string;
  /** The backup of what was there before. */
  readonly undo: string;
  /** How many steps of what was there before are not in it. */
  readonly lost: number;
  readonly lostIssued: readonly LostIssue[];
  /** The restores in the history that was left, the oldest first: no later one makes them unsaid. */
  readonly earlier: readonly EarlierRestore[];
};

/** An issued version that is a draft again, or is not there at all. */
export type LostIssue = {
  readonly id: string;
  readonly name: string;
  readonly number: string | null;
  readonly date: string | null;
  /** «Mã đối chiếu», by which paper that is out can still be told. */
  readonly code: string;
};

export type EarlierRestore = {
  readonly at: string;
  readonly by: string;
  readonly what: string;
  readonly why: string;
  readonly lostIssued: readonly LostIssue[];
};

/** Whether a step only tells of a restore; its detail says so, with its type first. */
export const restoresBackup = sql<number>`(detail is not null and detail like '{"type":"backup-restored"%')`;

/** The steps that only tell of a restore, with their details, the oldest first. */
export async function readBackupRestores(
  view: Readable,
): Promise<
  readonly (EarlierRestore & { readonly step: number; readonly detail: BackupRestored })[]
> {
  const rows = await view.db
    .selectFrom('steps')
    .select(['id', 'at', 'by', 'what', 'why', 'detail'])
    .where(restoresBackup, '=', 1)
    .orderBy('id')
    .execute();
  return rows.map(({ id, detail, ...head }) => {
    const told = storedJson<BackupRestored>(detail ?? '');
    return { ...head, step: id, detail: told, lostIssued: told.lostIssued };
  });
}

/** With which step each issued version was issued, by its id. */
export async function readIssueSteps(view: Readable): Promise<ReadonlyMap<string, number>> {
  const issued = await view.db
    .selectFrom('versions')
    .select('id')
    .where('state', '=', 'issued')
    .execute();
  // Nothing changes the row of an issued version any more.
  const last = await view.db
    .selectFrom('changes')
    .select((select) => ['key', select.fn.max('step').as('step')])
    .where('table', '=', 'versions')
    .groupBy('key')
    .execute();
  const steps = new Map(last.map(({ key, step }) => [key, Number(step)]));
  return new Map(issued.map(({ id }) => [id, steps.get(JSON.stringify([id])) ?? 0]));
}

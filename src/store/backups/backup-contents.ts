import type { Failure } from '../../domain/error.ts';
import { ok, type Result } from '../../domain/result.ts';
import { openWorkspace } from '../open.ts';
import type { Readable } from '../workspace-store.ts';

/** A step as two histories are held against each other. */
export type StepMark = {
  readonly id: number;
  readonly at: string;
  readonly by: string;
  readonly what: string;
};

/** What a backup holds, for a person who has to choose one. */
export type BackupContents = {
  readonly units: number;
  readonly indicators: number;
  readonly figures: number;
  readonly steps: number;
  readonly lastStep: StepMark | null;
  readonly versions: readonly {
    readonly id: string;
    readonly name: string;
    readonly state: 'draft' | 'issued';
    readonly number: string | null;
    readonly years: readonly number[];
  }[];
};

/** Errors: those of opening it, `damaged` above all. */
export async function readBackupContents(file: string): Promise<Result<BackupContents, Failure>> {
  const opened = await openWorkspace(file, { mode: 'read' });
  if (!opened.ok) return opened;
  try {
    return ok(await opened.value.snapshot(contentsOf));
  } finally {
    await opened.value.close();
  }
}

/** The same of a workspace that is open. */
export async function contentsOf(view: Readable): Promise<BackupContents> {
  const units = await countOf(view, 'units');
  const indicators = await countOf(view, 'indicators');
  const figures = await countOf(view, 'figures');
  const steps = await countOf(view, 'steps');
  const versions = await view.db
    .selectFrom('versions')
    .select(['id', 'name', 'state', 'number'])
    .orderBy('id')
    .execute();
  const years = await view.db.selectFrom('version_years').selectAll().orderBy('year').execute();
  return {
    units,
    indicators,
    figures,
    steps,
    lastStep: await lastStepMark(view),
    versions: versions.map((version) => ({
      ...version,
      years: years.filter((one) => one.version === version.id).map(({ year }) => year),
    })),
  };
}

/** The newest step; null for a history that is empty. */
export async function lastStepMark(view: Readable): Promise<StepMark | null> {
  const row = await view.db
    .selectFrom('steps')
    .select(['id', 'at', 'by', 'what'])
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ?? null;
}

/** Every step, the oldest first. */
export async function stepMarks(view: Readable): Promise<readonly StepMark[]> {
  return view.db.selectFrom('steps').select(['id', 'at', 'by', 'what']).orderBy('id').execute();
}

/** How many steps two histories have in common, from their beginning. */
export function commonSteps(one: readonly StepMark[], other: readonly StepMark[]): number {
  const differs = one.findIndex((step, index) => !isSameStep(step, other[index] ?? null));
  return differs < 0 ? one.length : differs;
}

export function isSameStep(one: StepMark | null, other: StepMark | null): boolean {
  if (one === null || other === null) return one === other;
  return (
    one.id === other.id && one.at === other.at && one.by === other.by && one.what === other.what
  );
}

async function countOf(
  view: Readable,
  table: 'units' | 'indicators' | 'figures' | 'steps',
): Promise<number> {
  const row = await view.db
    .selectFrom(table)
    .select((select) => select.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

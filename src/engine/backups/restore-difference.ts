import { ok } from '../../domain/result.ts';
import type { Version } from '../../domain/version.ts';
import { commonSteps, type StepMark, stepMarks } from '../../store/backups/backup-contents.ts';
import {
  type EarlierRestore,
  readBackupRestores,
  readIssueSteps,
} from '../../store/backups/restored-step.ts';
import { openWorkspace } from '../../store/open.ts';
import { readVersions } from '../../store/versions.ts';
import type { Readable } from '../../store/workspace-store.ts';
import type { Answer } from '../context.ts';
import type { Session } from '../session.ts';
import { codeOfVersion } from '../versions/version-codes.ts';

/** What a backup and the workspace have not in common; steps that only tell of a restore are no changes. */
export type RestoreDifference = {
  /** The last step of the workspace; null for a history that is empty. */
  readonly last: StepMark | null;
  /** Steps of the workspace that the backup has not, the oldest first. */
  readonly lost: readonly StepMark[];
  /** Issued versions whose issue is among them: in the backup they are drafts, or are not there. */
  readonly lostIssued: readonly (Version & { readonly code: string })[];
  /** Restores that would leave the history, the oldest first. */
  readonly restores: readonly EarlierRestore[];
  /** The backup by which the newest of those can be taken back. */
  readonly undoOfLast: string | null;
  /** How many steps of the backup the workspace has not. */
  readonly gained: number;
};

/** Holds the open workspace against a backup, which is only looked at. Errors: those of opening it. */
export async function restoreDifference(
  session: Session,
  backup: string,
): Answer<RestoreDifference> {
  const opened = await openWorkspace(backup, { mode: 'read' });
  if (!opened.ok) return opened;
  try {
    const theirs = await opened.value.snapshot(async (view) => ({
      steps: await stepMarks(view),
      restores: await restoreSteps(view),
    }));
    return await session.store.snapshot(async (view) => {
      const steps = await stepMarks(view);
      const common = commonSteps(steps, theirs.steps);
      const lastCommon = steps[common - 1]?.id ?? 0;
      const restores = (await readBackupRestores(view)).filter(({ step }) => step > lastCommon);
      const told = new Set(restores.map(({ step }) => step));
      return ok({
        last: steps.at(-1) ?? null,
        lost: steps.slice(common).filter(({ id }) => !told.has(id)),
        lostIssued: await issuedAfter(view, lastCommon),
        restores: restores.flatMap(({ detail, step: _, ...restore }) => [
          ...detail.earlier,
          restore,
        ]),
        undoOfLast: restores.at(-1)?.detail.undo ?? null,
        gained: theirs.steps.slice(common).filter(({ id }) => !theirs.restores.has(id)).length,
      });
    });
  } finally {
    await opened.value.close();
  }
}

async function restoreSteps(view: Readable): Promise<ReadonlySet<number>> {
  return new Set((await readBackupRestores(view)).map(({ step }) => step));
}

async function issuedAfter(view: Readable, step: number): Promise<RestoreDifference['lostIssued']> {
  const issuedWith = await readIssueSteps(view);
  const lost = new Set([...issuedWith].filter(([, issue]) => issue > step).map(([id]) => id));
  if (lost.size === 0) return [];
  const versions = (await readVersions(view)).filter(({ id }) => lost.has(id));
  return Promise.all(
    versions.map(async (version) => ({
      ...version,
      code: (await codeOfVersion(view, version.id)).code,
    })),
  );
}

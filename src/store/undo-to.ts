import { type Failure, failure } from '../domain/error.ts';
import { err, ok, type Result } from '../domain/result.ts';
import { writeGuarded } from './command.ts';
import type { StepRow } from './schema.ts';
import { type Actor, type Link, linkOf, undoTop } from './undo.ts';
import type { Readable, WritableStore } from './workspace-store.ts';

/** The steps between now and an earlier one. */
export type WayBack = {
  /** Those that undo would take back one after the other, the newest first. */
  readonly steps: readonly Link[];
  /** The issue that stands in the way of the rest. */
  readonly stoppedBy: Link | null;
  /** The newest step of the history. */
  readonly last: number;
};

/**
 * What has to be undone for a step to be the last that stands. Failures: not-found; bad-request
 * where that step was undone itself, so that no way back leads there.
 */
export async function readWayBack(view: Readable, step: number): Promise<Result<WayBack, Failure>> {
  const target = await headOf(view, step);
  const [last] = await view.db
    .selectFrom('steps')
    .select(['id', 'undo_top'])
    .orderBy('id', 'desc')
    .limit(1)
    .execute();
  if (target === undefined || last === undefined) {
    return err(failure('not-found', `Nhật ký không có bước ${step}.`, { step }));
  }
  const steps: Link[] = [];
  let at = last.undo_top;
  while (at !== target.undo_top) {
    if (at === null || at < (target.undo_top ?? 0)) return err(wasUndone(step));
    const link = await linkOf(view, at);
    if (link.barrier === 1) return ok({ steps, stoppedBy: link, last: last.id });
    steps.push(link);
    at = link.undo_below;
  }
  return ok({ steps, stoppedBy: null, last: last.id });
}

/**
 * Undoes step by step, in one transaction, until `step` is the last that stands or an issue is in
 * the way. Failures: those of `readWayBack` and `undo`; changed-since where the history has gone on
 * past `seen`.
 */
export function undoTo(
  store: WritableStore,
  actor: Actor,
  { step, seen }: { readonly step: number; readonly seen?: number | undefined },
): Promise<Result<{ readonly step: number; readonly changed: number }, Failure>> {
  return writeGuarded(store, async (scope) => {
    const way = await readWayBack(scope, step);
    if (!way.ok) return way;
    const { steps, stoppedBy, last } = way.value;
    if (seen !== undefined && seen !== last) return err(changedSince());
    if (steps.length === 0) return err(stoppedBy === null ? nothingLeft() : sealed(stoppedBy.id));
    let done = { step: last, changed: 0 };
    for (const _ of steps) {
      const undone = await undoTop(scope, actor);
      // The way was looked at in this very transaction, and a walk is taken whole or not at all.
      if (!undone.ok) throw new Error(`A way back was barred: ${undone.error.code}`);
      done = {
        step: undone.value.step ?? done.step,
        changed: done.changed + undone.value.changed,
      };
    }
    return ok(done);
  });
}

function headOf(
  view: Readable,
  step: number,
): Promise<Pick<StepRow, 'id' | 'undo_top'> | undefined> {
  return view.db
    .selectFrom('steps')
    .select(['id', 'undo_top'])
    .where('id', '=', step)
    .executeTakeFirst();
}

function wasUndone(step: number): Failure {
  return failure(
    'bad-request',
    `Bước ${step} đã được hoàn tác nên không lùi về được. Chọn một bước còn hiệu lực, hoặc khôi phục từng giá trị.`,
    { step },
  );
}

function changedSince(): Failure {
  return failure(
    'changed-since',
    'Hồ sơ vừa có thay đổi mới. Xem lại những bước sẽ được hoàn tác rồi thử lại.',
  );
}

function nothingLeft(): Failure {
  return failure('nothing-to-undo', 'Sau bước này không còn thao tác nào để hoàn tác.');
}

function sealed(step: number): Failure {
  return failure('sealed', 'Đã ban hành, không hoàn tác được; dùng «Điều chỉnh».', { step });
}

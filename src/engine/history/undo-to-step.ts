import type { z } from 'zod';
import type { undoToSchema } from '../../contract/schemas/history.ts';
import type { StepInWords, UndoneTo } from '../../contract/views/history.ts';
import { type Failure, failure } from '../../domain/error.ts';
import { err, ok } from '../../domain/result.ts';
import { readStepHeads } from '../../store/step-heads.ts';
import { readWayBack, undoTo } from '../../store/undo-to.ts';
import { isWritableStore } from '../../store/workspace-store.ts';
import type { Answer } from '../context.ts';
import { actor, readOnly, type Session } from '../session.ts';

/** Nobody reads more of them before pressing a button. */
const MOST_STEPS = 200;

/**
 * Goes back until a step is the last that stands, as one walk of undo that redo brings again step by
 * step; an issue on the way ends it there, and is told. With `dryRun` it only tells. Errors:
 * `not-found`, `bad-request` (the step was undone itself), `nothing-to-undo`, `sealed` (nothing but
 * an issue), `changed-since`, `read-only`.
 */
export async function undoToStep(
  session: Session,
  { step, seen, dryRun }: z.output<typeof undoToSchema>,
): Answer<UndoneTo> {
  return session.inTurn(async () => {
    const told = await session.store.snapshot(async (view) => {
      const way = await readWayBack(view, step);
      if (!way.ok) return way;
      const { steps, stoppedBy } = way.value;
      const ids = [...steps.slice(0, MOST_STEPS), ...(stoppedBy === null ? [] : [stoppedBy])];
      const heads = await readStepHeads(
        view,
        ids.map(({ id }) => id),
      );
      const wordsOf = ({ id }: { readonly id: number }): StepInWords[] => {
        const head = heads.get(id);
        return head === undefined ? [] : [head];
      };
      return ok({
        count: steps.length,
        steps: steps.slice(0, MOST_STEPS).flatMap(wordsOf),
        stoppedBy: stoppedBy === null ? null : (wordsOf(stoppedBy)[0] ?? null),
      });
    });
    if (!told.ok) return told;
    if (dryRun) return ok({ step: null, changed: 0, ...told.value });
    if (!isWritableStore(session.store)) return err(readOnly(session));
    const done = await undoTo(session.store, actor(session), { step, seen });
    if (!done.ok) return told.value.stoppedBy === null ? done : err(barred(told.value.stoppedBy));
    session.onStep(done.value.step);
    return ok({ ...done.value, ...told.value });
  });
}

function barred({ step, what }: StepInWords): Failure {
  return failure(
    'sealed',
    `«${what}» đứng giữa chừng: đã ban hành thì không hoàn tác được, chỉ điều chỉnh. Dùng «Điều chỉnh…».`,
    { step },
  );
}

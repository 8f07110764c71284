import type { RestoredStep } from '../contract/views/workspace.ts';
import { type Failure, failure } from '../domain/error.ts';
import { err, ok, type Result } from '../domain/result.ts';
import { figuresLeftBy } from '../store/figures.ts';
import { type Restored, redo, undo } from '../store/undo.ts';
import { isWritableStore } from '../store/workspace-store.ts';
import type { Answer } from './context.ts';
import { actor, readOnly, type Session } from './session.ts';

/** The step with which every workspace begins. */
const FIRST_STEP = 1;

/** Takes the last standing step back. Errors: `nothing-to-undo`, `sealed`, `read-only`. */
export async function undoStep(session: Session): Answer<RestoredStep> {
  return session.inTurn(async () => {
    if (!isWritableStore(session.store)) return err(readOnly(session));
    const undone = await undo(session.store, actor(session));
    if (!undone.ok && undone.error.details?.step === FIRST_STEP) {
      return err(failure('nothing-to-undo', 'Không còn thao tác nào để hoàn tác.'));
    }
    return told(session, undone);
  });
}

/** Brings the last undone step again. Errors: `nothing-to-redo`, `read-only`. */
export async function redoStep(session: Session): Answer<RestoredStep> {
  return session.inTurn(async () =>
    isWritableStore(session.store)
      ? told(session, await redo(session.store, actor(session)))
      : err(readOnly(session)),
  );
}

function told(session: Session, done: Result<Restored, Failure>): Result<RestoredStep, Failure> {
  if (!done.ok) return done;
  const { step, changed, changes } = done.value;
  if (step !== null) session.onStep(step);
  return ok({ step, changed, figures: figuresLeftBy(changes) });
}

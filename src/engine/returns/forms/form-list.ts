import type { z } from 'zod';
import type { removeFormSchema, renameFormSchema } from '../../../contract/schemas/return-forms.ts';
import type { ReturnFormView } from '../../../contract/views/return-forms.ts';
import type { StepAnswer } from '../../../contract/views/workspace.ts';
import { err, ok } from '../../../domain/result.ts';
import { canonical } from '../../../domain/vietnamese/names.ts';
import {
  readReturnForms,
  removedReturnFormRow,
  returnFormRow,
} from '../../../store/return-forms.ts';
import type { Answer } from '../../context.ts';
import { actor, type Session, store } from '../../session.ts';
import { formGone } from '../answer-returns.ts';
import { nameTaken } from './remember-form.ts';

export function listForms({ store }: Session): Promise<readonly ReturnFormView[]> {
  return readReturnForms(store);
}

/** Errors: `not-found`, `exists` (the name). */
export async function renameForm(
  session: Session,
  { form: id, name }: z.output<typeof renameFormSchema>,
): Answer<StepAnswer> {
  return session.inTurn(async () => {
    const forms = await readReturnForms(session.store);
    const form = forms.find((one) => one.id === id);
    if (form === undefined) return err(formGone(id));
    const isTaken = forms.some((one) => one.id !== id && canonical(one.name) === canonical(name));
    if (isTaken) return err(nameTaken(name));
    if (form.name === name) return ok({ step: null, changed: 0 });
    return store(session, { what: `Đổi tên mẫu báo cáo «${form.name}» thành «${name}»` }, [
      returnFormRow({ ...form, name, ...actor(session) }),
    ]);
  });
}

/** What was read by it stays as it is. Error: `not-found`. */
export async function removeForm(
  session: Session,
  { form: id }: z.output<typeof removeFormSchema>,
): Answer<StepAnswer> {
  return session.inTurn(async () => {
    const form = (await readReturnForms(session.store)).find((one) => one.id === id);
    if (form === undefined) return err(formGone(id));
    return store(session, { what: `Xóa mẫu báo cáo đã nhớ «${form.name}»` }, [
      removedReturnFormRow(form),
    ]);
  });
}

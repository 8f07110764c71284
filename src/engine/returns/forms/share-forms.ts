import { resolve } from 'node:path';
import type { z } from 'zod';
import type {
  exportFormsSchema,
  importFormsSchema,
} from '../../../contract/schemas/return-forms.ts';
import type { WrittenReport } from '../../../contract/views/others.ts';
import type { ImportedForms } from '../../../contract/views/return-forms.ts';
import { failure } from '../../../domain/error.ts';
import { err, ok } from '../../../domain/result.ts';
import { shapeKey } from '../../../domain/returns/form-shape.ts';
import { canonical } from '../../../domain/vietnamese/names.ts';
import { readReturnForms, returnFormRow, type StoredForm } from '../../../store/return-forms.ts';
import { writeFileAtomically } from '../../../workbooks/atomic-write.ts';
import type { Answer } from '../../context.ts';
import { localDay } from '../../date-time.ts';
import { readFacts } from '../../facts.ts';
import { actor, type Session, store } from '../../session.ts';
import { formGone } from '../answer-returns.ts';
import { isCorrected } from './captured.ts';
import { formsFromText, formsToText } from './form-file.ts';
import { matchForms, withoutNames } from './match-forms.ts';
import { newFormId } from './remember-form.ts';

const FILE_NAME = 'mau-bao-cao.json';

/** Writes forms as a file for other offices. Errors: `not-found` and those of writing a file. */
export async function exportForms(
  session: Session,
  { forms: wanted, out }: z.output<typeof exportFormsSchema>,
): Answer<WrittenReport> {
  const today = localDay(session.context.now());
  const { facts, all } = await session.store.snapshot(async (view) => ({
    facts: await readFacts(view, today),
    all: await readReturnForms(view),
  }));
  const gone = wanted?.find((id) => !all.some((one) => one.id === id));
  if (gone !== undefined) return err(formGone(gone));
  const forms = all.filter(({ id }) => wanted === undefined || wanted.includes(id));
  if (forms.length === 0) return err(failure('empty', 'Hồ sơ chưa nhớ mẫu nào để xuất.'));
  const bytes = Buffer.from(formsToText(forms, facts));
  if (out === undefined)
    return ok({ name: FILE_NAME, path: null, base64: bytes.toString('base64') });
  const path = resolve(out);
  const written = await writeFileAtomically(path, bytes);
  return written.ok ? ok({ name: FILE_NAME, path, base64: null }) : written;
}

/**
 * Takes over the forms of a file. An indicator that is not known for certain is asked about, never
 * created; until all of them are matched nothing is stored. A form of a shape that is known already
 * takes that one's place. Errors: `unsupported`, `newer-version`, `unknown-indicator` (a match),
 * `unknown-sector`.
 */
export async function importForms(
  session: Session,
  { base64, matches }: z.output<typeof importFormsSchema>,
): Answer<ImportedForms> {
  const shared = formsFromText(Buffer.from(base64, 'base64').toString('utf8'));
  if (!shared.ok) return shared;
  return session.inTurn(async () => {
    const facts = await readFacts(session.store, localDay(session.context.now()));
    const matched = matchForms(shared.value, facts, matches);
    if (!matched.ok) return matched;
    const { unknown, translate } = matched.value;
    const stored = await readReturnForms(session.store);
    const all: StoredForm[] = [...stored];
    const forms: ImportedForms['forms'][number][] = [];
    const changed: StoredForm[] = [];
    for (const one of shared.value) {
      const form = withoutNames(one, translate);
      if (!isCorrected(form.corrections)) {
        forms.push({ name: form.name, state: 'left-out' });
        continue;
      }
      const before = all.find(({ shape }) => shapeKey(shape) === shapeKey(form.shape));
      const isSame =
        before !== undefined &&
        JSON.stringify(before.corrections) === JSON.stringify(form.corrections);
      forms.push({ name: form.name, state: isSame ? 'same' : before ? 'replaced' : 'new' });
      if (isSame) continue;
      const others = all.filter((other) => other !== before);
      const next = {
        ...form,
        id: before?.id ?? newFormId(form.name, all),
        name: freeName(form.name, others),
        ...actor(session),
      };
      all.splice(0, all.length, ...others, next);
      changed.push(next);
    }
    if (unknown.length > 0) return ok({ step: null, forms, unknown });
    const done = await store(
      session,
      { what: `Nhập ${changed.length} mẫu báo cáo từ tệp` },
      changed.map(returnFormRow),
    );
    return done.ok ? ok({ step: done.value.step, forms, unknown }) : done;
  });
}

/** «Mẫu huyện», and «Mẫu huyện 2» where another form is called so. */
function freeName(name: string, others: readonly { readonly name: string }[]): string {
  const taken = new Set(others.map((one) => canonical(one.name)));
  let free = name;
  for (let number = 2; taken.has(canonical(free)); number += 1) free = `${name} ${number}`;
  return free;
}

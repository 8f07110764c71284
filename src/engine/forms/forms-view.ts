import type { FormsView } from '../../contract/views/forms.ts';
import { ok } from '../../domain/result.ts';
import type { Answer } from '../context.ts';
import type { Session } from '../session.ts';
import { type FormChoice, readFormFacts } from './form-facts.ts';
import { formFileName, formsArchiveName, targetsFrom } from './form-input.ts';

/** What the forms of a period would say, before any is written. Errors: those of the facts. */
export async function formsView(session: Session, input: FormChoice): Answer<FormsView> {
  const facts = await session.store.snapshot((view) => readFormFacts(view, input));
  if (!facts.ok) return facts;
  const { units, asked, due, settings, sources, version, year } = facts.value;
  return ok({
    archive: formsArchiveName(facts.value),
    units: units.map(({ code, name }) => ({
      unit: code,
      name,
      file: formFileName(facts.value, code),
    })),
    indicators: asked.map(({ code, name }) => ({ indicator: code, name })),
    year,
    targets: targetsFrom(version, sources.targets.length > 0),
    due,
    sendTo: [settings.focal, settings.organization].filter((part) => part !== '').join(', '),
  });
}

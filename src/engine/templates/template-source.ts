import type { z } from 'zod';
import type { previewTemplateSchema } from '../../contract/schemas/templates.ts';
import { ok } from '../../domain/result.ts';
import { canonical } from '../../domain/vietnamese/names.ts';
import { readTemplates, type StoredTemplate } from '../../store/templates.ts';
import type { Answer } from '../context.ts';
import type { Session } from '../session.ts';
import { findTemplate, handedTemplate, keptTemplate, type TemplateFile } from './template-file.ts';

type Source = z.output<typeof previewTemplateSchema>['source'];

/** A form with what was said of it; `row` null where it is not registered. */
export type TemplateSource = { readonly file: TemplateFile; readonly row: StoredTemplate | null };

/** The form that a request names. Errors: `not-found`, `damaged`, those of reading a file. */
export async function templateSource(session: Session, source: Source): Answer<TemplateSource> {
  if ('file' in source) {
    const handed = await handedTemplate(source.file);
    return handed.ok ? ok({ file: handed.value, row: null }) : handed;
  }
  const templates = await readTemplates(session.store);
  const found =
    'id' in source ? findTemplate(templates, source.id) : byName(templates, source.name);
  if (!found.ok) return found;
  const kept = await keptTemplate(session.store, found.value);
  return kept.ok ? ok({ file: kept.value, row: found.value }) : kept;
}

function byName(templates: readonly StoredTemplate[], name: string) {
  const found = templates.find((one) => canonical(one.name) === canonical(name));
  return found === undefined ? findTemplate(templates, name) : ok(found);
}

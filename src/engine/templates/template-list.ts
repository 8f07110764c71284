import type { z } from 'zod';
import type {
  registerTemplateSchema,
  removeTemplateSchema,
  renameTemplateSchema,
  replaceTemplateSchema,
  templateOriginalSchema,
} from '../../contract/schemas/templates.ts';
import type { WrittenFile } from '../../contract/views/others.ts';
import type { TemplateView } from '../../contract/views/templates.ts';
import type { StepAnswer } from '../../contract/views/workspace.ts';
import { type Failure, failure } from '../../domain/error.ts';
import { err, ok } from '../../domain/result.ts';
import { canonical } from '../../domain/vietnamese/names.ts';
import {
  readTemplates,
  removedTemplateRow,
  type StoredTemplate,
  templateRow,
} from '../../store/templates.ts';
import { proposedCode } from '../catalogue/codes.ts';
import type { Answer } from '../context.ts';
import type { ReturnsTools } from '../returns/tools.ts';
import { actor, type Session, store } from '../session.ts';
import { checkTemplate } from './check-template.ts';
import { findTemplate, handedTemplate, keptTemplate, sha256Of } from './template-file.ts';
import { writtenFile } from './written-file.ts';

type Tools = Pick<ReturnsTools, 'reader'>;

export async function listTemplates({ store }: Session): Promise<readonly TemplateView[]> {
  return (await readTemplates(store)).map(({ sha256: _, ...view }) => view);
}

/**
 * Keeps a form of the office under a name. Errors: `exists` (the name), those of a file that cannot
 * be read or filled.
 */
export async function registerTemplate(
  session: Session,
  tools: Tools,
  { name, file }: z.output<typeof registerTemplateSchema>,
): Answer<StepAnswer & { readonly id: string }> {
  const handed = await handedTemplate(file);
  if (!handed.ok) return handed;
  const sound = await checkTemplate(tools.reader, handed.value);
  if (!sound.ok) return sound;
  return session.inTurn(async () => {
    const templates = await readTemplates(session.store);
    if (isTaken(templates, name)) return err(nameTaken(name));
    const { bytes } = handed.value;
    const row: StoredTemplate = {
      id: proposedCode(name, new Set(templates.map(({ id }) => id)), 'mau-bieu'),
      name,
      file: handed.value.name,
      sha256: sha256Of(bytes),
      size: bytes.length,
      pointings: [],
      ...actor(session),
    };
    const contents = [{ sha256: row.sha256, bytes }];
    const done = await store(session, { what: `Thêm mẫu biểu «${name}»`, contents }, [
      templateRow(row),
    ]);
    return done.ok ? ok({ ...done.value, id: row.id }) : done;
  });
}

/** Errors: `not-found`, `exists` (the name). */
export async function renameTemplate(
  session: Session,
  { id, name }: z.output<typeof renameTemplateSchema>,
): Answer<StepAnswer> {
  return session.inTurn(async () => {
    const templates = await readTemplates(session.store);
    const found = findTemplate(templates, id);
    if (!found.ok) return found;
    const others = templates.filter((one) => one.id !== id);
    if (isTaken(others, name)) return err(nameTaken(name));
    const before = found.value;
    if (before.name === name) return ok({ step: null, changed: 0 });
    return store(session, { what: `Đổi tên mẫu biểu «${before.name}» thành «${name}»` }, [
      templateRow({ ...before, name, ...actor(session) }),
    ]);
  });
}

/** What was filled by it stays as it is. Error: `not-found`. */
export async function removeTemplate(
  session: Session,
  { id }: z.output<typeof removeTemplateSchema>,
): Answer<StepAnswer> {
  return session.inTurn(async () => {
    const found = findTemplate(await readTemplates(session.store), id);
    if (!found.ok) return found;
    return store(session, { what: `Bỏ mẫu biểu «${found.value.name}»` }, [
      removedTemplateRow(found.value),
    ]);
  });
}

/** Errors: `not-found`, those of a file that cannot be read or filled. */
export async function replaceTemplate(
  session: Session,
  tools: Tools,
  { id, file }: z.output<typeof replaceTemplateSchema>,
): Answer<StepAnswer> {
  const handed = await handedTemplate(file);
  if (!handed.ok) return handed;
  const sound = await checkTemplate(tools.reader, handed.value);
  if (!sound.ok) return sound;
  return session.inTurn(async () => {
    const found = findTemplate(await readTemplates(session.store), id);
    if (!found.ok) return found;
    const { bytes, name } = handed.value;
    const sha256 = sha256Of(bytes);
    const changed = { ...found.value, file: name, sha256, size: bytes.length, ...actor(session) };
    const what = `Thay tệp của mẫu biểu «${found.value.name}»`;
    return store(session, { what, contents: [{ sha256, bytes }] }, [templateRow(changed)]);
  });
}

/** The form as it came. Errors: `not-found`, `damaged`, those of writing a file. */
export async function originalTemplate(
  session: Session,
  { id, out }: z.output<typeof templateOriginalSchema>,
): Answer<WrittenFile> {
  const found = findTemplate(await readTemplates(session.store), id);
  if (!found.ok) return found;
  const kept = await keptTemplate(session.store, found.value);
  return kept.ok ? writtenFile(session, kept.value.name, kept.value.bytes, out) : kept;
}

function isTaken(templates: readonly StoredTemplate[], name: string): boolean {
  return templates.some((one) => canonical(one.name) === canonical(name));
}

function nameTaken(name: string): Failure {
  return failure('exists', `Đã có mẫu biểu tên «${name}». Đặt tên khác.`, { name });
}

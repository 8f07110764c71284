import { readBook } from '../../workbooks/open/read-book.ts';
import { type FormSheet, makeForm } from '../../workbooks/template/testing/make-form.ts';
import type { TestWorkspace } from './workspace.ts';

/** Fills a form made of these sheets for 2020; `rows` are those of the filled first sheet. */
export async function fillForm(
  workspace: TestWorkspace,
  sheets: readonly FormSheet[],
  options: { readonly addRows?: boolean; readonly period?: string; readonly name?: string } = {},
) {
  const { name = 'Biểu 1.xlsx', ...asked } = options;
  const base64 = Buffer.from(await makeForm(sheets, {})).toString('base64');
  const answer = await workspace.client.templates.fill({
    source: { file: { name, base64 } },
    year: 2020,
    ...asked,
  });
  const book = readBook(Buffer.from(answer.base64 ?? '', 'base64'), answer.name);
  if (!book.ok) throw new Error(book.error.message);
  return { answer, rows: book.value.sheets[0]?.rows ?? [] };
}

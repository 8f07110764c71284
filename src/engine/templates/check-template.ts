import { ok } from '../../domain/result.ts';
import type { BookReader } from '../../workbooks/open/reader.ts';
import type { Answer } from '../context.ts';
import { openForm, type TemplateFile } from './template-file.ts';

/** Whether a file can be filled at all, asked before it is kept. */
export async function checkTemplate(reader: BookReader, file: TemplateFile): Answer<void> {
  const opened = await openForm(reader, file);
  return opened.ok ? ok(undefined) : opened;
}

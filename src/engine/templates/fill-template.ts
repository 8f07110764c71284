import type { z } from 'zod';
import type { fillTemplateSchema } from '../../contract/schemas/templates.ts';
import type { FilledTemplate } from '../../contract/views/templates.ts';
import { failure } from '../../domain/error.ts';
import { err } from '../../domain/result.ts';
import type { Answer } from '../context.ts';
import type { ReturnsTools } from '../returns/tools.ts';
import type { Session } from '../session.ts';

export async function fillTemplate(
  _session: Session,
  _tools: Pick<ReturnsTools, 'reader'>,
  _input: z.output<typeof fillTemplateSchema>,
): Answer<FilledTemplate> {
  return err(failure('unsupported', 'Chưa điền được mẫu biểu.'));
}

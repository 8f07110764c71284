import { implement } from '@orpc/server';
import { contract } from '../../contract/contract.ts';
import { ok } from '../../domain/result.ts';
import { answer } from '../answer.ts';
import type { OpenWorkspace } from '../open-session.ts';
import type { ReturnsTools } from '../returns/tools.ts';
import { fillTemplate } from './fill-template.ts';
import { pointTemplate } from './point-template.ts';
import { previewTemplate } from './preview-template.ts';
import {
  listTemplates,
  originalTemplate,
  registerTemplate,
  removeTemplate,
  renameTemplate,
  replaceTemplate,
} from './template-list.ts';

/** Binds the procedures about the office's own forms to their use cases. */
export function templateRoutes({ use }: OpenWorkspace, tools: ReturnsTools) {
  const os = implement(contract.templates);
  return os.router({
    list: os.list.handler(() => answer(use(async (session) => ok(await listTemplates(session))))),
    register: os.register.handler(({ input }) =>
      answer(use((session) => registerTemplate(session, tools, input))),
    ),
    rename: os.rename.handler(({ input }) =>
      answer(use((session) => renameTemplate(session, input))),
    ),
    remove: os.remove.handler(({ input }) =>
      answer(use((session) => removeTemplate(session, input))),
    ),
    replace: os.replace.handler(({ input }) =>
      answer(use((session) => replaceTemplate(session, tools, input))),
    ),
    original: os.original.handler(({ input }) =>
      answer(use((session) => originalTemplate(session, input))),
    ),
    preview: os.preview.handler(({ input }) =>
      answer(use((session) => previewTemplate(session, tools, input))),
    ),
    point: os.point.handler(({ input }) => answer(use((session) => pointTemplate(session, input)))),
    fill: os.fill.handler(({ input }) =>
      answer(use((session) => fillTemplate(session, tools, input))),
    ),
  });
}

import { basename, extname, resolve } from 'node:path';
import type { Command } from 'commander';
import type { FilledTemplate } from '../../../contract/views/templates.ts';
import { withWorkspace } from '../client.ts';
import { Refusal } from '../outcome.ts';
import type { Register } from '../program.ts';
import { alignedTable } from '../table.ts';
import { yearNumber } from '../values.ts';
import { type Language, WORDS } from '../words.ts';

type FillOptions = {
  year: string;
  period?: string;
  version?: string;
  template?: string;
  out: string;
  addRows?: boolean;
  replace?: boolean;
};

export function addTemplateCommands(root: Command, register: Register, lang: Language): void {
  const words = WORDS[lang];

  register(
    root
      .command('templates <file>')
      .description(words.templates)
      .option('--add <file>', words.templatesAdd)
      .option('--name <name>', words.templatesName),
    async (options, file: string, given: { add?: string; name?: string }) =>
      withWorkspace(
        file,
        given.add === undefined ? 'read' : 'write',
        options.as,
        async (client) => {
          if (given.add !== undefined) {
            const path = resolve(given.add);
            const name = given.name ?? basename(path, extname(path));
            const { id, step, changed } = await client.templates.register({ name, file: { path } });
            return { json: { id, name, step, changed }, text: name };
          }
          const templates = await client.templates.list({});
          const rows = templates.map((one) => [one.name, one.file, String(one.pointings.length)]);
          return { json: templates, text: alignedTable(words.templateColumns, rows) };
        },
      ),
  );

  register(
    root
      .command('fill <file> [template]')
      .description(words.fill)
      .requiredOption('--year <year>', words.year)
      .option('--period <period>', words.period)
      .option('--version <version>', words.version)
      .option('--template <name>', words.fillTemplate)
      .requiredOption('--out <file>', words.out)
      .option('--add-rows', words.fillAddRows)
      .option('--replace', words.fillReplace),
    async (options, file: string, path: string | undefined, given: FillOptions) =>
      withWorkspace(file, 'read', options.as, async (client) => {
        const filled = await client.templates.fill({
          source: sourceOf(path, given.template),
          year: yearNumber(given.year),
          out: resolve(given.out),
          addRows: given.addRows === true,
          replace: given.replace === true,
          ...(given.period === undefined ? {} : { period: given.period }),
          ...(given.version === undefined ? {} : { version: given.version }),
        });
        return { json: filledJson(filled), text: filledText(filled, lang) };
      }),
  );
}

/** Either a file of the disk or a form of the workspace, never both. */
function sourceOf(path: string | undefined, name: string | undefined) {
  if (path !== undefined && name === undefined) return { file: { path: resolve(path) } };
  if (path === undefined && name !== undefined) return { name };
  throw new Refusal({
    code: 'bad-request',
    message:
      'Nêu tệp mẫu (fill HỒ_SƠ MẪU.xlsx …) hoặc tên mẫu trong hồ sơ (--template TÊN), một trong hai.',
  });
}

function filledJson({ path, filled, unplaced, empty, cleared, inserted }: FilledTemplate) {
  return { filled, unplaced, empty, cleared, inserted, path };
}

function filledText(
  { path, filled, unplaced, empty, cleared }: FilledTemplate,
  lang: Language,
): string {
  const counted = WORDS[lang].filled(filled.length, empty.length, unplaced.length);
  const told = unplaced.map(({ sheet, cell, message }) => {
    const place = [sheet, cell].filter((part) => part !== null).join('!');
    return place === '' ? `- ${message}` : `- ${place}: ${message}`;
  });
  const old = cleared.map(({ sheet, cell, text }) => `${sheet}!${cell} (${text})`).join(', ');
  const blanked = old === '' ? [] : [WORDS[lang].cleared(cleared.length, old)];
  return [path ?? '', counted, ...blanked, ...told].join('\n');
}

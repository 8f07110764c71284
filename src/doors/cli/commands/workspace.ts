import type { Command } from 'commander';
import { withEngine, withWorkspace } from '../client.ts';
import { EXIT } from '../outcome.ts';
import type { Register } from '../program.ts';
import { alignedTable } from '../table.ts';
import { type Language, WORDS } from '../words.ts';

export function addWorkspaceCommands(root: Command, register: Register, lang: Language): void {
  const words = WORDS[lang];

  register(root.command('programmes').description(words.programmes), async (options) =>
    withEngine(options.as, async (client) => {
      const programmes = await client.programme.builtIn({});
      const rows = programmes.map((programme) => [
        programme.id,
        String(programme.indicators.length),
        String(programme.tasks.length),
        programme.title,
      ]);
      return { json: programmes, text: alignedTable(words.programmeColumns, rows, [1, 2]) };
    }),
  );

  register(
    root
      .command('new <file>')
      .description(words.new)
      .requiredOption('--programme <id>', words.programme),
    async (options, file: string, given: { programme: string }) =>
      withEngine(options.as, async (client) => {
        const info = await client.workspace.create({ path: file, programme: given.programme });
        return {
          json: {
            step: info.lastStep,
            changed: info.lastStep === 0 ? 0 : 1,
            path: info.path,
            organization: info.organization,
          },
          text: words.created(info.organization, info.path),
        };
      }),
  );

  register(
    root.command('check <file>').description(words.check).option('--code <code>', words.code),
    async (options, file: string, given: { code?: string }) =>
      withWorkspace(file, 'read', options.as, async (client) => {
        const { code } = given;
        const matching = code === undefined ? null : await client.versions.matching({ code });
        const check = await client.workspace.check({});
        const rows = check.totals.map((row) => [
          row.indicator,
          row.period,
          row.sector,
          String(row.total ?? ''),
          String(row.sum),
          String(row.difference ?? ''),
        ]);
        return {
          json:
            matching === null
              ? check
              : { ...check, matching: matching.versions.map(({ id }) => id) },
          text: [
            alignedTable(words.checkColumns, rows, [3, 4, 5]),
            check.ok ? words.checkOk : words.checkNotOk,
            ...check.codes.map((one) => words.codeOf(one.name, one.code)),
            ...(matching === null
              ? []
              : [
                  words.matching(
                    matching.code,
                    check.codes
                      .filter(({ code }) => code === matching.code)
                      .map(({ name }) => name),
                  ),
                ]),
          ].join('\n'),
          status: check.ok ? EXIT.done : EXIT.refused,
        };
      }),
  );
}

import type { Command } from 'commander';
import { type Client, withWorkspace } from '../client.ts';
import { Refusal } from '../outcome.ts';
import type { Register } from '../program.ts';
import { alignedTable } from '../table.ts';
import { plainNumber, yearNumber } from '../values.ts';
import { type Language, WORDS } from '../words.ts';

type Place = { period: string; indicator: string; unit: string; sector: string };
type SetOptions = Place & { kind: string; value: string; numerator?: string; denominator?: string };

const KINDS = ['target', 'result', 'baseline', 'registered'] as const;

export function addFigureCommands(root: Command, register: Register, lang: Language): void {
  const words = WORDS[lang];

  register(
    root
      .command('show <file>')
      .description(words.show)
      .option('--year <year>', words.year)
      .option('--version <version>', words.version)
      .option('--as-of <date>', words.asOf),
    async (options, file: string, given: { year?: string; version?: string; asOf?: string }) =>
      withWorkspace(file, 'read', options.as, async (client) => {
        const view = await client.plan.show({
          ...(given.year === undefined ? {} : { year: yearNumber(given.year) }),
          ...(given.version === undefined ? {} : { version: given.version }),
          ...(given.asOf === undefined ? {} : { asOf: given.asOf }),
        });
        const rows = view.figures.map((figure) => [
          figure.kind,
          figure.period,
          figure.indicator,
          figure.unit,
          figure.sector,
          String(figure.value ?? ''),
          figure.locked ? words.locked : '',
        ]);
        return { json: view, text: alignedTable(words.showColumns, rows, [5]) };
      }),
  );

  register(
    place(root.command('set <file>').description(words.set), lang)
      .option('--kind <kind>', words.kind, 'target')
      .requiredOption('--value <value>', words.value)
      .option('--numerator <n>', words.numerator)
      .option('--denominator <d>', words.denominator),
    async (options, file: string, given: SetOptions) =>
      withWorkspace(file, 'write', options.as, async (client) => {
        const decimals = (await isCount(client, given.indicator)) ? 'count' : 'decimal';
        const answer = await client.plan.set({
          changes: [
            {
              kind: figureKind(given.kind),
              period: given.period,
              indicator: given.indicator,
              unit: given.unit,
              sector: given.sector,
              value:
                given.value.trim() === '' ? null : plainNumber(given.value, '--value', decimals),
              ...(given.numerator === undefined
                ? {}
                : { numerator: plainNumber(given.numerator, '--numerator') }),
              ...(given.denominator === undefined
                ? {}
                : { denominator: plainNumber(given.denominator, '--denominator') }),
            },
          ],
        });
        return { json: answer, text: words.stored(answer.changed) };
      }),
  );

  for (const verb of ['lock', 'unlock'] as const) {
    register(
      place(root.command(`${verb} <file>`).description(words[verb]), lang).option(
        '--why <text>',
        words.why,
        '',
      ),
      async (options, file: string, given: Place & { why: string }) =>
        withWorkspace(file, 'write', options.as, async (client) => {
          const { period, indicator, unit, sector } = given;
          const answer = await client.plan[verb]({
            cells: [{ period, indicator, unit, sector }],
            why: given.why,
          });
          return { json: answer, text: words.stored(answer.changed) };
        }),
    );
  }
}

function place(command: Command, lang: Language): Command {
  const words = WORDS[lang];
  return command
    .requiredOption('--period <period>', words.period)
    .requiredOption('--indicator <code>', words.indicator)
    .requiredOption('--unit <code>', words.unit)
    .option('--sector <code>', words.sector, '');
}

async function isCount(client: Client, code: string): Promise<boolean> {
  const { indicators } = await client.catalogue.view({});
  return indicators.find((indicator) => indicator.code === code)?.kind.startsWith('count') ?? false;
}

function figureKind(text: string): (typeof KINDS)[number] {
  const kind = KINDS.find((known) => known === text);
  if (kind !== undefined) return kind;
  throw new Refusal({
    code: 'bad-request',
    message: `--kind «${text}» không có. Chọn một trong: ${KINDS.join(', ')}.`,
    details: { option: '--kind', text },
  });
}

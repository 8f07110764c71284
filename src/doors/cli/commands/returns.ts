import { type Command, Option } from 'commander';
import type { ReturnsReading } from '../../../contract/views/others.ts';
import { fileToHandIn, gatherFiles } from '../../../engine/returns/gather-files.ts';
import { type Client, withWorkspace } from '../client.ts';
import { Refusal } from '../outcome.ts';
import { say } from '../printable.ts';
import type { Register } from '../program.ts';
import { alignedTable } from '../table.ts';
import { yearNumber } from '../values.ts';
import { type Language, WORDS } from '../words.ts';

type ImportOptions = {
  period?: string;
  year?: string;
  kind: string;
  received?: string;
  stage?: string;
  asOf?: string;
  accept: string[];
  dryRun?: boolean;
};

const STAGES: readonly string[] = ['actual', 'estimate', 'official'];

type ReadInput = Parameters<Client['returns']['read']>[0];
type Words = (typeof WORDS)[Language];
type AcceptInput = Parameters<Client['returns']['accept']>[0];

/** So many are read from the disk at once. */
const TOGETHER = 20;

export function addReturnsCommands(root: Command, register: Register, lang: Language): void {
  const words = WORDS[lang];

  register(
    root
      .command('import <file> <paths...>')
      .description(words.import)
      .option('--period <period>', words.period)
      .option('--year <year>', words.year)
      .option('--kind <kind>', words.kind, 'result')
      .option('--received <date>', words.received)
      .addOption(new Option('--stage <stage>', words.stage).choices(STAGES))
      .option('--as-of <date>', words.resultsAsOf)
      .option(
        '--accept <code>',
        words.accept,
        (code: string, earlier: string[]) => [...earlier, code],
        [],
      )
      .option('--dry-run', words.dryRun),
    async (options, file: string, paths: string[], given: ImportOptions) =>
      withWorkspace(file, given.dryRun === true ? 'read' : 'write', options.as, async (client) => {
        const reading = await read(client, await handIn(client, paths), given);
        const stored =
          given.dryRun === true
            ? { stored: 0, step: null }
            : await client.returns.accept({
                reading: reading.reading,
                acceptCodes: given.accept as AcceptInput['acceptCodes'],
                ...(given.asOf === undefined ? {} : { asOf: given.asOf }),
              });
        return {
          json: { files: reading.files, ...stored },
          // Of a great sheet the text is as long as the document, and only one of them is asked for.
          get text() {
            return `${asText(reading, words)}\n${words.stored(stored.stored)}`;
          },
        };
      }),
  );

  register(
    root
      .command('returns <file>')
      .description(words.returns)
      .requiredOption('--period <period>', words.period),
    async (options, file: string, given: { period: string }) =>
      withWorkspace(file, 'read', options.as, async (client) => {
        const states = await client.returns.status({ period: given.period });
        const rows = states.map((row) => [
          row.name,
          words.states[row.state],
          row.late ? String(row.daysLate) : '',
        ]);
        return {
          json: states.map(({ name: _, ...rest }) => rest),
          text: alignedTable(words.returnsColumns, rows, [2]),
        };
      }),
  );
}

async function read(
  client: Client,
  pile: string | undefined,
  given: ImportOptions,
): Promise<ReturnsReading> {
  const stream = await client.returns.read({
    ...(pile === undefined ? {} : { pile }),
    kind: given.kind as NonNullable<ReadInput['kind']>,
    ...(given.period === undefined ? {} : { period: given.period }),
    ...(given.year === undefined ? {} : { year: yearNumber(given.year) }),
    ...(given.received === undefined ? {} : { received: given.received }),
    ...(given.stage === undefined ? {} : { stage: given.stage as NonNullable<ReadInput['stage']> }),
  });
  for await (const event of stream) {
    if (event.type === 'done') return event;
    say(`${event.done}/${event.total} ${event.file}`);
  }
  throw new Error('The reading ended without a result.');
}

/** Hands the files over a few at a time and answers the pile they are in. */
async function handIn(client: Client, paths: readonly string[]): Promise<string | undefined> {
  const found = await gatherFiles(paths);
  if (!found.ok) throw new Refusal(found.error);
  let pile: string | undefined;
  for (let at = 0; at < found.value.length; at += TOGETHER) {
    const files = await Promise.all(found.value.slice(at, at + TOGETHER).map(fileToHandIn));
    pile = (await client.returns.handIn({ files, ...(pile === undefined ? {} : { pile }) })).pile;
  }
  return pile;
}

function asText(reading: ReturnsReading, { importColumns, readBy }: Words): string {
  const rows = reading.files.map((file) => [
    file.file,
    file.status,
    file.unit ?? '',
    file.period ?? '',
    String(file.tables.reduce((sum, table) => sum + table.figures.length, 0)),
    String(file.issues.length + file.tables.reduce((sum, table) => sum + table.issues.length, 0)),
  ]);
  const issues = reading.files.flatMap((file) =>
    [...file.issues, ...file.tables.flatMap((table) => table.issues)].map(
      (issue) => `${file.file} ${issue.cell ?? ''} ${issue.code}: ${issue.message}`,
    ),
  );
  const forms = reading.files.flatMap((file) =>
    file.tables.flatMap(({ sheet, form }) =>
      form === undefined ? [] : [`${file.file} (${sheet}): ${readBy(form.name)}`],
    ),
  );
  return [alignedTable(importColumns, rows, [4, 5]), ...forms, ...issues].join('\n');
}

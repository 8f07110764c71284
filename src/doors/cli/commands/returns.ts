import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Command } from 'commander';
import type { ReturnsReading } from '../../../contract/views/others.ts';
import { type Client, withWorkspace } from '../client.ts';
import { Refusal } from '../outcome.ts';
import type { Register } from '../program.ts';
import { alignedTable } from '../table.ts';
import { yearNumber } from '../values.ts';
import { type Language, WORDS } from '../words.ts';

type ImportOptions = {
  period?: string;
  year?: string;
  kind: string;
  received?: string;
  accept: string[];
  dryRun?: boolean;
};

type ReadInput = Parameters<Client['returns']['read']>[0];
type AcceptInput = Parameters<Client['returns']['accept']>[0];

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
      .option(
        '--accept <code>',
        words.accept,
        (code: string, earlier: string[]) => [...earlier, code],
        [],
      )
      .option('--dry-run', words.dryRun),
    async (options, file: string, paths: string[], given: ImportOptions) =>
      withWorkspace(file, given.dryRun === true ? 'read' : 'write', options.as, async (client) => {
        const reading = await read(client, await gather(paths), given);
        const stored =
          given.dryRun === true
            ? { stored: 0, step: null }
            : await client.returns.accept({
                reading: reading.reading,
                acceptCodes: given.accept as AcceptInput['acceptCodes'],
              });
        return {
          json: { files: reading.files, ...stored },
          text: `${asText(reading, words.importColumns)}\n${words.stored(stored.stored)}`,
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
  files: ReadInput['files'],
  given: ImportOptions,
): Promise<ReturnsReading> {
  const stream = await client.returns.read({
    files,
    kind: given.kind as NonNullable<ReadInput['kind']>,
    ...(given.period === undefined ? {} : { period: given.period }),
    ...(given.year === undefined ? {} : { year: yearNumber(given.year) }),
    ...(given.received === undefined ? {} : { received: given.received }),
  });
  for await (const event of stream) {
    if (event.type === 'done') return event;
    process.stderr.write(`${event.done}/${event.total} ${event.file}\n`);
  }
  throw new Error('The reading ended without a result.');
}

/** Files as given, and every file directly in a folder that is given. */
async function gather(paths: readonly string[]): Promise<ReadInput['files']> {
  const found: ReadInput['files'] = [];
  for (const path of paths) {
    const info = await stat(path).catch(() => undefined);
    if (info === undefined) {
      throw new Refusal({
        code: 'not-found',
        message: `Không có tệp hay thư mục «${path}».`,
        details: { path },
      });
    }
    const files = info.isDirectory() ? await filesIn(path) : [path];
    for (const each of files) {
      found.push({ name: basename(each), base64: (await readFile(each)).toString('base64') });
    }
  }
  return found;
}

/** Excel leaves «~$name.xlsx» beside an open workbook; it is no return. */
async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  return entries
    .filter(
      (entry) => entry.isFile() && !entry.name.startsWith('~$') && !entry.name.startsWith('.'),
    )
    .map((entry) => join(folder, entry.name))
    .sort();
}

function asText(reading: ReturnsReading, columns: readonly string[]): string {
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
  return [alignedTable(columns, rows, [4, 5]), ...issues].join('\n');
}

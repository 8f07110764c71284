import { basename, extname, resolve } from 'node:path';
import type { Command } from 'commander';
import { formatDateTime } from '../../../engine/date-time.ts';
import { type Client, withWorkspace } from '../client.ts';
import { Refusal } from '../outcome.ts';
import type { Register } from '../program.ts';
import { alignedTable } from '../table.ts';
import { wholeNumber } from '../values.ts';
import { type Language, WORDS } from '../words.ts';

type UndoOptions = { step?: string; to?: string; dryRun?: boolean };

type LogOptions = {
  unit?: string;
  indicator?: string;
  by?: string;
  from?: string;
  to?: string;
  out?: string;
};

export function addHistoryCommands(root: Command, register: Register, lang: Language): void {
  const words = WORDS[lang];

  register(
    root
      .command('undo <file>')
      .description(words.undo)
      .option('--step <step>', words.undoStep)
      .option('--to <step>', words.undoTo)
      .option('--dry-run', words.dryRun)
      .hook('preAction', (command) => {
        const { step, to, dryRun } = command.opts<UndoOptions>();
        if (step !== undefined && to !== undefined) command.error(words.undoOneOf);
        if (step === undefined && to === undefined && dryRun === true)
          command.error(words.dryRunNeedsStep);
      }),
    async (options, file: string, given: UndoOptions) => {
      const dryRun = given.dryRun === true;
      return withWorkspace(file, dryRun ? 'read' : 'write', options.as, async (client) => {
        if (given.to !== undefined) {
          return walkBack(client, { step: wholeNumber(given.to, '--to'), dryRun });
        }
        if (given.step === undefined) return stepBack(await client.history.undo({}));
        const step = wholeNumber(given.step, '--step');
        const undone = await client.history.undoStep({ step, dryRun });
        const { changed, skipped } = undone;
        const said = dryRun ? words.wouldStore(changed) : words.stored(changed);
        const rows = skipped.map(({ label, now, why }) => [label, now, words.skippedWhy[why]]);
        const list = rows.length === 0 ? [] : [alignedTable(words.skippedColumns, rows, [])];
        return { json: { step: undone.step, changed, skipped }, text: [said, ...list].join('\n') };
      });
    },
  );

  register(root.command('redo <file>').description(words.redo), async (options, file: string) =>
    withWorkspace(file, 'write', options.as, async (client) =>
      stepBack(await client.history.redo({})),
    ),
  );

  function stepBack({ step, changed }: { step: number | null; changed: number }) {
    return { json: { step, changed }, text: words.stored(changed) };
  }

  async function walkBack(client: Client, asked: { step: number; dryRun: boolean }) {
    const { count, stoppedBy, step, changed } = await client.history.undoTo(asked);
    const said = asked.dryRun ? words.wouldStore(count) : words.stored(changed);
    const stop = stoppedBy === null ? [] : [words.stoppedBy(stoppedBy.what)];
    return {
      json: { step, changed, count, stoppedBy: stoppedBy?.step ?? null },
      text: [said, ...stop].join('\n'),
    };
  }

  register(
    root
      .command('log <file>')
      .description(words.log)
      .option('--unit <unit>', words.unit)
      .option('--indicator <indicator>', words.indicator)
      .option('--by <name>', words.logBy)
      .option('--from <date>', words.logFrom)
      .option('--to <date>', words.logTo)
      .option('--out <file>', words.logOut),
    async (options, file: string, { out, ...filter }: LogOptions) =>
      withWorkspace(file, 'read', options.as, async (client) => {
        if (out !== undefined) {
          const ending = endingOf(out, words.logEnding);
          const { path } = await client.history.write({ ...filter, ending, out: resolve(out) });
          return { json: { path }, text: path ?? '' };
        }
        const steps = await wholeHistory(client, filter);
        const rows = steps.map((step) => [
          String(step.step),
          formatDateTime(step.at),
          step.account === '' ? step.by : `${step.by} (${step.account})`,
          step.what,
          step.why,
          String(step.changeCount),
        ]);
        return { json: steps, text: alignedTable(words.logColumns, rows, [0, 5]) };
      }),
  );
}

function endingOf(path: string, remedy: string): 'xlsx' | 'csv' {
  const ending = extname(path).slice(1).toLowerCase();
  if (ending === 'xlsx' || ending === 'csv') return ending;
  throw new Refusal({
    code: 'unsupported',
    message: `Không ghi được nhật ký ra tệp «${basename(path)}». ${remedy}`,
    details: { path, endings: ['xlsx', 'csv'] },
  });
}

const PAGE = 500;

type Steps = Awaited<ReturnType<Client['history']['list']>>;

async function wholeHistory(client: Client, filter: Omit<LogOptions, 'out'>): Promise<Steps> {
  const steps: Steps[number][] = [];
  let page = await client.history.list({ ...filter, limit: PAGE });
  steps.push(...page);
  for (let last = page.at(-1); page.length === PAGE && last !== undefined; last = page.at(-1)) {
    page = await client.history.list({ ...filter, limit: PAGE, before: last.step });
    steps.push(...page);
  }
  return steps;
}

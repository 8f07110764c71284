import type { Command } from 'commander';
import { formatDateTime } from '../../../engine/date-time.ts';
import { type Client, withWorkspace } from '../client.ts';
import type { Register } from '../program.ts';
import { alignedTable } from '../table.ts';
import { wholeNumber } from '../values.ts';
import { type Language, WORDS } from '../words.ts';

type UndoOptions = { step?: string; dryRun?: boolean };

export function addHistoryCommands(root: Command, register: Register, lang: Language): void {
  const words = WORDS[lang];

  register(
    root
      .command('undo <file>')
      .description(words.undo)
      .option('--step <step>', words.undoStep)
      .option('--dry-run', words.dryRun)
      .hook('preAction', (command) => {
        const { step, dryRun } = command.opts<UndoOptions>();
        if (step === undefined && dryRun === true) command.error(words.dryRunNeedsStep);
      }),
    async (options, file: string, given: UndoOptions) => {
      const dryRun = given.dryRun === true;
      return withWorkspace(file, dryRun ? 'read' : 'write', options.as, async (client) => {
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

  register(root.command('log <file>').description(words.log), async (options, file: string) =>
    withWorkspace(file, 'read', options.as, async (client) => {
      const steps = await wholeHistory(client);
      const rows = steps.map((step) => [
        String(step.step),
        formatDateTime(step.at),
        step.by,
        step.what,
        step.why,
        String(step.changeCount),
      ]);
      return { json: steps, text: alignedTable(words.logColumns, rows, [0, 5]) };
    }),
  );
}

const PAGE = 500;

type Steps = Awaited<ReturnType<Client['history']['list']>>;

async function wholeHistory(client: Client): Promise<Steps> {
  const steps: Steps[number][] = [];
  let page = await client.history.list({ limit: PAGE });
  steps.push(...page);
  for (let last = page.at(-1); page.length === PAGE && last !== undefined; last = page.at(-1)) {
    page = await client.history.list({ limit: PAGE, before: last.step });
    steps.push(...page);
  }
  return steps;
}

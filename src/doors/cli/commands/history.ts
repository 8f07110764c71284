import type { Command } from 'commander';
import { formatDateTime } from '../../../engine/date-time.ts';
import { type Client, withWorkspace } from '../client.ts';
import type { Register } from '../program.ts';
import { alignedTable } from '../table.ts';
import { type Language, WORDS } from '../words.ts';

export function addHistoryCommands(root: Command, register: Register, lang: Language): void {
  const words = WORDS[lang];

  for (const verb of ['undo', 'redo'] as const) {
    register(
      root.command(`${verb} <file>`).description(words[verb]),
      async (options, file: string) =>
        withWorkspace(file, 'write', options.as, async (client) => {
          const { step, changed } = await client.history[verb]({});
          return { json: { step, changed }, text: words.stored(changed) };
        }),
    );
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

import type { Command } from 'commander';
import { withWorkspace } from '../client.ts';
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
          const answer = await client.history[verb]({});
          return { json: answer, text: words.stored(answer.changed) };
        }),
    );
  }

  register(root.command('log <file>').description(words.log), async (options, file: string) =>
    withWorkspace(file, 'read', options.as, async (client) => {
      const steps = await client.history.list({ limit: 500 });
      const rows = steps.map((step) => [
        String(step.step),
        step.at.slice(0, 16).replace('T', ' '),
        step.by,
        step.what,
        step.why,
        String(step.changeCount),
      ]);
      return { json: steps, text: alignedTable(words.logColumns, rows, [0, 5]) };
    }),
  );
}

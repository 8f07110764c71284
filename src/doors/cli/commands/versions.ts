import type { Command } from 'commander';
import { withWorkspace } from '../client.ts';
import type { Register } from '../program.ts';
import { yearNumber, yearRange } from '../values.ts';
import { type Language, WORDS } from '../words.ts';

export function addVersionCommands(root: Command, register: Register, lang: Language): void {
  const words = WORDS[lang];

  register(
    root
      .command('issue <file>')
      .description(words.issue)
      .requiredOption('--year <years>', words.years)
      .requiredOption('--number <text>', words.number)
      .requiredOption('--date <date>', words.date),
    async (options, file: string, given: { year: string; number: string; date: string }) =>
      withWorkspace(file, 'write', options.as, async (client) => {
        const answer = await client.versions.issue({
          years: yearRange(given.year),
          number: given.number,
          date: given.date,
        });
        return { json: answer, text: words.issued(given.number) };
      }),
  );

  register(
    root
      .command('amend <file>')
      .description(words.amend)
      .requiredOption('--year <year>', words.year)
      .requiredOption('--reason <text>', words.reason),
    async (options, file: string, given: { year: string; reason: string }) =>
      withWorkspace(file, 'write', options.as, async (client) => {
        const answer = await client.versions.amend({
          year: yearNumber(given.year),
          reason: given.reason,
        });
        return { json: answer, text: words.amending };
      }),
  );
}

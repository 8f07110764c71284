import { resolve } from 'node:path';
import type { Command } from 'commander';
import { withWorkspace } from '../client.ts';
import type { Register } from '../program.ts';
import { alignedTable } from '../table.ts';
import { type Language, WORDS } from '../words.ts';

type FormsOptions = {
  period: string;
  out: string;
  unit: string[];
  indicator: string[];
  asOf?: string;
  replace?: boolean;
};

export function addFormsCommand(root: Command, register: Register, lang: Language): void {
  const words = WORDS[lang];
  const repeated = (code: string, earlier: string[]) => [...earlier, code];

  register(
    root
      .command('forms <file>')
      .description(words.forms)
      .requiredOption('--period <period>', words.period)
      .requiredOption('--out <folder>', words.formsOut)
      .option('--unit <unit>', words.formsUnit, repeated, [])
      .option('--indicator <indicator>', words.formsIndicator, repeated, [])
      .option('--as-of <date>', words.formsAsOf)
      .option('--replace', words.replace),
    async (options, file: string, given: FormsOptions) =>
      withWorkspace(file, 'read', options.as, async (client) => {
        const { written, path } = await client.forms.write({
          period: given.period,
          out: resolve(given.out),
          replace: given.replace === true,
          ...(given.unit.length === 0 ? {} : { units: given.unit }),
          ...(given.indicator.length === 0 ? {} : { indicators: given.indicator }),
          ...(given.asOf === undefined ? {} : { asOf: given.asOf }),
        });
        const rows = written.map((one) => [one.unit, one.path ?? one.name]);
        return {
          json: {
            path,
            written: written.map((one) => one.path ?? one.name),
            forms: written.map(({ unit, name }) => ({ unit, file: name })),
          },
          text: `${alignedTable(words.formsColumns, rows)}\n${words.formsWritten(written.length, path ?? '')}`,
        };
      }),
  );
}

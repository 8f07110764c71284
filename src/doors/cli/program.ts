import { once } from 'node:events';
import { Command, CommanderError, Option } from 'commander';
import { toldFault } from '../faults.ts';
import { addAllocationCommands } from './commands/allocation.ts';
import { addBackupCommands } from './commands/backups.ts';
import { addChartCommand } from './commands/charts.ts';
import { addFigureCommands } from './commands/figures.ts';
import { addFormsCommand } from './commands/forms.ts';
import { addHistoryCommands } from './commands/history.ts';
import { addKeptBackupsCommand } from './commands/kept-backups.ts';
import { addReportCommands } from './commands/reports.ts';
import { addReturnsCommands } from './commands/returns.ts';
import { addServeCommand } from './commands/serve.ts';
import { addTemplateCommands } from './commands/templates.ts';
import { addVersionCommands } from './commands/versions.ts';
import { addWorkspaceCommands } from './commands/workspace.ts';
import { jsonParts } from './json-parts.ts';
import { EXIT, failureOf, type Outcome } from './outcome.ts';
import { printable, say } from './printable.ts';
import { LANGUAGES, type Language, WORDS } from './words.ts';

export type GlobalOptions = {
  readonly json: boolean;
  readonly as: string | undefined;
  readonly lang: Language;
};

/** Adds a command whose action answers with an outcome; printing and exit status are the same for all. */
export type Register = (
  command: Command,
  // Commander passes arguments and options by position; each command names their types.
  action: (options: GlobalOptions, ...given: never[]) => Promise<Outcome>,
) => void;

/** Runs one command line; never throws. Answers the exit status. */
export async function runCommandLine(args: readonly string[]): Promise<number> {
  const lang: Language = languageOf(args);
  const root = new Command('chitieu');
  let status: number = EXIT.done;
  root
    .description(WORDS[lang].description)
    .option('--json', WORDS[lang].json)
    .option('--as <name>', WORDS[lang].as)
    .addOption(languageOption(lang))
    .exitOverride();

  const register: Register = (command, action) => {
    // The three general options may stand before or after the command's name.
    command
      .option('--json', WORDS[lang].json)
      .option('--as <name>', WORDS[lang].as)
      .addOption(languageOption(lang))
      .exitOverride();
    // Commander calls the action with the command's arguments, its options and the command itself.
    command.action(async (...given: unknown[]) => {
      const merged: { json?: boolean; as?: string } = { ...root.opts(), ...command.opts() };
      const options: GlobalOptions = { json: merged.json === true, as: merged.as, lang };
      status = await perform(options, () => action(options, ...(given.slice(0, -1) as never[])));
    });
  };

  addWorkspaceCommands(root, register, lang);
  addBackupCommands(root, register, lang);
  addKeptBackupsCommand(root, register, lang);
  addFigureCommands(root, register, lang);
  addAllocationCommands(root, register, lang);
  addVersionCommands(root, register, lang);
  addReturnsCommands(root, register, lang);
  addFormsCommand(root, register, lang);
  addReportCommands(root, register, lang);
  addTemplateCommands(root, register, lang);
  addChartCommand(root, register, lang);
  addHistoryCommands(root, register, lang);
  addServeCommand(root, register, lang);

  try {
    await root.parseAsync(args, { from: 'user' });
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.usage;
    throw error;
  }
  return status;
}

async function perform(options: GlobalOptions, action: () => Promise<Outcome>): Promise<number> {
  try {
    const outcome = await action();
    if (options.json) await writeJson(outcome.json);
    else write(printable(outcome.text));
    return outcome.status ?? EXIT.done;
  } catch (error) {
    const failure = failureOf(error);
    if (failure !== undefined) {
      if (options.json) write(JSON.stringify({ error: failure }));
      else say(`${failure.code}: ${failure.message}`);
      return EXIT.refused;
    }
    say(`${WORDS[options.lang].fault}\n${toldFault(error)}`);
    return EXIT.fault;
  }
}

const WRITTEN_AT_ONCE = 65_536;

/** In parts: what was read of a great sheet is longer than a string may be. */
async function writeJson(value: unknown): Promise<void> {
  if (value === undefined) return;
  let waiting = '';
  for (const part of jsonParts(value)) {
    waiting += part;
    if (waiting.length < WRITTEN_AT_ONCE) continue;
    if (!process.stdout.write(waiting)) await once(process.stdout, 'drain');
    waiting = '';
  }
  process.stdout.write(`${waiting}\n`);
}

function write(text: string): void {
  if (text !== '') process.stdout.write(`${text}\n`);
}

function languageOption(lang: Language): Option {
  return new Option('--lang <language>', WORDS[lang].lang).choices(LANGUAGES);
}

/** Looked for before the line is parsed: the help and its errors speak the language too. */
function languageOf(args: readonly string[]): Language {
  const at = args.indexOf('--lang');
  const given = at < 0 ? args.find((arg) => arg.startsWith('--lang='))?.slice(7) : args[at + 1];
  return LANGUAGES.find((language) => language === given) ?? 'vi';
}

import { readFile } from 'node:fs/promises';
import type { Command } from 'commander';
import { withEngine, withWorkspace } from '../client.ts';
import { Refusal } from '../outcome.ts';
import type { Register } from '../program.ts';
import { type Language, WORDS } from '../words.ts';

type Copying = { readonly out: string; readonly passphraseFile?: string };

/** Copies that the person makes; those that the program makes are in kept-backups.ts. */
export function addBackupCommands(root: Command, register: Register, lang: Language): void {
  const words = WORDS[lang];

  register(
    root
      .command('backup <file>')
      .description(words.backup)
      .requiredOption('--out <copy>', words.out)
      .option('--passphrase-file <file>', words.passphraseFile),
    async (options, file: string, { out, passphraseFile }: Copying) => {
      const passphrase = await passphraseIn(passphraseFile);
      return withWorkspace(file, 'read', options.as, async (client) => {
        const { path } =
          passphrase === undefined
            ? await client.workspace.backup({ out })
            : await client.backups.export({ out, passphrase });
        return { json: { path }, text: path };
      });
    },
  );

  register(
    root
      .command('restore <copy>')
      .description(words.restore)
      .requiredOption('--out <file>', words.out)
      .option('--passphrase-file <file>', words.passphraseFile),
    async (options, copy: string, { out, passphraseFile }: Copying) => {
      const passphrase = await passphraseIn(passphraseFile);
      return withEngine(options.as, async (client) => {
        const { locked } = await client.backups.isLocked({ file: copy });
        const { path } = locked
          ? await client.backups.import({
              file: copy,
              out,
              ...(passphrase === undefined ? {} : { passphrase }),
            })
          : await client.workspace.restore({ copy, out });
        return { json: { path }, text: path };
      });
    },
  );
}

/** The first line of a file: a passphrase on the command line would stand in the shell's history. */
async function passphraseIn(file: string | undefined): Promise<string | undefined> {
  if (file === undefined) return undefined;
  const text = await readFile(file, 'utf8').catch(() => null);
  const line = text?.replace(/^\uFEFF/u, '').split(/\r?\n/u)[0] ?? '';
  if (line !== '') return line;
  throw new Refusal({
    code: text === null ? 'not-found' : 'bad-request',
    message: `Không đọc được mật khẩu trong tệp «${file}». Ghi mật khẩu vào dòng đầu của tệp.`,
    details: { option: '--passphrase-file', file },
  });
}

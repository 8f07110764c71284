import type { Command } from 'commander';
import { formatDateTime } from '../../../engine/date-time.ts';
import { withEngine, withWorkspace } from '../client.ts';
import { type Outcome, Refusal } from '../outcome.ts';
import type { Register } from '../program.ts';
import { alignedTable } from '../table.ts';
import { type Language, WORDS } from '../words.ts';

type Asked = { readonly restore?: string; readonly why: string; readonly out?: string };

/** The automatic backups: of one workspace, or all of them where no workspace can be opened. */
export function addKeptBackupsCommand(root: Command, register: Register, lang: Language): void {
  const words = WORDS[lang];
  register(
    root
      .command('backups [file]')
      .description(words.backups)
      .option('--restore <id>', words.restoreId)
      .option('--why <text>', words.why, '')
      .option('--out <file>', words.takeOut),
    async (options, file: string | undefined, asked: Asked) => {
      const { restore, why, out } = asked;
      if (restore !== undefined && out !== undefined) return takenOut(options.as, restore, out);
      if (out !== undefined) throw needsId();
      if (file !== undefined) {
        return restore === undefined
          ? listed(options.as, file, lang)
          : putBack(options.as, file, restore, why, lang);
      }
      if (restore !== undefined) throw needsPlace();
      return withEngine(options.as, async (client) => {
        const { backups } = await client.backups.kept({});
        const rows = backups.map((one) => [
          formatDateTime(one.at),
          words.backupReason[one.reason],
          one.workspace,
          one.id,
        ]);
        return { json: backups, text: alignedTable(words.keptColumns, rows, []) };
      });
    },
  );
}

function listed(actor: string | undefined, file: string, lang: Language): Promise<Outcome> {
  const words = WORDS[lang];
  return withWorkspace(file, 'read', actor, async (client) => {
    const { backups } = await client.backups.list({});
    const rows = backups.map(({ id, at, reason, contents, problem }) => [
      formatDateTime(at),
      words.backupReason[reason],
      String(contents?.figures ?? ''),
      String(contents?.steps ?? ''),
      problem ?? contents?.last?.what ?? '',
      id,
    ]);
    return { json: backups, text: alignedTable(words.backupColumns, rows, [2, 3]) };
  });
}

function putBack(
  actor: string | undefined,
  file: string,
  id: string,
  why: string,
  lang: Language,
): Promise<Outcome> {
  return withWorkspace(file, 'write', actor, async (client) => {
    const restored = await client.backups.restore({ id, why });
    return { json: restored, text: WORDS[lang].restored(restored.undo) };
  });
}

function takenOut(actor: string | undefined, id: string, out: string): Promise<Outcome> {
  return withEngine(actor, async (client) => {
    const { path } = await client.backups.takeOut({ id, out });
    return { json: { path }, text: path };
  });
}

function needsId(): Refusal {
  return new Refusal({
    code: 'bad-request',
    message:
      'Chưa nói lấy bản sao lưu nào ra tệp. Thêm --restore MÃ; «chitieu backups» liệt kê các mã.',
    details: { option: '--restore' },
  });
}

function needsPlace(): Refusal {
  return new Refusal({
    code: 'bad-request',
    message: 'Chưa nói khôi phục vào đâu. Nêu hồ sơ, hoặc --out TỆP để lấy bản này ra một tệp mới.',
    details: { option: '--out' },
  });
}

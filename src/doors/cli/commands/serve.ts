import type { Command } from 'commander';
import { Refusal } from '../outcome.ts';
import type { Register } from '../program.ts';
import { portNumber } from '../values.ts';
import { type Language, WORDS } from '../words.ts';

export function addServeCommand(root: Command, register: Register, lang: Language): void {
  const words = WORDS[lang];
  register(
    root.command('serve <file>').description(words.serve).option('--port <port>', words.port, '0'),
    async (options, file: string, given: { port: string }) => {
      const { runWebDoor } = await import('../../web/run.ts');
      const port = portNumber(given.port);
      const running = runWebDoor({
        file,
        port,
        actor: options.as,
        onAddress: (address) =>
          process.stdout.write(options.json ? `${JSON.stringify({ address })}\n` : `${address}\n`),
      });
      await running.catch((error: unknown) => {
        throw portRefusal(error, port) ?? error;
      });
      // The address was all there is to say, and it was said when the door opened.
      return { json: undefined, text: '' };
    },
  );
}

function portRefusal(error: unknown, port: number): Refusal | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined;
  if (error.code !== 'EADDRINUSE' && error.code !== 'EACCES') return undefined;
  return new Refusal({
    code: 'bad-request',
    message: `Không mở được cổng ${port}: cổng đang có chương trình khác dùng hoặc máy không cho phép. Chọn cổng khác, hoặc bỏ --port để máy tự chọn.`,
    details: { option: '--port', port, cause: error.code },
  });
}

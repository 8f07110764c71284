import type { Command } from 'commander';
import type { Register } from '../program.ts';
import { portNumber } from '../values.ts';
import { type Language, WORDS } from '../words.ts';

export function addServeCommand(root: Command, register: Register, lang: Language): void {
  const words = WORDS[lang];
  register(
    root.command('serve <file>').description(words.serve).option('--port <port>', words.port, '0'),
    async (options, file: string, given: { port: string }) => {
      const { runWebDoor } = await import('../../web/run.ts');
      await runWebDoor({
        file,
        port: portNumber(given.port),
        actor: options.as,
        onAddress: (address) =>
          process.stdout.write(options.json ? `${JSON.stringify({ address })}\n` : `${address}\n`),
      });
      // The address was all there is to say, and it was said when the door opened.
      return { json: undefined, text: '' };
    },
  );
}

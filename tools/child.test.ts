import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { runChild } from './child.mjs';

const run = (code: string) => runChild(process.execPath, ['--eval', code], { stdio: 'ignore' });

test('the status of the program is the answer', async () => {
  expect(await run('')).toBe(0);
  expect(await run('process.exit(7)')).toBe(7);
});

test('a program that does not exist is an error', async () => {
  await expect(runChild(join(import.meta.dirname, 'nowhere'), [], {})).rejects.toThrow('ENOENT');
});

test.runIf(process.platform !== 'win32')('a crash is a status too', async () => {
  expect(await run('process.kill(process.pid, "SIGKILL")')).toBe(137);
});

test.runIf(process.platform !== 'win32')(
  'a signal reaches the program, and the caller ends after it',
  async () => {
    const module = pathToFileURL(join(import.meta.dirname, 'child.mjs')).href;
    const inner =
      'process.on("SIGTERM", () => { console.log("ended well"); process.exit(0); });' +
      'setInterval(() => {}, 1000); console.log("ready");';
    const outer = `
      import { runChild } from ${JSON.stringify(module)};
      await runChild(process.execPath, ['--eval', ${JSON.stringify(inner)}], { stdio: 'inherit' });
      console.log('went on');`;
    const child = spawn(process.execPath, ['--input-type=module', '--eval', outer]);
    let printed = '';
    child.stdout.on('data', (text) => {
      printed += text;
      if (printed === 'ready\n') child.kill('SIGTERM');
    });
    expect(await new Promise((resolve) => child.once('exit', resolve))).toBe(143);
    expect(printed).toBe('ready\nended well\n');
  },
);

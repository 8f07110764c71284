import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type BuildName, ensureBuilt } from './builds.mjs';
import { runChild } from './child.mjs';
import { type ElectronProbe, hasDisplay, probeElectron } from './electron.ts';
import { root } from './project.ts';

/** A window that dies sooner than this never showed: the sandbox or a library is missing. */
const settledMs = 5_000;

const {
  values: options,
  positionals: [file],
} = parseArgs({
  allowPositionals: true,
  options: {
    port: { type: 'string' },
    'no-open': { type: 'boolean', default: false },
    web: { type: 'boolean', default: false },
  },
});

process.exitCode = await start();

async function start(): Promise<number> {
  if (options.web) return openBrowserDoor();
  const electron = await probeElectron();
  if (!electron.ok) return insteadOfWindow(electron.why);
  return openWindow(electron);
}

async function openWindow({ program }: Extract<ElectronProbe, { ok: true }>): Promise<number> {
  if (!(await built('desktop', 'node', 'page'))) return 1;
  const began = Date.now();
  const status = await runChild(program, ['.', ...given(file)], { cwd: root, stdio: 'inherit' });
  const showed = status === 0 || Date.now() - began > settledMs;
  return showed ? status : insteadOfWindow(`Electron không khởi động được, mã ${status}`);
}

function insteadOfWindow(why: string): Promise<number> {
  console.log(`Không mở được cửa sổ riêng: ${why}. Chỉ Tiêu sẽ mở trong trình duyệt.`);
  return openBrowserDoor();
}

async function openBrowserDoor(): Promise<number> {
  if (!(await built('node', 'page'))) return 1;
  const args = [
    join(root, 'out', 'node', 'web.js'),
    ...given(options.port, '--port'),
    ...given(file, '--file'),
  ];
  console.log('Địa chỉ của Chỉ Tiêu trên máy này (dừng bằng Ctrl+C):');
  return runChild(process.execPath, args, {
    cwd: root,
    stdio: ['inherit', 'pipe', 'inherit'],
    onStart: (host) => {
      let printed = '';
      let opened = false;
      host.stdout?.setEncoding('utf8').on('data', (text: string) => {
        process.stdout.write(text);
        printed += text;
        const address = /http:\/\/127\.0\.0\.1:\S+(?=\s)/.exec(printed)?.[0];
        if (opened || address === undefined) return;
        opened = true;
        if (!options['no-open'] && hasDisplay()) openInBrowser(address);
      });
    },
  });
}

function given(value: string | undefined, ...before: readonly string[]): readonly string[] {
  return value === undefined ? [] : [...before, value];
}

function built(...names: readonly BuildName[]): Promise<boolean> {
  return ensureBuilt(root, process.execPath, names);
}

/** The address is on screen already: a computer without a default browser loses nothing. */
function openInBrowser(address: string): void {
  const [program, args] = opener(address);
  spawn(program, args, { stdio: 'ignore', detached: true, windowsHide: true })
    .on('error', () => {})
    .unref();
}

function opener(address: string): readonly [string, string[]] {
  // «start» would take the «&» of an address for the end of a command.
  if (process.platform === 'win32') return ['rundll32', ['url.dll,FileProtocolHandler', address]];
  return [process.platform === 'darwin' ? 'open' : 'xdg-open', [address]];
}

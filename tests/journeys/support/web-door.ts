import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { BrowserContext } from '@playwright/test';
import { root } from '../../../tools/project.ts';
import type { Door, DoorOptions } from './door.ts';
import { ZONE } from './zone.ts';

/** Starts the built host and opens the one-time address that it prints. */
export async function openBrowserDoor(
  { folders, file }: DoorOptions,
  context: () => Promise<BrowserContext>,
): Promise<Door> {
  const host = spawn(
    process.execPath,
    [
      join(root, 'out', 'node', 'web.js'),
      ...['--workspace-folder', folders.workspaces],
      ...['--state-folder', join(folders.home, 'state')],
      ...['--as', 'Lò Văn An'],
      ...(file === undefined ? [] : ['--file', file]),
    ],
    { stdio: ['ignore', 'pipe', 'inherit'], env: { ...process.env, TZ: ZONE } },
  );
  const address = await firstLine(host);
  const window = await context();
  const page = await window.newPage();
  await page.goto(address);
  return {
    page,
    save: async (path, act) => {
      const [download] = await Promise.all([page.waitForEvent('download'), act()]);
      await download.saveAs(path);
    },
    close: async () => {
      await page.close();
      if (host.exitCode !== null) return;
      host.kill('SIGTERM');
      await once(host, 'exit');
    },
  };
}

async function firstLine(host: ChildProcess): Promise<string> {
  let text = '';
  for await (const chunk of host.stdout ?? []) {
    text += String(chunk);
    const end = text.indexOf('\n');
    if (end >= 0) {
      // What it prints later (a new address) is of no interest, but must not fill the pipe.
      host.stdout?.resume();
      return text.slice(0, end);
    }
  }
  throw new Error(`The host ended without an address (${host.exitCode}).`);
}

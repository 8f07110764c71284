import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from '@playwright/test';
import { findBrowser } from '../../tools/browser.ts';
import { root } from '../../tools/project.ts';
import { makeFilledWorkspace, type Size } from './large-workspace.ts';

const firstCell = '[row-id="don-vi-1"] [col-id="target:chi-tieu-1"]';

/** Shows a filled workspace in a host and a page of its own each time it is asked. */
export type Visit = <T>(work: (page: Page) => Promise<T>) => Promise<T>;

/** Makes a filled workspace and a browser, and clears both away after the work. */
export async function withFilledWorkspace<T>(
  size: Size,
  work: (visit: Visit) => Promise<T>,
): Promise<T> {
  return withWorkspace((file) => makeFilledWorkspace(file, size), work);
}

/** Makes a workspace of any kind and a browser, and clears both away after the work. */
export async function withWorkspace<T>(
  make: (file: string) => Promise<void>,
  work: (visit: Visit) => Promise<T>,
): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'chitieu-bench-'));
  const { executablePath, args, env } = await findBrowser();
  const browser = await chromium.launch({
    executablePath,
    args: [...args],
    env: { ...definedEnvironment(), ...env },
  });
  try {
    const file = join(folder, 'large.chitieu');
    await make(file);
    return await work((seen) => inFreshPage(browser, folder, file, seen));
  } finally {
    await browser.close();
    await rm(folder, { recursive: true, force: true });
  }
}

/** From the start of the navigation until the figures of the first unit have been painted. */
export async function firstUsefulPaint(page: Page): Promise<number> {
  await page.locator(firstCell).waitFor();
  return page.evaluate(async () => {
    // The cell may stand there a frame before its paint is marked.
    for (;;) {
      const [entry] = performance.getEntriesByName('useful-paint');
      if (entry !== undefined) return entry.startTime;
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  });
}

async function inFreshPage<T>(
  browser: Browser,
  folder: string,
  file: string,
  work: (page: Page) => Promise<T>,
): Promise<T> {
  const host = spawn(
    process.execPath,
    [join(root, 'out', 'node', 'web.js'), '--file', file, '--state-folder', join(folder, 'state')],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 } });
  try {
    const page = await context.newPage();
    await page.addInitScript(watchForUsefulPaint, firstCell);
    await page.goto(await firstLine(host));
    return await work(page);
  } finally {
    await context.close();
    host.kill('SIGTERM');
    if (host.exitCode === null) await once(host, 'exit');
  }
}

/** Runs in the page. */
function watchForUsefulPaint(selector: string): void {
  const look = () => {
    const text = document.querySelector(selector)?.textContent ?? '';
    if (text === '') return requestAnimationFrame(look);
    // What was drawn in this frame is on screen when the next task runs after the next frame.
    return requestAnimationFrame(() => setTimeout(() => performance.mark('useful-paint')));
  };
  requestAnimationFrame(look);
}

async function firstLine(host: ChildProcess): Promise<string> {
  let text = '';
  for await (const chunk of host.stdout ?? []) {
    text += String(chunk);
    if (text.includes('\n')) {
      host.stdout?.resume();
      return text.slice(0, text.indexOf('\n'));
    }
  }
  throw new Error('The host ended without an address.');
}

function definedEnvironment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).flatMap(([key, value]) =>
      value === undefined ? [] : [[key, value]],
    ),
  );
}

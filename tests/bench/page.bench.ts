import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from '@playwright/test';
import { findBrowser } from '../../tools/browser.ts';
import { root } from '../../tools/project.ts';
import {
  allTargets,
  indicatorCount,
  makeLargeWorkspace,
  rootTargets,
  unitCount,
  withEngine,
} from './large-workspace.ts';
import { type EditTimes, measureEdits } from './page-edits.ts';
import { judged, median, quantile, told } from './statistics.ts';

const starts = 5;
const firstCell = '[row-id="don-vi-1"] [col-id="target:chi-tieu-1"]';

export const name = `The page with ${unitCount} units and ${indicatorCount} indicators`;

export async function run(): Promise<readonly string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'chitieu-bench-'));
  const { executablePath, args, env } = await findBrowser();
  const browser = await chromium.launch({
    executablePath,
    args: [...args],
    env: { ...definedEnvironment(), ...env },
  });
  try {
    const file = join(folder, 'large.chitieu');
    await makeLargeWorkspace(file);
    await withEngine(async (client) => {
      await client.workspace.open({ path: file, mode: 'write' });
      await client.plan.set({ changes: [...rootTargets(), ...allTargets()], what: 'Bench' });
    });
    const paints: number[] = [];
    for (let round = 0; round < starts; round += 1) {
      paints.push(await inFreshPage(browser, folder, file, firstUsefulPaint));
    }
    const edits = await inFreshPage(browser, folder, file, async (page) => {
      await firstUsefulPaint(page);
      return measureEdits(page);
    });
    return [
      ...editLines(edits),
      judged(`first useful paint, median of ${starts} starts`, median(paints), 1500, 'ms'),
    ];
  } finally {
    await browser.close();
    await rm(folder, { recursive: true, force: true });
  }
}

function editLines({ toTotals, toFrame, typed }: EditTimes): readonly string[] {
  const what = `Enter to «Đã phân bổ» and «Chưa phân bổ», ${toTotals.length} edits`;
  return [
    judged(`${what}, median`, median(toTotals), 16, 'ms'),
    judged(`${what}, p95`, quantile(toTotals, 0.95), 50, 'ms'),
    told('the same to the end of the frame that shows it, median', median(toFrame), 'ms'),
    told('the same to the end of the frame that shows it, p95', quantile(toFrame, 0.95), 'ms'),
    told('a typed digit to its sign in the cell, median', median(typed), 'ms'),
  ];
}

/** From the start of the navigation until the figures of the first unit have been painted. */
async function firstUsefulPaint(page: Page): Promise<number> {
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

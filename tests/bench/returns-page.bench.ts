import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { withWorkspace } from './bench-page.ts';
import { fortnightFiles, wordNames } from './fortnight-files.ts';
import { makeLargeWorkspace } from './large-workspace.ts';
import { judged, told } from './statistics.ts';

const count = 170;
const rows = 40;

export const name = `The page while ${count} returns of ${rows} rows are dropped and stored`;

type LongTask = { readonly at: number; readonly length: number };

export async function run(): Promise<readonly string[]> {
  const make = (file: string) =>
    makeLargeWorkspace(file, { units: count, indicators: rows }, wordNames);
  const folder = await mkdtemp(join(tmpdir(), 'chitieu-bench-'));
  try {
    // From the disk, as a person's: handing their bytes to the page would itself be a long task.
    const paths = await Promise.all(
      fortnightFiles(count, rows).map(async (file) => {
        const path = join(folder, file.name);
        await writeFile(path, file.bytes);
        return path;
      }),
    );
    return await withWorkspace(make, (visit) => visit((page) => measure(page, paths)));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function measure(page: Page, paths: readonly string[]): Promise<readonly string[]> {
  await page
    .getByRole('button', { name: 'Tiếp nhận báo cáo' })
    .or(page.getByRole('link', { name: 'Tiếp nhận báo cáo' }))
    .first()
    .click();
  const field = page.locator('input[type=file][multiple]').first();
  await field.waitFor({ state: 'attached' });
  await page.evaluate(watchLongTasks);
  const began = performance.now();
  await field.setInputFiles([...paths]);
  const accept = page.getByRole('button', { name: /^Ghi vào hồ sơ/ });
  await accept.waitFor();
  const read = performance.now() - began;
  const whileRead = await page.evaluate(longTasks);
  await accept.click();
  await page
    .getByText(/Đã ghi [0-9.]+ số liệu/)
    .first()
    .waitFor();
  await page.waitForTimeout(1000);
  const stored = performance.now() - began - read;
  const whileStored = await page.evaluate(longTasks);
  return [
    told('from the drop to what was understood', read, 'ms'),
    told('from «Ghi vào hồ sơ» to the message', stored, 'ms'),
    judged('longest task while they are read', longest(whileRead), 100, 'ms'),
    judged('longest task while they are stored', longest(whileStored), 100, 'ms'),
  ];
}

function longest(tasks: readonly LongTask[]): number {
  return Math.max(0, ...tasks.map(({ length }) => length));
}

/** Runs in the page. Playwright's own handing over of the files is no task of the page's. */
function watchLongTasks(): void {
  const seen: LongTask[] = [];
  Object.assign(window, { longTasksSeen: seen });
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) {
      seen.push({ at: startTime, length: duration });
    }
  }).observe({ entryTypes: ['longtask'] });
}

/** Runs in the page: what was seen since the last call. */
function longTasks(): readonly LongTask[] {
  return Reflect.get(window, 'longTasksSeen').splice(0);
}

import type { Page } from '@playwright/test';
import { firstUsefulPaint, withFilledWorkspace } from './bench-page.ts';
import { greatSize } from './large-workspace.ts';
import { measureEdits } from './page-edits.ts';
import { pageMetrics } from './page-metrics.ts';
import { type Block, pasteAndUndo } from './page-paste.ts';
import { measureScroll } from './page-scroll.ts';
import { judged, median, quantile, told } from './statistics.ts';

const starts = 20;
const rounds = 20;
const block: Block = { rows: 5000, columns: 10 };
const firstRounds = 3;
const memoryRounds = 100;
/** A hundred rounds of the whole block would write gigabytes of history. */
const memoryBlock: Block = { rows: 1000, columns: 10 };

export const name = `The page with ${greatSize.units} units and ${greatSize.indicators} indicators`;

export async function run(): Promise<readonly string[]> {
  return withFilledWorkspace(greatSize, async (visit) => {
    const paints: number[] = [];
    for (let round = 0; round < starts; round += 1) paints.push(await visit(firstUsefulPaint));
    const opened = (measure: (page: Page) => Promise<readonly string[]>) =>
      visit(async (page) => {
        await firstUsefulPaint(page);
        return measure(page);
      });
    return [
      judged(`first useful paint, median of ${starts} starts`, median(paints), 1000, 'ms'),
      ...(await opened(scrollLines)),
      ...(await opened(editLines)),
      ...(await opened(pasteLines)),
      ...(await opened(memoryLines)),
    ];
  });
}

async function scrollLines(page: Page): Promise<readonly string[]> {
  const { scripts, blankFrames, frames } = await measureScroll(page);
  const what = `script for a page scrolled, ${scripts.length} pages`;
  return [
    judged(`${what}, median`, median(scripts), 16, 'ms'),
    told(`${what}, p95`, quantile(scripts, 0.95), 'ms'),
    judged(`blank ones of ${frames} frames while scrolling`, blankFrames, 0, 'frames'),
  ];
}

async function editLines(page: Page): Promise<readonly string[]> {
  const { toTotals } = await measureEdits(page, greatSize.indicators);
  const what = `Enter to new totals, ${toTotals.length} edits`;
  return [
    judged(`${what}, median`, median(toTotals), 16, 'ms'),
    told(`${what}, p95`, quantile(toTotals, 0.95), 'ms'),
  ];
}

async function pasteLines(page: Page): Promise<readonly string[]> {
  const { paste, undo } = await pasteAndUndo(page, block, rounds);
  const what = `Ctrl+V of ${sizeOf(block)} to stored and summed, ${rounds} times`;
  return [
    judged(`${what}, median`, median(paste), 1000, 'ms'),
    told(`${what}, p95`, quantile(paste, 0.95), 'ms'),
    judged('Ctrl+Z of that to stored and summed, median', median(undo), 1000, 'ms'),
    told('Ctrl+Z of that to stored and summed, p95', quantile(undo, 0.95), 'ms'),
  ];
}

async function memoryLines(page: Page): Promise<readonly string[]> {
  const metrics = await pageMetrics(page);
  const opened = await metrics.heap();
  // The first ones make what the page then keeps for good: cells that were looked at, compiled code.
  await pasteAndUndo(page, memoryBlock, firstRounds);
  const before = await metrics.heap();
  await pasteAndUndo(page, memoryBlock, memoryRounds);
  const after = await metrics.heap();
  const what = `${memoryRounds} more pastes of ${sizeOf(memoryBlock)}, each undone`;
  return [
    told("the page's heap when the sheet is open", opened / 2 ** 20, 'MiB'),
    told(
      `after ${firstRounds} pastes of ${sizeOf(memoryBlock)}, each undone`,
      before / 2 ** 20,
      'MiB',
    ),
    judged(`growth of the heap by ${what}`, (100 * (after - before)) / before, 20, '%'),
  ];
}

function sizeOf({ rows, columns }: Block): string {
  return `${rows} × ${columns}`;
}

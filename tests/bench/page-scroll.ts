import type { Page } from '@playwright/test';
import { pageMetrics } from './page-metrics.ts';

export type ScrollTimes = {
  /** Milliseconds of script for each page scrolled. */
  readonly scripts: readonly number[];
  /** Frames in which some place of the sheet had no cell, of all that were looked at. */
  readonly blankFrames: number;
  readonly frames: number;
};

const pages = 40;
const jumps = 20;
const sheet = '.sheet-grid';

/** Pages through the sheet by the wheel; then once more, and in long jumps, with each frame looked at. */
export async function measureScroll(page: Page): Promise<ScrollTimes> {
  await page.evaluate(installScrollWatch, sheet);
  const box = await page.evaluate(() => window.scrollWatch.rowsBox());
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  const metrics = await pageMetrics(page);
  const scripts: number[] = [];
  for (let index = 0; index < pages; index += 1) {
    const top = await page.evaluate(() => window.scrollWatch.top());
    const before = await metrics.script();
    await page.mouse.wheel(0, box.height);
    // The grid draws in the frames that follow, and the wheel may scroll on for some.
    await page.waitForTimeout(300);
    scripts.push((await metrics.script()) - before);
    const moved = (await page.evaluate(() => window.scrollWatch.top())) - top;
    if (moved < box.height - 1) throw new Error(`The wheel moved the sheet by ${moved} pixels.`);
  }
  await page.evaluate(() => window.scrollWatch.lookAtFrames());
  for (let index = 0; index < pages; index += 1) {
    await page.mouse.wheel(0, index < pages / 2 ? box.height : -box.height);
    await page.waitForTimeout(50);
  }
  for (let index = 0; index < jumps; index += 1) {
    await page.evaluate((part) => window.scrollWatch.jumpTo(part), ((index * 7) % jumps) / jumps);
    await page.waitForTimeout(50);
  }
  const { blank, all } = await page.evaluate(() => window.scrollWatch.stopLooking());
  await page.evaluate(() => window.scrollWatch.jumpTo(0));
  await page.waitForTimeout(300);
  return { scripts, blankFrames: blank, frames: all };
}

type FrameCount = { readonly blank: number; readonly all: number };

declare global {
  interface Window {
    scrollWatch: {
      /** Where rows scroll: below the header and the sums, which stand still. */
      readonly rowsBox: () => DOMRect;
      readonly top: () => number;
      /** To a part of the sheet's height, from 0 to 1. */
      readonly jumpTo: (part: number) => void;
      readonly lookAtFrames: () => void;
      readonly stopLooking: () => FrameCount;
    };
  }
}

/** Runs in the page: it must not refer to anything outside itself. */
function installScrollWatch(sheet: string): void {
  const cell = document.querySelector(`${sheet} [row-id="don-vi-1"] [role="gridcell"]`);
  const scrolls = (element: Element) =>
    element.scrollHeight > element.clientHeight && getComputedStyle(element).overflowY === 'auto';
  let found = cell?.parentElement ?? null;
  while (found !== null && !scrolls(found)) found = found.parentElement;
  const lastSum = document.querySelector(`${sheet} [row-id="left"]`);
  if (found === null || lastSum === null) throw new Error('There is no sheet to scroll.');
  const viewport = found;
  let count = { blank: 0, all: 0 };
  let looking = false;

  function rowsBox(): DOMRect {
    const { x, width, bottom } = viewport.getBoundingClientRect();
    const top = lastSum?.getBoundingClientRect().bottom ?? 0;
    return new DOMRect(x, top, width, bottom - top);
  }
  function isBlank(): boolean {
    const { x, y, width, height } = rowsBox();
    const parts = [0.02, 0.5, 0.95];
    return parts.some((down) =>
      parts.some((right) => {
        const at = document.elementFromPoint(x + width * right, y + height * down);
        return at?.closest('[role="gridcell"]') == null;
      }),
    );
  }
  function look(drawn: number | null): void {
    if (!looking) return;
    // Scrolled on since the frame: what would be looked at is not what was drawn.
    if (drawn === viewport.scrollTop) {
      count = { blank: count.blank + (isBlank() ? 1 : 0), all: count.all + 1 };
    }
    requestAnimationFrame(() => {
      const top = viewport.scrollTop;
      // After the frame rather than before it.
      setTimeout(() => look(top));
    });
  }
  window.scrollWatch = {
    rowsBox,
    top: () => viewport.scrollTop,
    jumpTo: (part) => viewport.scrollTo({ top: part * viewport.scrollHeight, behavior: 'instant' }),
    lookAtFrames: () => {
      count = { blank: 0, all: 0 };
      looking = true;
      look(null);
    },
    stopLooking: () => {
      looking = false;
      return count;
    },
  };
}

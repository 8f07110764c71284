import type { Page } from '@playwright/test';

/** Milliseconds by the page's own clock, from the key press as the browser received it. */
export type EditTimes = {
  readonly toTotals: readonly number[];
  readonly toFrame: readonly number[];
  readonly typed: readonly number[];
};

const edits = 60;
const warmUp = 5;
const visibleRows = 12;

/** Edits cells by the keyboard, all over the part of the sheet that is in view. */
export async function measureEdits(page: Page, indicators: number): Promise<EditTimes> {
  await page.evaluate(installStopwatch);
  const columns = await columnsInView(page, indicators);
  const times: Times[] = [];
  for (let index = 0; index < edits + warmUp; index += 1) {
    const column = columns[index % columns.length] ?? '';
    const row = `don-vi-${(index % visibleRows) + 1}`;
    await page.locator(`[row-id="${row}"] [col-id="${column}"]`).click();
    await page.evaluate((id) => window.stopwatch.watch(id), column);
    await page.keyboard.type(String(1000 + index * 7));
    await page.keyboard.press('Enter');
    times.push(await page.evaluate(() => window.stopwatch.times()));
  }
  const counted = times.slice(warmUp);
  return {
    toTotals: counted.map((time) => time.toTotals),
    toFrame: counted.map((time) => time.toFrame),
    typed: counted.map((time) => time.typed),
  };
}

/** Only what can be clicked without scrolling: the sheet draws no more columns than these. */
export async function columnsInView(page: Page, indicators: number): Promise<readonly string[]> {
  const all = Array.from({ length: indicators }, (_, index) => `target:chi-tieu-${index + 1}`);
  const inView: string[] = [];
  for (const column of all) {
    const box = await page
      .locator(`[row-id="don-vi-1"] [col-id="${column}"]`)
      .boundingBox({ timeout: 200 })
      .catch(() => null);
    if (box !== null && box.x + box.width < 1366) inView.push(column);
  }
  if (inView.length < 4) throw new Error(`Only ${inView.length} columns are in view.`);
  return inView;
}

type Times = { readonly toTotals: number; readonly toFrame: number; readonly typed: number };

declare global {
  interface Window {
    stopwatch: {
      readonly watch: (column: string) => void;
      readonly times: () => Promise<Times>;
    };
  }
}

/** Runs in the page: it must not refer to anything outside itself. */
function installStopwatch(): void {
  let began = 0;
  let digit = 0;
  let typed = Number.NaN;
  let done: Promise<Times> = Promise.reject(new Error('Nothing was watched.'));
  done.catch(() => undefined);
  window.addEventListener(
    'keydown',
    (event) => {
      if (event.key === 'Enter') began = event.timeStamp;
      else digit = event.timeStamp;
    },
    { capture: true },
  );
  window.addEventListener('input', () => {
    typed = performance.now() - digit;
  });
  window.stopwatch = {
    watch: (column) => {
      const cells = ['shared', 'left'].map((row) =>
        document.querySelector(`[row-id="${row}"] [col-id="${column}"]`),
      );
      const before = cells.map((cell) => cell?.textContent);
      done = new Promise((resolve) => {
        const observer = new MutationObserver(() => {
          if (cells.some((cell, index) => cell?.textContent === before[index])) return;
          observer.disconnect();
          const toTotals = performance.now() - began;
          requestAnimationFrame(() =>
            setTimeout(() => resolve({ toTotals, toFrame: performance.now() - began, typed })),
          );
        });
        for (const cell of cells) {
          if (cell === null) throw new Error(`No totals for ${column}.`);
          observer.observe(cell, { subtree: true, childList: true, characterData: true });
        }
      });
    },
    times: () => done,
  };
}

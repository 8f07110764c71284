import type { Page } from '@playwright/test';
import { columnsInView } from './page-edits.ts';

/** Milliseconds from the key, by the page's clock, until the sums are drawn and all is stored. */
export type RoundTimes = { readonly paste: readonly number[]; readonly undo: readonly number[] };

export type Block = { readonly rows: number; readonly columns: number };

/** Pastes a block over the first cells and takes it back with Ctrl+Z, again and again. */
export async function pasteAndUndo(page: Page, block: Block, rounds: number): Promise<RoundTimes> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  const columns = (await columnsInView(page, block.columns)).slice(0, block.columns);
  await page.evaluate(installBlockWatch);
  const paste: number[] = [];
  const undo: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    await page.evaluate((text) => navigator.clipboard.writeText(text), blockText(block, round));
    await page.locator('[row-id="don-vi-1"] [col-id="target:chi-tieu-1"]').click();
    paste.push(await timeOf(page, columns, 'Control+v'));
    undo.push(await timeOf(page, columns, 'Control+z'));
  }
  return { paste, undo };
}

function blockText({ rows, columns }: Block, round: number): string {
  const value = (row: number, column: number) => ((row * 13 + column * 7 + round) % 887) + 1000;
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_, column) => value(row, column)).join('\t'),
  ).join('\n');
}

async function timeOf(page: Page, columns: readonly string[], key: string): Promise<number> {
  await page.evaluate((ids) => window.blockWatch.watch(ids), columns);
  await page.keyboard.press(key);
  return page.evaluate(() => window.blockWatch.time());
}

declare global {
  interface Window {
    blockWatch: {
      readonly watch: (columns: readonly string[]) => void;
      readonly time: () => Promise<number>;
    };
  }
}

/** Runs in the page: it must not refer to anything outside itself. */
function installBlockWatch(): void {
  let began = Number.NaN;
  let done: Promise<number> = Promise.reject(new Error('Nothing was watched.'));
  done.catch(() => undefined);
  window.addEventListener(
    'keydown',
    (event) => {
      if (event.ctrlKey && event.key !== 'Control') began = event.timeStamp;
    },
    { capture: true },
  );
  const isSaving = () =>
    [...document.querySelectorAll('[role="status"]')].some((one) =>
      one.textContent?.startsWith('Đang lưu'),
    );
  window.blockWatch = {
    watch: (columns) => {
      const textsNow = () =>
        columns.map(
          (column) => document.querySelector(`[row-id="shared"] [col-id="${column}"]`)?.textContent,
        );
      const before = textsNow();
      began = Number.NaN;
      let hasSaved = false;
      done = new Promise((resolve, reject) => {
        const limit = setTimeout(() => reject(new Error('The sums never changed.')), 30_000);
        const observer = new MutationObserver(() => {
          if (isSaving()) {
            hasSaved = true;
            return;
          }
          if (!hasSaved || textsNow().some((text, index) => text === before[index])) return;
          observer.disconnect();
          clearTimeout(limit);
          resolve(performance.now() - began);
        });
        observer.observe(document.body, { subtree: true, childList: true, characterData: true });
      });
      done.catch(() => undefined);
    },
    time: () => done,
  };
}

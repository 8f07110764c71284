import type { Locator, Page } from '@playwright/test';
import type { PlanSheet } from './plan-sheet.ts';

export const first = 'dien-bien-phu';
export const selected = /sheet-selected/;

export const status = (page: Page) => page.getByRole('region', { name: 'Trạng thái' });
export const header = (sheet: PlanSheet, column: string) =>
  sheet.grid.locator(`[role="columnheader"][col-id="${column}"]`);

/** Types a column downwards from its first unit. */
export async function fill(
  page: Page,
  sheet: PlanSheet,
  column: string,
  values: readonly string[],
) {
  await sheet.cell(first, column).click();
  for (const value of values) {
    if (value !== '') await page.keyboard.type(value);
    await page.keyboard.press(value === '' ? 'ArrowDown' : 'Enter');
  }
}

export async function middle(place: Locator): Promise<{ readonly x: number; readonly y: number }> {
  const box = await place.boundingBox();
  if (box === null) throw new Error('The place is not in view.');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

export async function drag(page: Page, from: Locator, to: Locator): Promise<void> {
  const [start, end] = [await middle(from), await middle(to)];
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  await page.mouse.move(end.x, end.y, { steps: 6 });
  await page.mouse.up();
}

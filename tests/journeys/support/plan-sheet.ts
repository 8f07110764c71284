import type { Locator, Page } from '@playwright/test';

export const members = 'target:doan-vien-ket-nap';
export const grassroots = 'target:cdcs-thanh-lap';
export const agreements = 'target:tl-thoa-uoc';

/** The rows above the units. */
export const totals = { given: 'tinh', shared: 'shared', left: 'left' } as const;

/** The sheet of «Phân bổ»: rows by the unit's code, columns by `target:` and the indicator's code. */
export type PlanSheet = {
  readonly grid: Locator;
  readonly cell: (row: string, column: string) => Locator;
  /** Clicks a cell, types over what stands there and ends with a key. */
  readonly type: (row: string, column: string, text: string, end?: string) => Promise<void>;
};

export function planSheet(page: Page): PlanSheet {
  const grid = page.getByRole('region', { name: /^Bảng phân bổ chỉ tiêu/ });
  const cell = (row: string, column: string) =>
    grid.locator(`[row-id="${row}"] [col-id="${column}"]`);
  return {
    grid,
    cell,
    type: async (row, column, text, end = 'Enter') => {
      await cell(row, column).click();
      await page.keyboard.type(text);
      await page.keyboard.press(end);
    },
  };
}

/** Goes to a part of the program by the navigation at the left. */
export async function goTo(page: Page, name: string): Promise<void> {
  await page
    .getByRole('navigation', { name: 'Các phần của chương trình' })
    .getByRole('link', { name, exact: true })
    .click();
}

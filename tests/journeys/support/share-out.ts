import { expect, type Locator, type Page } from '@playwright/test';
import { type PlanSheet, totals } from './plan-sheet.ts';

/** Shares the total of a column out over all units, as the panel proposes it. */
export async function shareOut(page: Page, sheet: PlanSheet, column: string): Promise<void> {
  await sheet.cell('muong-ang', column).click();
  await page.getByRole('button', { name: 'Phân bổ chỉ tiêu…' }).click();
  await page.getByRole('button', { name: 'Áp dụng' }).click();
  await expect(sheet.cell(totals.left, column)).toHaveText('0');
}

/** The first answer of the question has the keyboard. */
export async function shareInProportion(page: Page, question: Locator): Promise<void> {
  const first = question.getByRole('button', { name: 'Phân bổ lại theo tỷ lệ hiện nay' });
  await expect(first).toBeFocused();
  await page.keyboard.press('Enter');
}

import { expect, type Page } from '@playwright/test';
import { type PlanSheet, totals } from './plan-sheet.ts';

/** Shares the total of a column out over all units, as the panel proposes it. */
export async function shareOut(page: Page, sheet: PlanSheet, column: string): Promise<void> {
  await sheet.cell('muong-ang', column).click();
  await page.getByRole('button', { name: 'Phân bổ chỉ tiêu…' }).click();
  await page.getByRole('button', { name: 'Áp dụng' }).click();
  await expect(sheet.cell(totals.left, column)).toHaveText('0');
}

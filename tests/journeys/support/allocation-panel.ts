import { expect, type Locator, type Page } from '@playwright/test';
import type { PlanSheet } from './plan-sheet.ts';

/** The panel «Phân bổ chỉ tiêu…», open on a column of the sheet. */
export type AllocationPanel = {
  readonly root: Locator;
  readonly field: (label: string) => Locator;
  /** Opens a list by its label and takes one of its choices. */
  readonly choose: (label: string, option: string) => Promise<void>;
  /** The line of the preview that begins with this name. */
  readonly line: (name: string) => Locator;
  /** Applies what the preview shows; the panel closes. */
  readonly apply: () => Promise<void>;
};

export async function openAllocation(
  page: Page,
  sheet: PlanSheet,
  column: string,
): Promise<AllocationPanel> {
  await sheet.cell('muong-ang', column).click();
  await page.getByRole('button', { name: 'Phân bổ chỉ tiêu…' }).click();
  return allocationPanel(page);
}

/** The panel that is open. */
export function allocationPanel(page: Page): AllocationPanel {
  const root = page.getByRole('complementary');
  const field = (label: string) => root.getByLabel(label, { exact: true });
  return {
    root,
    field,
    choose: async (label, option) => {
      await field(label).click();
      await page.getByRole('option', { name: option, exact: true }).click();
    },
    line: (name) => root.getByRole('row').filter({ has: page.getByText(name, { exact: true }) }),
    apply: async () => {
      await root.getByRole('button', { name: 'Áp dụng' }).click();
      await expect(root).toBeHidden();
    },
  };
}

/** Takes the last step back by the button of the top bar. */
export async function undoOnce(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Hoàn tác/ }).click();
}

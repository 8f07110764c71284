import type { Locator, Page } from '@playwright/test';

export const baseline = 'baseline:lao-dong-chua-doan-vien';
export const shownRow = 'shown-lines';

export function headers(page: Page) {
  const header = (column: string) => page.locator(`[role="columnheader"][col-id="${column}"]`);
  const box = async (column: string) => {
    const found = await header(column).boundingBox();
    if (found === null) throw new Error(`${column} is not on screen`);
    return found;
  };
  return {
    header,
    box,
    width: async (column: string) => Math.round((await box(column)).width),
    /** Columns from left to right as they stand on screen. */
    order: async () => {
      const places = await page.locator('[role="columnheader"][col-id]').evaluateAll((found) =>
        found.map((one) => ({
          id: one.getAttribute('col-id') ?? '',
          left: one.getBoundingClientRect().left,
        })),
      );
      return places
        .sort((a, b) => a.left - b.left)
        .map(({ id }) => id)
        .slice(2);
    },
    choose: async (column: string, item: string) => {
      await header(column)
        .getByRole('button', { name: /^Trình đơn của cột/ })
        .click();
      await menuItem(page, item).click();
    },
  };
}

export function menuItem(page: Page, name: string): Locator {
  return page.getByRole('menu').getByText(name, { exact: true });
}

export async function chooseRule(page: Page, name: string): Promise<void> {
  await page.getByRole('combobox', { name: 'Điều kiện' }).click();
  await page.getByRole('option', { name }).click();
}

export async function drag(
  page: Page,
  from: { x: number; y: number },
  to: { x: number; y: number },
) {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 4 });
  await page.mouse.move(to.x, to.y, { steps: 4 });
  await page.mouse.up();
}

/** The values of a column's filter: their texts with how many units have each, and whether they are ticked. */
export function valueList(page: Page) {
  const list = page.getByRole('listbox', { name: 'Các giá trị của cột' });
  return {
    list,
    search: page.getByRole('textbox', { name: 'Tìm trong danh sách…' }),
    value: (name: string, selected?: boolean) =>
      list.getByRole('option', {
        name,
        exact: true,
        ...(selected === undefined ? {} : { selected }),
      }),
    values: list.getByRole('option'),
  };
}

/** The units' codes from top to bottom. */
export async function units(page: Page): Promise<readonly string[]> {
  const rows = await page.locator('.sheet-row-unit [col-id="name"]').evaluateAll((cells) =>
    cells.map((cell) => ({
      id: cell.closest('[row-id]')?.getAttribute('row-id') ?? '',
      top: cell.getBoundingClientRect().top,
    })),
  );
  return rows.sort((a, b) => a.top - b.top).map(({ id }) => id);
}

import { openAllocation } from './support/allocation-panel.ts';
import { expect, test } from './support/journey.ts';
import { members, planSheet } from './support/plan-sheet.ts';

/** A screen of 1366 × 768 at 150 %. */
const narrow = { width: 911, height: 512 };

test('beside the panel at 150 % two columns of figures stay in view', async ({ program }) => {
  const page = await program.open();
  await page.setViewportSize(narrow);
  const sheet = planSheet(page);
  const panel = await openAllocation(page, sheet, members);
  await expect(panel.root.getByRole('button', { name: 'Áp dụng' })).toBeVisible();
  const inView = async () => {
    const names = await sheet.cell('muong-ang', 'name').boundingBox();
    const left = (names?.x ?? 0) + (names?.width ?? 0);
    const right = (await panel.root.boundingBox())?.x ?? 0;
    const cells = await sheet.grid.locator('[row-id="muong-ang"] .sheet-number').all();
    const boxes = await Promise.all(cells.map((cell) => cell.boundingBox()));
    return boxes.filter(
      (box) => box !== null && box.x >= left - 1 && box.x + box.width <= right + 1,
    ).length;
  };
  await expect.poll(inView).toBeGreaterThanOrEqual(2);
  await panel.root.getByRole('button', { name: 'Hủy' }).click();
  await expect
    .poll(async () => (await sheet.cell('muong-ang', 'name').boundingBox())?.width)
    .toBeGreaterThan(240);
});

test('the buttons of a filter are within reach at 150 %', async ({ program }) => {
  const page = await program.open();
  await page.setViewportSize(narrow);
  const sheet = planSheet(page);
  await sheet.cell('muong-ang', members).click();
  await page.keyboard.press('Alt+ArrowDown');
  await page.getByRole('menuitem', { name: /^Lọc/ }).click();
  const filter = page.getByRole('dialog');
  const apply = filter.getByRole('button', { name: 'Lọc', exact: true });
  await expect(apply).toBeInViewport({ ratio: 1 });
  await expect(filter).toBeInViewport({ ratio: 1 });
  expect(await filter.evaluate((box) => box.scrollHeight - box.clientHeight)).toBeLessThan(2);
});

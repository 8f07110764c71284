import { baseline, drag, headers, menuItem } from './support/columns.ts';
import { expect, test } from './support/journey.ts';
import { agreements, grassroots, members, planSheet } from './support/plan-sheet.ts';

test('columns keep the width, order, hiding and freezing that they were given', async ({
  program,
}) => {
  const page = await program.open();
  const sheet = planSheet(page);
  const { header, box, width, order, choose } = headers(page);
  await sheet.cell('dien-bien-phu', members).click();
  expect(await order()).toEqual([baseline, members, grassroots, agreements]);

  const wide = await box(members);
  const edge = { x: wide.x + wide.width - 1, y: wide.y + 20 };
  await drag(page, edge, { x: edge.x + 40, y: edge.y });
  await expect.poll(() => width(members)).toBeGreaterThan(Math.round(wide.width) + 20);
  const dragged = await width(members);

  await header(members).hover();
  const grip = await header(members).locator('.sheet-header-grip').boundingBox();
  const target = await box(grassroots);
  if (grip === null) throw new Error('The header has no grip');
  await drag(
    page,
    { x: grip.x + grip.width / 2, y: grip.y + grip.height / 2 },
    { x: target.x + target.width * 0.8, y: target.y + 20 },
  );
  await expect.poll(order).toEqual([baseline, grassroots, members, agreements]);

  await choose(agreements, 'Ẩn cột');
  await expect(header(agreements)).toHaveCount(0);
  await choose(baseline, 'Cố định đến cột này');

  await page.reload();
  await expect(sheet.cell('dien-bien-phu', members)).toBeVisible();
  expect(await order()).toEqual([baseline, grassroots, members]);
  expect(await width(members)).toBe(dragged);
  await header(baseline)
    .getByRole('button', { name: /^Trình đơn của cột/ })
    .click();
  await menuItem(page, 'Bỏ cố định').click();

  await page.getByRole('button', { name: 'Cột (3/4)' }).click();
  await menuItem(page, 'Ký kết thỏa ước lao động tập thể').click();
  await expect(header(agreements)).toBeVisible();
  await menuItem(page, 'Về cách bày ban đầu').click();
  await expect.poll(order).toEqual([baseline, members, grassroots, agreements]);
  expect(await width(members)).toBe(Math.round(wide.width));
});

test('a double click on the edge of a header makes the column fit', async ({ program }) => {
  const page = await program.open();
  await planSheet(page).cell('dien-bien-phu', members).click();
  const { box, width } = headers(page);
  const before = await box(members);
  // The columns may still be settling when the edge was measured.
  await expect(async () => {
    const now = await box(members);
    await page.mouse.dblclick(now.x + now.width - 1, now.y + 20);
    const fitted = expect.poll(() => width(members), { timeout: 1500 });
    await fitted.toBeLessThan(Math.round(before.width));
  }).toPass();
});

test('columns, language and ground are as they were after the program was started anew', async ({
  program,
}) => {
  const first = await program.open();
  await planSheet(first).cell('dien-bien-phu', members).click();
  await headers(first).choose(agreements, 'Ẩn cột');
  await expect(headers(first).header(agreements)).toHaveCount(0);
  await first.getByRole('button', { name: 'Nền tối' }).click();
  await first.getByRole('button', { name: /^VI: / }).click();
  await expect(first.locator('html')).toHaveAttribute('lang', 'en');

  const page = await program.open();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark');
  await page.getByRole('button', { name: /^EN: / }).click();
  await expect(planSheet(page).cell('dien-bien-phu', members)).toBeVisible();
  await expect(headers(page).header(agreements)).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Cột (3/4)' })).toBeVisible();
});

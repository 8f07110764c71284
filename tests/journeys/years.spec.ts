import { expect, test } from './support/journey.ts';
import { members, planSheet, totals } from './support/plan-sheet.ts';

test('the year after the last is added from the menu, which goes there', async ({ program }) => {
  const page = await program.open();
  const menu = page.getByRole('button', { name: /^Năm 20/ });
  await menu.click();
  const years = page.getByRole('menuitem');
  const last = Number((await years.nth(-2).textContent())?.replace('Năm ', ''));
  await page.getByRole('menuitem', { name: `Thêm năm ${last + 1}` }).click();
  await expect(menu).toHaveText(new RegExp(`^Năm ${last + 1}`));
  const sheet = page.getByRole('region', { name: `Bảng phân bổ chỉ tiêu năm ${last + 1}` });
  await expect(sheet).toContainText('LĐLĐ huyện Mường Ảng');
  await menu.click();
  await expect(page.getByRole('menuitem', { name: `Thêm năm ${last + 2}` })).toBeVisible();
  await page.getByRole('menuitem', { name: `Năm ${last}`, exact: true }).click();
  await expect(planSheet(page).cell(totals.given, members)).toHaveText('594');
});

test('a year that no programme covers says why it has no targets, and where they come from', async ({
  program,
}) => {
  const page = await program.open();
  const menu = page.getByRole('button', { name: /^Năm 20/ });
  const why = page.getByRole('region', { name: 'Năm chưa có chỉ tiêu' });
  await expect(planSheet(page).grid).toBeVisible();
  await expect(why).toBeHidden();
  await menu.click();
  await page.getByRole('menuitem', { name: /^Thêm năm/ }).click();
  await expect(why).toContainText(/^Năm 20\d\d chưa có chỉ tiêu nào/);
  await expect(planSheet(page).grid).toBeVisible();
  await why.getByRole('button', { name: 'Sang «Danh mục»' }).click();
  await expect(page.getByRole('main')).toContainText('Đơn vị');
});

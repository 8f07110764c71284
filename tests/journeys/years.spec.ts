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

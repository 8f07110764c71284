import { expect, test } from './support/journey.ts';
import { goTo } from './support/plan-sheet.ts';

test('a name that was confirmed once is seen with who did it, and can be forgotten', async ({
  program,
}) => {
  const page = await program.open();
  await goTo(page, 'Danh mục');
  await page.getByRole('button', { name: 'LĐLĐ huyện Mường Ảng', exact: true }).click();
  await page.getByRole('button', { name: 'Thêm tên gọi khác…' }).click();
  const dialog = page.getByRole('dialog', { name: /^Tên gọi khác của/ });
  await dialog.getByRole('textbox').fill('H. M.Ảng');
  await page.keyboard.press('Enter');
  await expect(dialog).toHaveCount(0);

  const side = page.getByRole('complementary', { name: 'LĐLĐ huyện Mường Ảng' });
  const name = side.getByRole('listitem').filter({ hasText: 'H. M.Ảng' });
  await expect(name).toContainText(/xác nhận \d\d\/\d\d\/\d{4}/);
  await expect(
    side.getByRole('listitem').filter({ hasText: 'có sẵn trong danh mục' }),
  ).not.toHaveCount(0);
  await name.getByRole('button', { name: 'Bỏ cách viết «H. M.Ảng»' }).press('Enter');
  await expect(name).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(name).toHaveCount(1);
});

import type { Page } from '@playwright/test';
import { type InputMethod, inputMethod } from './support/input-method.ts';
import { expect, test } from './support/journey.ts';
import { goTo } from './support/plan-sheet.ts';

/** «Mường Ảng» as Telex composes it. */
async function typeMuongAng(page: Page, method: InputMethod): Promise<void> {
  await method.word('Muowngf', ['M', 'Mu', 'Muo', 'Mươ', 'Mươn', 'Mương', 'Mường']);
  await page.keyboard.press('Space');
  await method.word('Arng', ['A', 'Ả', 'Ản', 'Ảng']);
}

test('names of units come out of an input method whole', async ({ program }) => {
  const page = await program.open();
  const method = await inputMethod(page);
  await goTo(page, 'Danh mục');
  await page.getByRole('button', { name: 'Thêm…' }).click();
  const adding = page.getByRole('dialog', { name: 'Thêm đơn vị' });
  const name = adding.getByRole('textbox', { name: 'Tên', exact: true });
  await expect(name).toBeFocused();
  await typeMuongAng(page, method);
  await page.keyboard.type(' 2');
  await expect(name).toHaveValue('Mường Ảng 2');

  // What ends a word being composed neither sends nor closes the dialog.
  await method.key('x', 'x');
  await method.key('\r', 'x');
  await method.key('\u001b', '');
  await expect(adding).toBeVisible();
  await expect(name).toHaveValue('Mường Ảng 2');
  await page.keyboard.press('Enter');
  await expect(adding).toHaveCount(0);
  const row = page.getByRole('button', { name: 'Mường Ảng 2', exact: true });
  await expect(row).toBeVisible();

  await row.click();
  await page.getByRole('button', { name: 'Đổi tên…' }).click();
  const renaming = page.getByRole('dialog', { name: 'Đổi tên «Mường Ảng 2»' });
  const newName = renaming.getByRole('textbox', { name: 'Tên', exact: true });
  await expect(newName).toBeFocused();
  await page.keyboard.press('ControlOrMeta+a');
  await method.word('D9ie6n5', ['D', 'Đ', 'Đi', 'Đie', 'Điê', 'Điên', 'Điện']);
  await expect(newName).toHaveValue('Điện');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Điện', exact: true })).toBeVisible();
  await expect(row).toHaveCount(0);
});

test('names of indicators come out of an input method whole, also of one that takes letters back', async ({
  program,
}) => {
  const page = await program.open();
  const method = await inputMethod(page);
  await goTo(page, 'Danh mục');
  await page.getByRole('tab', { name: 'Chỉ tiêu' }).click();
  await page.getByRole('button', { name: 'Thêm…' }).click();
  const adding = page.getByRole('dialog', { name: 'Thêm chỉ tiêu' });
  const name = adding.getByRole('textbox', { name: 'Tên', exact: true });
  await expect(name).toBeFocused();
  await typeMuongAng(page, method);
  await page.keyboard.press('Space');
  // Without composition: the letter typed before goes by Backspace, and the marked one comes.
  await page.keyboard.type('vie');
  await page.keyboard.press('Backspace');
  await page.keyboard.insertText('ê');
  await page.keyboard.type('t');
  for (const _ of 'êt') await page.keyboard.press('Backspace');
  await page.keyboard.insertText('ệt');
  await expect(name).toHaveValue('Mường Ảng việt');

  // A word put in the midst of another.
  await page.keyboard.press('Home');
  await method.word('DDoanf', ['D', 'Đ', 'Đo', 'Đoa', 'Đoan', 'Đoàn']);
  await page.keyboard.press('Space');
  await expect(name).toHaveValue('Đoàn Mường Ảng việt');
  const measure = adding.getByRole('textbox', { name: 'Đơn vị tính' });
  await measure.click();
  await method.word('nguwowif', ['n', 'ng', 'ngu', 'ngư', 'ngưo', 'ngươ', 'ngươi', 'người']);
  await expect(measure).toHaveValue('người');
  await page.keyboard.press('Enter');
  await expect(adding).toHaveCount(0);
  const row = page.getByRole('row', { name: /Đoàn Mường Ảng việt/ });
  await expect(row).toContainText('người');
});

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { read } from '@e965/xlsx';
import { root } from '../../tools/project.ts';
import dienBien from '../fixtures/dien-bien-2020.json' with { type: 'json' };
import { expect, test } from './support/journey.ts';
import { agreements, goTo, grassroots, members, planSheet, totals } from './support/plan-sheet.ts';

test('the yearly job: share out, correct, lock, undo, redo, and find it all again', async ({
  program,
}) => {
  let page = await program.open();
  let sheet = planSheet(page);

  await test.step('the ready workspace says where one is, and that it is saved', async () => {
    await expect(page.getByRole('banner')).toContainText('Liên đoàn Lao động tỉnh Điện Biên');
    await expect(page.getByRole('banner')).toContainText('Năm 2020');
    await expect(page.getByRole('banner')).toContainText('Đã lưu');
    await expect(sheet.grid).toContainText('Tổng chỉ tiêu giao');
    await expect(sheet.cell(totals.given, members)).toHaveText('594');
  });

  await test.step('594 and 15 are shared out by the panel', async () => {
    for (const [column, total] of [
      [members, '594'],
      [grassroots, '15'],
    ] as const) {
      await sheet.cell('muong-ang', column).click();
      await page.getByRole('button', { name: 'Phân bổ chỉ tiêu…' }).click();
      const panel = page.getByRole('complementary', { name: `Phân bổ ${total} ` });
      await expect(panel.getByText(`tổng ${total} = ${total}`)).toBeVisible();
      await panel.getByRole('button', { name: 'Áp dụng' }).click();
      await expect(panel).toBeHidden();
    }
    for (const unit of dienBien.units) {
      for (const [column, indicator] of [
        [members, 'doan-vien-ket-nap'],
        [grassroots, 'cdcs-thanh-lap'],
      ] as const) {
        await expect(sheet.cell(unit.code, column)).toHaveText(String(unit.expected[indicator]));
      }
    }
    await expect(sheet.cell(totals.shared, members)).toHaveText('594');
    await expect(sheet.cell(totals.left, members)).toHaveText('0');
  });

  await test.step('two cells are corrected with Vietnamese numbers; the totals follow', async () => {
    await sheet.type('dien-bien-phu', members, '1.194');
    await expect(sheet.cell('dien-bien-phu', members)).toHaveText('1.194');
    await expect(sheet.cell(totals.shared, members)).toHaveText('1.594');
    await expect(sheet.cell(totals.left, members)).toHaveText('Vượt tổng 1.000');
    await sheet.type('dien-bien-phu', members, '192');
    await sheet.type('muong-lay', members, '29', 'Tab');
    await expect(sheet.cell(totals.left, members)).toHaveText('0');
    await sheet.type('muong-lay', agreements, '72,5');
    await expect(sheet.cell('muong-lay', agreements)).toHaveText('72,5%');
  });

  await test.step('a locked cell refuses; undo and redo take the lock with them', async () => {
    await sheet.cell('muong-ang', members).click();
    await page.getByRole('button', { name: 'Khóa', exact: true }).click();
    await page.getByLabel('Lý do khóa').fill('đã thống nhất');
    await page.getByRole('button', { name: 'Khóa 1 ô' }).click();
    await expect(page.getByRole('button', { name: 'Mở khóa' })).toBeEnabled();
    await sheet.cell('muong-ang', members).click();
    await page.keyboard.type('99');
    await expect(sheet.cell('muong-ang', members)).toHaveText('23');
    await expect(page.getByRole('region', { name: 'Trạng thái' })).toContainText('đã thống nhất');
    await page.keyboard.press('Escape');

    await page.getByRole('button', { name: /^Hoàn tác/ }).click();
    await expect(page.getByRole('button', { name: 'Mở khóa' })).toBeDisabled();
    await page.getByRole('button', { name: /^Làm lại/ }).click();
    await expect(page.getByRole('button', { name: 'Mở khóa' })).toBeEnabled();
  });

  await test.step('the keyboard undoes and redoes cells', async () => {
    await sheet.type('tuan-giao', members, '100');
    await expect(sheet.cell('tuan-giao', members)).toHaveText('100');
    await page.keyboard.press('Control+z');
    await expect(sheet.cell('tuan-giao', members)).not.toHaveText('100');
    await page.keyboard.press('Control+y');
    await expect(sheet.cell('tuan-giao', members)).toHaveText('100');
    await page.keyboard.press('Control+z');
    await expect(sheet.cell(totals.left, members)).toHaveText('0');
    await expect(page.getByRole('banner')).toContainText(/Đã lưu \d\d:\d\d/);
  });

  await test.step('two returns are read, one is put right, and both are stored', async () => {
    await goTo(page, 'Tiếp nhận báo cáo');
    await page.getByRole('combobox', { name: 'Kỳ báo cáo' }).click();
    await page.getByRole('option', { name: /^6 tháng/ }).click();
    const names = ['muong-ang.xlsx', 'muong-cha.xlsx'];
    const returns = page.getByRole('region', { name: 'Tiếp nhận báo cáo' });
    await page
      .locator('input[type=file]')
      .setInputFiles(names.map((name) => join(root, 'tests', 'fixtures', 'returns', name)));
    const files = page.getByRole('region', { name: 'Tệp vừa đọc' });
    await expect(files).toContainText('Sẵn sàng ghi');
    await files.getByRole('button', { name: /muong-cha/ }).click();
    const faults = returns.getByText(/^\d+ lỗi/);
    const before = await faults.textContent();
    await returns.getByRole('button', { name: 'Sửa thành 7.500', exact: true }).first().click();
    await expect(faults).not.toHaveText(before ?? '');
    await expect(returns.getByText(/Sẽ ghi \d+ số liệu/)).toBeVisible();
    await returns.getByRole('button', { name: 'Ghi vào hồ sơ' }).click();
    await expect(page.getByText(/Đã ghi \d+ số liệu/).first()).toBeVisible();
    const units = page.getByRole('region', { name: 'Đơn vị', exact: true });
    await expect(units.getByRole('button', { name: /Mường Ảng/ })).toContainText('Đã ghi nhận');
  });

  await test.step('the annex is seen as it prints and saved with its totals', async () => {
    await goTo(page, 'Biểu, văn bản');
    await expect(page.getByRole('region', { name: 'Trang in' })).toContainText('594');
    const path = await program.save('phu-luc.xlsx', () =>
      page.getByRole('button', { name: 'Lưu Excel' }).click(),
    );
    expect(await sumsIn(path)).toEqual(expect.arrayContaining([594, 15]));
  });

  await test.step('everything is there when it is opened again', async () => {
    await program.close();
    page = await program.open();
    sheet = planSheet(page);
    await expect(sheet.cell('dien-bien-phu', members)).toHaveText('192');
    await expect(sheet.cell('muong-lay', members)).toHaveText('29');
    await expect(sheet.cell('muong-lay', agreements)).toHaveText('72,5%');
    await expect(sheet.cell(totals.shared, members)).toHaveText('594');
    await expect(sheet.cell(totals.shared, grassroots)).toHaveText('15');
    await sheet.cell('muong-ang', members).click();
    await expect(page.getByRole('button', { name: 'Mở khóa' })).toBeEnabled();
    await goTo(page, 'Kết quả thực hiện');
    await expect(page.getByRole('main')).toContainText('muong-ang.xlsx');
    await goTo(page, 'Nhật ký');
    await expect(page.getByRole('main')).toContainText('đã thống nhất');
    await expect(page.getByRole('main')).toContainText('Ghi báo cáo từ 2 tệp');
  });
});

/** The cached values of the cells that hold a live sum. */
async function sumsIn(path: string): Promise<unknown[]> {
  const book = read(await readFile(path), { cellFormula: true });
  return Object.values(book.Sheets[book.SheetNames[0] ?? ''] ?? {}).flatMap((cell) =>
    String(cell?.f ?? '').startsWith('SUM(') ? [cell.v] : [],
  );
}

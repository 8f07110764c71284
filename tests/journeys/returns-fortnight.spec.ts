import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { type Report, writeReport } from './support/district-files.ts';
import { dropFiles } from './support/drop-files.ts';
import { expect, test } from './support/journey.ts';
import { goTo } from './support/plan-sheet.ts';

/** Members admitted, unions founded, members recommended, all members. */
const SOUND: readonly Report[] = [
  { file: 'Điện Biên Phủ.xlsx', unit: 'LĐLĐ TP. Điện Biên Phủ', values: [101, 2, 12, 5204] },
  { file: 'Mường Lay.xls', unit: 'LĐLĐ TX. Mường Lay', values: [15, 1, 3, 812] },
  { file: 'huyện Điện Biên.ods', unit: 'LĐLĐ huyện Điện Biên', values: [40, 1, 7, 3150] },
  { file: 'ĐB Đông.csv', unit: 'LĐLĐ huyện Điện Biên Đông', values: [12, 0, 4, 1630] },
  { file: 'Mường Ảng.xlsx', unit: 'LĐLĐ huyện Mường Ảng', values: [12, 0, 9, 1204] },
  { file: 'Mường Ảng bản ký.ods', unit: 'LĐLĐ huyện Mường Ảng', values: [12, 0, 9, 1204] },
  { file: 'Mường Nhé.xls', unit: 'LĐLĐ huyện Mường Nhé', values: [9, 0, 2, 1480] },
  { file: 'Nậm Pồ.xlsx', unit: 'LĐLĐ huyện Nậm Pồ', values: [6, 0, 1, 1350] },
  { file: 'Tuần Giáo.xlsx', unit: 'LĐLĐ huyện Tuần Giáo', values: [20, 1, 6, 2540] },
  { file: 'Viên chức.csv', unit: 'Công đoàn Viên chức tỉnh', values: [3, 0, 8, 2210] },
  { file: 'Công Thương.xlsx', unit: 'CĐN Công Thương', values: [31, 1, 4, 1920] },
];
const LATE: Report = { file: 'Xây dựng.xls', unit: 'CĐN Xây dựng', values: [24, 0, 3, 1105] };
const FAULTY: Report = {
  file: 'Mường Chà.xlsx',
  unit: 'LĐLĐ huyện Mường Chà',
  values: [10, 1, 'khoảng 4', 1.57],
};
const UNNAMED: Report = { file: 'bao cao 6 thang.xlsx', unit: '', values: [11, 0, 5, 1710] };

test('a fortnight of returns goes from the drop to the stored figures, and a second round shows its changes', async ({
  program,
}) => {
  test.setTimeout(150_000);
  const folder = join(program.folders.home, 'returns');
  await mkdir(folder, { recursive: true });
  const page = await program.open();
  await goTo(page, 'Tiếp nhận báo cáo');
  const returns = page.getByRole('region', { name: 'Tiếp nhận báo cáo' });
  const files = page.getByRole('region', { name: 'Tệp vừa đọc' });
  const units = page.getByRole('region', { name: 'Đơn vị', exact: true });
  const review = page.getByRole('region', { name: 'Đối chiếu tệp' });
  const looked = page.locator('[data-looked]');
  const accept = page.getByRole('button', { name: 'Ghi vào hồ sơ' });
  const chip = (name: RegExp) =>
    page.getByRole('group', { name: 'Lọc theo trạng thái' }).getByRole('button', { name });

  await test.step('the deadline is set, and who is late can be reminded', async () => {
    await page.getByRole('button', { name: 'Đặt hạn…' }).click();
    await page.getByLabel('Trước ngày').fill('10/6/2020');
    await page.getByRole('button', { name: 'Đặt hạn', exact: true }).click();
    await expect(returns).toContainText('Hạn: trước 10/6');
    await expect(chip(/^Quá hạn 13$/)).toBeEnabled();
    await page.getByRole('button', { name: 'Nhắc đơn vị…' }).click();
    const text = page.getByRole('textbox', { name: 'Nội dung lời nhắc' });
    await expect(text).toHaveValue(/6 tháng đầu năm 2020 \(hạn gửi: trước 10\/6\)/);
    await expect(text).toHaveValue(/13\. .*Xây dựng\n/);
    await page.keyboard.press('Escape');
  });

  await test.step('fifteen files are dropped and sorted by what is to be done', async () => {
    const reports = [...SOUND, LATE, FAULTY, UNNAMED];
    const paths = await Promise.all(reports.map((one) => writeReport(folder, one)));
    const whole = await readFile(join(folder, 'Điện Biên Phủ.xlsx'));
    const damaged = join(folder, 'hỏng.xlsx');
    await writeFile(damaged, whole.subarray(0, Math.floor(whole.length * 0.6)));
    await dropFiles(returns, [...paths, damaged]);
    await expect(files).toContainText('Tệp vừa đọc (15)', { timeout: 30_000 });
    await expect(files).toContainText('Chưa rõ đơn vị (1)');
    await expect(files).toContainText('Cần kiểm tra (1)');
    await expect(files).toContainText('Sẵn sàng ghi (12)');
    await expect(files).toContainText('Không đọc được (1)');
    await expect(chip(/^Đã nhận 12\/13$/)).toBeVisible();
    await chip(/^Chưa gửi 1$/).click();
    await expect(units.getByRole('listitem')).toHaveText([/Tủa Chùa/]);
    await chip(/^Chưa gửi 1$/).click();
  });

  await test.step('the unit that no one named is chosen with the keyboard', async () => {
    await review.locator('[data-message]').first().focus();
    await page.keyboard.press('Enter');
    await expect(review.getByRole('combobox', { name: 'Chọn đơn vị…' })).toBeFocused();
    await page.keyboard.type('tan son nhat');
    await expect(page.getByText('Không tìm thấy')).toBeVisible();
    await page.keyboard.press('Control+a');
    await page.keyboard.type('tua chua');
    await expect(page.getByRole('listbox').getByRole('option')).toHaveText([/Tủa Chùa/]);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(files).toContainText('Sẵn sàng ghi (13)');
    await expect(chip(/^Đã nhận 13\/13$/)).toBeVisible();
  });

  await test.step('from problem to problem with the arrow keys, each mended in its place', async () => {
    await expect(review.getByRole('button', { name: /^Mường Chà\.xlsx/ })).toBeFocused();
    await page.keyboard.press('Enter');
    const messages = review.locator('[data-message]');
    await expect(messages).toHaveCount(2);
    await expect(messages.first()).toBeFocused();
    await expect(looked).toHaveText(/khoảng 4/);
    await page.keyboard.press('ArrowDown');
    await expect(looked).toHaveText(/1,57/);
    await page.keyboard.press('Enter');
    await expect(
      review.getByRole('button', { name: 'Sửa thành 1.570', exact: true }),
    ).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(messages).toHaveCount(1);
    await expect(messages.first()).toBeFocused();
    await review.getByPlaceholder('Số khác').fill('4');
    await review.getByRole('button', { name: 'Sửa', exact: true }).click();
    await expect(files).toContainText('Sẵn sàng ghi (14)');
  });

  await test.step('a figure leads to its cell, a cell to its figure', async () => {
    await review.getByRole('tab', { name: /^Số liệu/ }).click();
    await review.getByRole('button', { name: /^Kết nạp/ }).click();
    await expect(looked).toHaveAttribute('data-cell', 'D6');
    await page.locator('[data-cell="D7"]').click();
    await expect(review.getByRole('button', { pressed: true })).toContainText('ô D7');
  });

  await test.step('the late return is stored by itself, taken back and stored again', async () => {
    await files.getByRole('button', { name: /Xây dựng/ }).click();
    await page.getByLabel('Ngày nhận').fill('12/6/2020');
    await storeShown(page);
    await page.getByRole('alert').getByRole('button', { name: 'Hoàn tác' }).click();
    await expect(page.getByText('Đã hoàn tác lần ghi vừa rồi.')).toBeVisible();
    await expect(units.getByRole('button', { name: /Xây dựng/ })).toContainText('chưa ghi');
    // A day that was said holds for one storing.
    await expect(page.getByLabel('Ngày nhận')).toHaveValue('');
    await page.getByLabel('Ngày nhận').fill('12/6/2020');
    await expect(units.getByRole('button', { name: /Xây dựng/ })).toContainText('Quá hạn 3 ngày');
    await storeShown(page);
    await expect(units.getByRole('button', { name: /Xây dựng/ })).toContainText('Đã ghi nhận');
  });

  await test.step('the others are stored together, as having come in time', async () => {
    await page.getByLabel('Ngày nhận').fill('9/6/2020');
    await accept.click();
    await expect(chip(/^Đã ghi nhận 13$/)).toBeEnabled();
    await expect(chip(/^Quá hạn 1$/)).toBeEnabled();
    await page.getByRole('button', { name: 'Bỏ các tệp vừa đọc' }).click();
    await chip(/^Quá hạn 1$/).click();
    const rows = returns.getByRole('row').filter({ has: page.getByRole('rowheader') });
    await expect(rows).toHaveCount(1);
    await expect(rows).toContainText('Quá hạn 3 ngày');
    await expect(rows).toContainText('Xây dựng.xls');
    await chip(/^Quá hạn 1$/).click();
  });

  await test.step('a second round shows exactly what changed', async () => {
    const again = [
      { ...SOUND[4], file: 'Mường Ảng.xlsx', values: [14, 0, 9, 1210] },
      { ...SOUND[7], file: 'Nậm Pồ lần 2.ods' },
      { ...SOUND[8], file: 'Tuần Giáo.xls', values: [20, 2, 6, 2540] },
    ] as const;
    const paths = [];
    for (const { file, unit = '', values = [] } of again) {
      paths.push(await writeReport(folder, { file, unit, values }));
    }
    await page.locator('input[type=file]').setInputFiles(paths);
    await expect(fileRow('Mường Ảng.xlsx')).toContainText('Gửi lại: 2 thay đổi');
    await expect(fileRow('Nậm Pồ lần 2.ods')).toContainText('Gửi lại: không thay đổi');
    await expect(fileRow('Tuần Giáo.xls')).toContainText('Gửi lại: 1 thay đổi');
    await fileRow('Mường Ảng.xlsx').click();
    await review.getByRole('tab', { name: 'Thay đổi (2)' }).click();
    const changes = review.getByRole('list', { name: 'So với lần ghi trước' });
    await expect(changes.getByRole('listitem')).toHaveText([/12 → 14/, /1\.204 → 1\.210/]);
    await expect(review).toContainText('Giữ nguyên 2 số, thêm mới 0 số.');
    await page.getByRole('button', { name: 'Nhận 3 số khác với hồ sơ' }).click();
    await expect(returns).toContainText('Sẽ ghi 3 số liệu:');
    await page.getByRole('button', { name: '3 thay đổi (xem)' }).click();
    const dialog = page.getByRole('dialog');
    await expect(dialog.getByRole('row')).toHaveCount(4);
    await expect(dialog).toContainText('Thành lập');
    await page.keyboard.press('Escape');
    await accept.click();
    await expect(page.getByText('Đã ghi 3 số liệu.').first()).toBeVisible();
  });

  function fileRow(name: string) {
    return files.getByRole('button', { name: new RegExp(`^${name.replaceAll('.', '\\.')}`) });
  }

  async function storeShown(where: Page): Promise<void> {
    await where.getByRole('button', { name: 'Cách ghi khác' }).click();
    await where.getByRole('menuitem', { name: 'Chỉ ghi tệp đang xem' }).click();
    await expect(where.getByText(/^Đã ghi \d+ số liệu\.$/).first()).toBeVisible();
  }
});

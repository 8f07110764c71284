import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { inflateRawSync } from 'node:zlib';
import { filledForm, textsOf } from '../../src/workbooks/form/testing/fill-form.ts';
import { zipEntries } from '../../src/workbooks/open/zip-entries.ts';
import { expect, test } from './support/journey.ts';
import { goTo } from './support/plan-sheet.ts';

test('blank returns go out in one archive, and what comes back is ready to be stored', async ({
  program,
}) => {
  const page = await program.open();
  await page.getByRole('button', { name: 'Bỏ qua' }).click();
  await goTo(page, 'Tiếp nhận báo cáo');
  const returns = page.getByRole('region', { name: 'Tiếp nhận báo cáo' });
  await returns.getByRole('button', { name: 'Tạo biểu mẫu báo cáo…' }).click();

  const dialog = page.getByRole('dialog', { name: 'Biểu mẫu báo cáo gửi các đơn vị' });
  await expect(dialog).toContainText('Tất cả 13 đơn vị');
  await expect(dialog).toContainText('theo «Dự thảo 1», chưa ban hành');
  await expect(dialog).toContainText('Kết nạp đoàn viên; Thành lập công đoàn cơ sở');
  await dialog.getByLabel('Số liệu tính đến ngày').fill('31/05/2020');
  await dialog.getByLabel('Tất cả 13 đơn vị').uncheck();
  await expect(dialog.getByRole('button', { name: 'Lập 0 biểu mẫu' })).toBeDisabled();
  await dialog.getByLabel('LĐLĐ huyện Mường Ảng').check();
  await dialog.getByLabel('LĐLĐ huyện Mường Chà').check();
  await expect(dialog).toContainText('Đã chọn 2/13 đơn vị');
  await dialog.getByRole('button', { name: 'Chọn…' }).click();
  await dialog.getByLabel('Ký kết thỏa ước lao động tập thể').uncheck();
  await expect(dialog).toContainText('Đã chọn 2/3 chỉ tiêu');
  const archive = await program.save('bieu-mau.zip', () =>
    dialog.getByRole('button', { name: 'Lập 2 biểu mẫu' }).click(),
  );
  await expect(dialog).toBeHidden();

  const forms = await unpacked(archive);
  expect([...forms.keys()].sort()).toEqual([
    'Bieu-mau_6-thang-dau-nam-2020_muong-ang.xlsx',
    'Bieu-mau_6-thang-dau-nam-2020_muong-cha.xlsx',
  ]);
  const form = forms.get('Bieu-mau_6-thang-dau-nam-2020_muong-ang.xlsx') ?? Buffer.alloc(0);
  expect([...textsOf(form).values()]).not.toContain('Ký kết thỏa ước lao động tập thể');
  const returned = join(program.folders.home, 'Zalo (3).xlsx');
  await writeFile(
    returned,
    filledForm(form, { 'Kết nạp đoàn viên': 12, 'Thành lập công đoàn cơ sở': 1 }),
  );
  await page.locator('input[type=file]').setInputFiles([returned]);
  const files = page.getByRole('region', { name: 'Tệp vừa đọc' });
  await expect(files).toContainText('LĐLĐ huyện Mường Ảng');
  await expect(files).toContainText('Sẵn sàng ghi');
  await expect(returns).toContainText('Không có lỗi');
  await expect(returns.getByText('Sẽ ghi 2 số liệu')).toBeVisible();
});

test('the palette opens the forms from any screen, and Escape writes none', async ({ program }) => {
  const page = await program.open();
  await page.getByRole('button', { name: 'Bỏ qua' }).click();
  await page.keyboard.press('Control+k');
  await page.getByPlaceholder('Gõ tên lệnh, không cần dấu').fill('bieu mau bao cao');
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Biểu mẫu báo cáo gửi các đơn vị' });
  await expect(dialog.getByRole('button', { name: 'Lập 13 biểu mẫu' })).toBeEnabled();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
});

async function unpacked(archive: string): Promise<ReadonlyMap<string, Buffer>> {
  const bytes = await readFile(archive);
  const entries = zipEntries(bytes);
  if (!entries.ok) throw new Error('The archive cannot be read');
  return new Map(
    entries.value.map(({ name, method, start, compressedSize }) => {
      const data = bytes.subarray(start, start + compressedSize);
      return [name, method === 0 ? data : inflateRawSync(data)];
    }),
  );
}

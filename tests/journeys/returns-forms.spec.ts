import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expect, test } from './support/journey.ts';
import { goTo } from './support/plan-sheet.ts';

/** A district's file whose columns bear abbreviations that only the district knows. */
function districtFile(name: string, unit: string, values: string) {
  const lines = [
    'KẾT QUẢ 6 THÁNG ĐẦU NĂM 2020',
    '',
    'TT,Đơn vị,KNM,TLC,GC2',
    `1,${unit},${values}`,
  ];
  const buffer = Buffer.from(`\uFEFF${lines.join('\r\n')}\r\n`);
  return { name, mimeType: 'text/csv', buffer };
}

async function take(page: Page, ...files: ReturnType<typeof districtFile>[]): Promise<void> {
  await page.getByLabel('Chọn tệp…', { exact: true }).setInputFiles(files);
}

async function tell(page: Page, column: string, indicator: string | null): Promise<void> {
  await page.getByRole('button', { name: `Cột ${column} là gì…` }).click();
  const dialog = page.getByRole('dialog', { name: `Cột ${column} là gì?` });
  if (indicator === null) await dialog.getByLabel('Bỏ qua cột này').check();
  else {
    await dialog.getByRole('combobox', { name: 'Chỉ tiêu' }).click();
    await page.getByRole('option', { name: indicator, exact: true }).click();
    await expect(dialog.getByText(/^Sẽ đọc được/)).toBeVisible();
  }
  await dialog.getByRole('button', { name: 'Đọc lại theo cách này' }).click();
  await expect(dialog).toBeHidden();
}

test('a layout that was put right once reads the next district’s file by itself', async ({
  program,
}) => {
  const page = await program.open();
  await goTo(page, 'Tiếp nhận báo cáo');
  await take(page, districtFile('muong-ang.csv', 'LĐLĐ huyện Mường Ảng', '12,3,99'));
  await expect(page.getByText('không có chỉ tiêu «KNM»')).toBeVisible();

  await tell(page, 'C', 'Kết nạp đoàn viên');
  await tell(page, 'D', 'Thành lập công đoàn cơ sở');
  await tell(page, 'E', null);
  await expect(page.getByText('không có chỉ tiêu')).toHaveCount(0);

  await page.getByRole('button', { name: 'Nhớ thành mẫu…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Nhớ thành mẫu' });
  await dialog.getByLabel('Tên mẫu').fill('Mẫu huyện');
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(page.getByText('Đọc theo mẫu đã nhớ «Mẫu huyện»')).toBeVisible();

  await take(page, districtFile('tua-chua.csv', 'LĐLĐ huyện Tủa Chùa', '7,1,50'));
  await page.getByRole('button', { name: /tua-chua\.csv/ }).click();
  await expect(page.getByText('Đọc theo mẫu đã nhớ «Mẫu huyện»')).toBeVisible();
  await expect(page.getByText('không có chỉ tiêu')).toHaveCount(0);

  await page.getByRole('button', { name: 'Mẫu đã nhớ…' }).click();
  const list = page.getByRole('dialog', { name: 'Mẫu báo cáo đã nhớ' });
  const saved = await program.save('mau.json', () =>
    list.getByRole('button', { name: 'Xuất ra tệp' }).click(),
  );
  expect(await readFile(saved, 'utf8')).toContain('"doan-vien-ket-nap"');
  await list.getByRole('button', { name: 'Đổi tên mẫu Mẫu huyện' }).click();
  await list.getByRole('textbox', { name: 'Đổi tên mẫu Mẫu huyện' }).fill('Biểu 01');
  await page.keyboard.press('Enter');
  await expect(list.getByRole('rowheader', { name: 'Biểu 01' })).toBeVisible();
  await list.getByRole('button', { name: 'Xóa mẫu Biểu 01' }).click();
  await expect(list.getByText('Chưa nhớ mẫu nào.')).toBeVisible();
  await list.getByLabel('Nhập từ tệp…').setInputFiles(saved);
  await expect(list.getByRole('rowheader', { name: 'Mẫu huyện' })).toBeVisible();
});

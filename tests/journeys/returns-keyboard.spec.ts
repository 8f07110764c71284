import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeReport } from './support/district-files.ts';
import { dropFiles } from './support/drop-files.ts';
import { expect, test } from './support/journey.ts';
import { goTo } from './support/plan-sheet.ts';

/** A cluster sends one sheet with a row for each unit. */
const CLUSTER = [
  'BÁO CÁO KẾT QUẢ THỰC HIỆN CHỈ TIÊU 6 THÁNG ĐẦU NĂM 2020',
  '',
  'TT;Đơn vị;Kết nạp đoàn viên;Thành lập công đoàn cơ sở',
  '1;LĐLĐ huyện Mường Ảng;12;0',
  '2;Huyện lạ;9;0',
  '3;LĐLĐ huyện Nậm Pồ;khoảng 6;0',
];

test('after an answer that raises another problem the keyboard, the row, the cell and the arrow stay together', async ({
  program,
}) => {
  const folder = join(program.folders.home, 'returns');
  await mkdir(folder, { recursive: true });
  const cluster = join(folder, 'Cum 2.csv');
  await writeFile(cluster, `\uFEFF${CLUSTER.join('\r\n')}`);
  const own = await writeReport(folder, {
    file: 'Muong Nhe.xlsx',
    unit: 'LĐLĐ huyện Mường Nhé',
    values: [8, 0, 2, 1480],
  });
  const page = await program.open();
  await goTo(page, 'Tiếp nhận báo cáo');
  const returns = page.getByRole('region', { name: 'Tiếp nhận báo cáo' });
  const review = page.getByRole('region', { name: 'Đối chiếu tệp' });
  await dropFiles(returns, [cluster, own]);
  const messages = review.locator('[data-message]');
  await page
    .getByRole('button', { name: /^Cum 2\.csv/ })
    .first()
    .click();
  const first = messages.filter({ hasText: 'Huyện lạ' });
  await first.focus();
  await page.keyboard.press('Enter');
  await expect(review.getByRole('combobox', { name: 'Chọn đơn vị…' })).toBeFocused();
  await page.keyboard.type('muong nhe');
  await page.keyboard.press('Enter');
  await expect(first).toHaveCount(0);
  await expect(messages.filter({ hasText: 'Muong Nhe' })).not.toHaveCount(0);
  const row = review.locator('[data-linked]');
  await expect(row).toHaveCount(1);
  await expect(row.locator('[data-message]')).toBeFocused();
  const cell = (await row.getAttribute('data-at')) ?? '';
  expect(cell).toMatch(/^[A-Z]+\d+$/);
  await expect(page.locator('[data-looked]')).toHaveAttribute('data-cell', cell);
  await page.keyboard.press('ArrowDown');
  await expect(row.locator('[data-message]')).toBeFocused();
  const next = (await row.getAttribute('data-at')) ?? '';
  await expect(page.locator('[data-looked]')).toHaveAttribute('data-cell', next);
});

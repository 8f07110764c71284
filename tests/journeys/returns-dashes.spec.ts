import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { dropFiles } from './support/drop-files.ts';
import { expect, test } from './support/journey.ts';
import { goTo } from './support/plan-sheet.ts';

const CLUSTER = [
  'BÁO CÁO KẾT QUẢ THỰC HIỆN CHỈ TIÊU 6 THÁNG ĐẦU NĂM 2020',
  '',
  'TT;Đơn vị;Kết nạp đoàn viên;Thành lập công đoàn cơ sở',
  '1;LĐLĐ huyện Mường Ảng;12;-',
  '2;LĐLĐ huyện Nậm Pồ;6;-',
];

test('what «-» means is asked once for a table, and can be changed above the sheet', async ({
  program,
}) => {
  const folder = join(program.folders.home, 'returns');
  await mkdir(folder, { recursive: true });
  const cluster = join(folder, 'Cum 2.csv');
  await writeFile(cluster, `\uFEFF${CLUSTER.join('\r\n')}`);
  const page = await program.open();
  await goTo(page, 'Tiếp nhận báo cáo');
  await dropFiles(page.getByRole('region', { name: 'Tiếp nhận báo cáo' }), [cluster]);
  const review = page.getByRole('region', { name: 'Đối chiếu tệp' });
  await page
    .getByRole('button', { name: /^Cum 2\.csv/ })
    .first()
    .click();
  const question = review.getByRole('group', { name: 'Dấu «-» trong biểu này nghĩa là gì?' });
  await expect(question).toHaveCount(1);
  await question.getByRole('button', { name: 'Không phát sinh: 0' }).click();
  await expect(question).toHaveCount(0);
  await expect(review.getByRole('tab', { name: 'Số liệu (4)' })).toBeVisible();
  await page.getByText('Các ô ghi «-» đang tính là 0').getByRole('button').click();
  await expect(review.getByRole('tab', { name: 'Số liệu (2)' })).toBeVisible();
});

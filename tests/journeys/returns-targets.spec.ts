import { join } from 'node:path';
import { root } from '../../tools/project.ts';
import { expect, test } from './support/journey.ts';
import { goTo } from './support/plan-sheet.ts';

test('a return fills no gap of the plan until a person ticks it', async ({ program }) => {
  const page = await program.open();
  await page.getByRole('button', { name: 'Bỏ qua' }).click();
  await goTo(page, 'Tiếp nhận báo cáo');
  const returns = page.getByRole('region', { name: 'Tiếp nhận báo cáo' });
  const file = join(root, 'tests', 'fixtures', 'returns', 'muong-ang.xlsx');
  await page.locator('input[type=file]').setInputFiles([file]);
  await expect(returns).toContainText('Sẽ ghi 6 số liệu:');
  const tick = returns.getByLabel('Ghi cả 2 chỉ tiêu giao của báo cáo vào «Dự thảo 1»');
  await expect(tick).not.toBeChecked();
  await tick.check();
  await expect(returns).toContainText('Sẽ ghi 8 số liệu:');
  await tick.uncheck();
  await returns.getByRole('button', { name: 'Ghi vào hồ sơ' }).click();
  await expect(page.getByText('Đã ghi 6 số liệu.').first()).toBeVisible();
  const unit = returns.getByRole('row').filter({ hasText: 'Mường Ảng' });
  await expect(unit).toContainText('Đã ghi nhận');

  await page.locator('input[type=file]').setInputFiles([file]);
  await tick.check();
  await returns.getByRole('button', { name: 'Ghi vào hồ sơ' }).click();
  await expect(page.getByText('Đã ghi 2 số liệu.').first()).toBeVisible();
  await goTo(page, 'Nhật ký');
  await expect(page.getByRole('main')).toContainText(/Ghi báo cáo .*: 2 số liệu/);
});

import { expect, test } from './support/journey.ts';
import { chooseReport, openReports, shownPages } from './support/reports.ts';

test('Tab goes from the chosen paper into it, the arrow keys to the next one', async ({
  program,
}) => {
  const page = await openReports(program);
  await chooseReport(page, 'Phụ lục giao chỉ tiêu');
  await shownPages(page);
  const chosen = page.getByRole('button', { name: 'Phụ lục giao chỉ tiêu', exact: true });
  await chosen.focus();
  await page.keyboard.press('Tab');
  await expect(chosen).toHaveAttribute('aria-pressed', 'true');
  await chosen.focus();
  await page.keyboard.press('ArrowDown');
  const next = page.getByRole('button', { name: 'Biểu tổng hợp kết quả thực hiện chỉ tiêu' });
  await expect(next).toHaveAttribute('aria-pressed', 'true');
  for (let press = 0; press < 3; press += 1) await page.keyboard.press('Tab');
  await expect(next).toHaveAttribute('aria-pressed', 'true');
});

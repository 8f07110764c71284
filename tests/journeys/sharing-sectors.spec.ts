import dienBien from '../fixtures/dien-bien-2020.json' with { type: 'json' };
import { openAllocation } from './support/allocation-panel.ts';
import { expect, test } from './support/journey.ts';
import { goTo, members, planSheet, totals } from './support/plan-sheet.ts';

const units = dienBien.units.map(({ code }) => code);

test('baselines by sector are entered on screen, then shared out by', async ({ program }) => {
  const page = await program.open();
  await goTo(page, 'Danh mục');
  await page.getByRole('tab', { name: 'Số liệu căn cứ' }).click();
  const choose = async (label: string, option: string) => {
    await page.getByRole('combobox', { name: label, exact: true }).click();
    await page.getByRole('option', { name: option, exact: true }).click();
  };
  await choose('Khu vực', 'Tất cả khu vực');
  await choose('Số liệu', 'Tổng số lao động');
  const grid = page.getByRole('grid', { name: 'Số liệu căn cứ của các đơn vị' });
  const cell = (sector: string) =>
    grid.getByRole('gridcell', { name: `LĐLĐ huyện Mường Ảng, ${sector}:` });
  const row = grid.getByRole('row', { name: /^LĐLĐ huyện Mường Ảng/ });
  await cell('Tổng đơn vị').click();
  await page.keyboard.type('60');
  await page.keyboard.press('Enter');
  await expect(cell('Tổng đơn vị')).toHaveText('60');

  const block = units.map((_, i) => `${20 + i}\t${40 + i}`).join('\r\n');
  await grid.locator('[data-cell="0 0"]').focus();
  await grid.locator('[data-cell="0 0"]').evaluate((first, text) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', text);
    first.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }));
  }, block);
  const at = units.indexOf('muong-ang');
  await expect(cell('Hành chính, sự nghiệp')).toHaveText(String(20 + at));
  await expect(row).toContainText(`${60 + 2 * at} (lệch +${2 * at})`);
  await cell('Tổng đơn vị').click();
  await page.keyboard.type(String(60 + 2 * at));
  await page.keyboard.press('Enter');
  await expect(row).not.toContainText('lệch');

  await goTo(page, 'Phân bổ');
  const sheet = planSheet(page);
  const panel = await openAllocation(page, sheet, members);
  await panel.choose('Cách phân bổ', 'Đơn vị × khu vực');
  await panel.choose('Căn cứ', 'Tổng số lao động');
  await expect(panel.root.getByText('tổng 594 = 594')).toBeVisible();
  await panel.apply();
  await expect(sheet.cell(totals.left, members)).toHaveText('0');
});

import { read, utils } from '@e965/xlsx';
import type { Page } from '@playwright/test';
import { expect, test } from './support/journey.ts';
import { chooseReport, openReports, shownPages } from './support/reports.ts';

/** What another program would be given, in both forms. */
async function pasted(page: Page): Promise<{ html: string; text: string }> {
  await page.evaluate(() => {
    const target = document.createElement('textarea');
    target.id = 'pasted';
    document.body.append(target);
    target.addEventListener('paste', (event) => {
      event.preventDefault();
      const html = event.clipboardData?.getData('text/html') ?? '';
      const text = event.clipboardData?.getData('text/plain') ?? '';
      target.value = JSON.stringify({ html, text });
    });
    target.focus();
  });
  await page.keyboard.press('ControlOrMeta+v');
  const target = page.locator('#pasted');
  await expect(target).not.toHaveValue('');
  return JSON.parse(await target.inputValue());
}

test('a table is copied as a table and as text, for Excel, Word and mail', async ({ program }) => {
  const page = await openReports(program);
  await chooseReport(page, 'Phụ lục giao chỉ tiêu');
  await shownPages(page);
  await page.getByRole('button', { name: 'Sao chép bảng' }).click();
  await expect(page.getByText('Đã sao chép bảng.')).toBeVisible();
  const { html, text } = await pasted(page);
  const lines = text.split(/\r?\n/).map((line) => line.split('\t'));
  expect(lines.find(([, unit]) => unit === 'LĐLĐ thành phố Điện Biên Phủ')).toContain('194');
  expect(lines.find(([, unit]) => unit === 'Tổng cộng')).toContain('594');
  const { Sheets, SheetNames } = read(html, { type: 'string' });
  const table = utils.sheet_to_json<unknown[]>(Sheets[SheetNames[0] ?? ''] ?? {}, { header: 1 });
  expect(table.find((row) => row[1] === 'LĐLĐ thành phố Điện Biên Phủ')).toContain(194);
});

import type { Page } from '@playwright/test';
import { isDesktop } from './support/door.ts';
import { expect, test } from './support/journey.ts';
import { pdfFonts, pdfPages } from './support/pdf.ts';
import { chooseReport, openReports, reportList, shownPages } from './support/reports.ts';

const A4 = { short: (210 / 25.4) * 72, long: (297 / 25.4) * 72 };

/** What the browser's print window would print: desktop and browser door print by the same engine. */
async function printed(page: Page) {
  const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
  return { pages: pdfPages(pdf), fonts: pdfFonts(pdf) };
}

/** Charts have no pages, and one version alone is compared with nothing. */
const NO_PAPER: readonly string[] = ['Biểu đồ', 'Biểu so sánh phương án'];

// The desktop prints through a window of the system, which cannot be driven from here.
const testPrinting = isDesktop ? () => undefined : test;

testPrinting(
  'every paper prints the pages that were shown, on A4, in the bundled letters',
  async ({ program }) => {
    program.expectRefusals();
    test.setTimeout(180_000);
    const page = await openReports(program);
    await shownPages(page);
    const names = await reportList(page).getByRole('button').allTextContents();
    const papers = names.filter((name) => !NO_PAPER.includes(name) && !name.endsWith('…'));
    expect(papers.length).toBeGreaterThanOrEqual(3);
    for (const name of papers) {
      await chooseReport(page, name);
      if (name === 'Biểu thuyết minh cách tính') await chooseIndicator(page);
      const { sizes, told } = await shownPages(page);
      const { pages, fonts } = await printed(page);
      expect(told, name).toMatch(new RegExp(`^${pages.length} trang A4`));
      expect(sizes, name).toHaveLength(pages.length);
      pages.forEach(({ width, height, hasText }, index) => {
        const lies = (sizes[index]?.width ?? 0) > (sizes[index]?.height ?? 0);
        const [wide, high] = lies ? [A4.long, A4.short] : [A4.short, A4.long];
        expect(Math.abs(width - wide), `${name}, ${index + 1}`).toBeLessThan(0.5);
        expect(Math.abs(height - high), `${name}, ${index + 1}`).toBeLessThan(0.5);
        expect(hasText, `${name}, ${index + 1} is empty`).toBe(true);
      });
      expect(fonts.length, name).toBeGreaterThan(0);
      for (const font of fonts) expect(font, name).toMatch(/^Tinos/);
    }
  },
);

/** Without one the working paper of two shared indicators is refused. */
async function chooseIndicator(page: Page): Promise<void> {
  await page.getByRole('combobox', { name: 'Chỉ tiêu' }).click();
  await page.getByRole('option', { name: 'Kết nạp đoàn viên', exact: true }).click();
}

test('a table over several pages repeats its header, and numbers pages from the second on', async ({
  program,
}) => {
  const page = await openReports(program);
  await chooseReport(page, 'Biểu tổng hợp kết quả thực hiện chỉ tiêu');
  const { pages } = await shownPages(page);
  const count = await pages.count();
  expect(count).toBeGreaterThan(1);
  for (let index = 0; index < count; index += 1) {
    await expect(pages.nth(index).getByRole('columnheader', { name: 'Đơn vị' })).toBeVisible();
  }
  await expect(pages.nth(0).getByText('1', { exact: true }).first()).not.toHaveClass(/number/);
  await expect(pages.nth(1).locator('p').first()).toHaveText('2');
  await expect(pages.nth(count - 1)).toContainText('NGƯỜI LẬP BIỂU');
});

test('the link beside a paper leads to letterhead and signer', async ({ program }) => {
  const page = await openReports(program);
  await page.getByRole('link', { name: /^Đổi đầu trang/ }).click();
  await expect(page.getByRole('tab', { name: 'Thiết lập' })).toHaveAttribute(
    'aria-selected',
    'true',
  );
});

import { mkdir, writeFile } from 'node:fs/promises';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { HELP_PICTURES } from '../../src/ui/text/help-text.ts';
import { root } from '../../tools/project.ts';
import { expect, test } from './support/journey.ts';
import { goTo, grassroots, members, planSheet, totals } from './support/plan-sheet.ts';

const pictures = process.env.CHITIEU_SCREENS === '1';
const folder = join(root, 'docs', 'screens');
const fixtures = join(root, 'tests', 'fixtures', 'returns');

/**
 * Every screen can be reached with figures on it. With CHITIEU_SCREENS=1 what they look like is
 * written to docs/screens, and smaller to resources/help what the help shows of it.
 */
test('each screen shows the work of a year', async ({ program }) => {
  const page = await program.open();
  const sheet = planSheet(page);
  await page.getByRole('button', { name: 'Bỏ qua' }).click();

  await sheet.cell('muong-ang', members).click();
  await page.getByRole('button', { name: 'Phân bổ chỉ tiêu…' }).click();
  await expect(page.getByText('tổng 594 = 594')).toBeVisible();
  await picture(page, 'plan-allocation');
  for (const column of [members, grassroots]) {
    if (column === grassroots) {
      await sheet.cell('muong-ang', column).click();
      await page.getByRole('button', { name: 'Phân bổ chỉ tiêu…' }).click();
    }
    await page.getByRole('button', { name: 'Áp dụng' }).click();
    await expect(sheet.cell(totals.left, column)).toHaveText('0');
  }
  await sheet.cell('dien-bien-phu', members).click();
  await page.getByRole('button', { name: 'Khóa', exact: true }).click();
  await page.getByLabel('Lý do khóa').fill('đã thống nhất tại hội nghị');
  await page.getByRole('button', { name: 'Khóa 1 ô' }).click();
  await expect(page.getByRole('button', { name: 'Mở khóa' })).toBeEnabled();

  await sheet.cell('muong-lay', members).click();
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+ArrowDown');
  await expect(page.getByRole('region', { name: 'Trạng thái' })).toContainText('Đang chọn 3 ô');
  await withoutNotices(page);
  await picture(page, 'plan');

  await sheet.cell('huyen-dien-bien', members).click();
  await page.getByRole('button', { name: 'Cách tính' }).click();
  await expect(page.getByText(/Chỉ tiêu giao: 79/)).toBeVisible();
  await picture(page, 'plan-reason');
  await page.getByRole('button', { name: 'Cách tính' }).click();

  await goTo(page, 'Chương trình');
  await expect(page.getByRole('tab', { name: /^Chỉ tiêu/ })).toBeVisible();
  await picture(page, 'programme');
  await page.getByRole('tab', { name: /^Nhiệm vụ/ }).click();
  await picture(page, 'programme-tasks');

  await goTo(page, 'Danh mục');
  await expect(page.getByRole('tab', { name: 'Đơn vị' })).toBeVisible();
  await picture(page, 'catalogue');
  await page.getByRole('tab', { name: 'Số liệu căn cứ' }).click();
  await picture(page, 'catalogue-baselines');

  await goTo(page, 'Tiếp nhận báo cáo');
  await page.getByRole('combobox', { name: 'Kỳ báo cáo' }).click();
  await page.getByRole('option', { name: /^6 tháng/ }).click();
  await page
    .locator('input[type=file]')
    .setInputFiles(['muong-ang.xlsx', 'muong-cha.xlsx'].map((name) => join(fixtures, name)));
  const read = page.getByRole('region', { name: 'Tệp vừa đọc' });
  await read.getByRole('button', { name: /muong-cha/ }).click();
  await expect(page.getByRole('button', { name: 'Sửa thành 7.500' }).first()).toBeVisible();
  await picture(page, 'returns');
  await page.getByRole('button', { name: 'Ghi vào hồ sơ' }).click();
  // Said in the bar and, for a while, in a notice.
  await expect(page.getByText(/Đã ghi \d+ số liệu/).first()).toBeVisible();
  await withoutNotices(page);

  await goTo(page, 'Kết quả thực hiện');
  await expect(page.getByRole('main')).toContainText('muong-ang.xlsx');
  await picture(page, 'results');

  await goTo(page, 'Biểu, văn bản');
  await expect(page.getByRole('region', { name: 'Trang in' })).toContainText('594');
  await picture(page, 'reports');

  await goTo(page, 'Nhật ký');
  await expect(page.getByRole('main')).toContainText('đã thống nhất');
  if (pictures) await page.evaluate(nameAccount, userInfo().username);
  await picture(page, 'history');
  await page.getByRole('tab', { name: 'Bản sao lưu' }).click();
  await expect(page.getByRole('main')).toContainText('trước khi nhập báo cáo');
  if (pictures) await page.evaluate(nameHome, program.folders.home);
  if (pictures) await page.evaluate(nameAccount, userInfo().username);
  await picture(page, 'backups');

  await goTo(page, 'Phân bổ');
  await page.getByRole('button', { name: 'Ban hành…' }).click();
  await expect(page.getByRole('dialog', { name: /^Ban hành/ })).toBeVisible();
  await picture(page, 'issue');
  await page.keyboard.press('Escape');

  await page.getByRole('button', { name: 'Liên đoàn Lao động tỉnh Điện Biên' }).click();
  await page.getByRole('menuitem', { name: 'Mở hồ sơ khác…' }).click();
  await expect(page.getByRole('heading', { name: 'Tạo hồ sơ mới từ chương trình' })).toBeVisible();
  if (pictures) await page.evaluate(nameHome, program.folders.home);
  await picture(page, 'start');
});

/** Runs in the page: a picture shows a made-up person's folder, not a temporary one. */
function nameHome(home: string): void {
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let text = texts.nextNode(); text !== null; text = texts.nextNode()) {
    text.nodeValue = text.nodeValue?.replace(home, '/home/an') ?? '';
  }
}

/** Runs in the page: nor the account of whoever draws the pictures. */
function nameAccount(account: string): void {
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let text = texts.nextNode(); text !== null; text = texts.nextNode()) {
    text.nodeValue = text.nodeValue?.replace(`(${account})`, '(an.lv)') ?? '';
  }
}

async function picture(page: Page, name: string): Promise<void> {
  if (!pictures) return;
  await mkdir(folder, { recursive: true });
  await page.mouse.move(0, 400);
  // Menus and panels fade in.
  await page.waitForFunction(nothingMoves);
  const path = join(folder, `${name}.png`);
  const png = await page.screenshot({ path, animations: 'disabled' });
  if (!HELP_PICTURES.some((shown) => shown === name)) return;
  const webp = await page.evaluate(smaller, png.toString('base64'));
  await writeFile(join(root, 'resources', 'help', `${name}.webp`), webp, 'base64');
}

/** Runs in the page: the same picture as WebP, in base64. */
async function smaller(png: string): Promise<string> {
  const image = new Image();
  image.src = `data:image/png;base64,${png}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = image.width;
  canvas.height = image.height;
  canvas.getContext('2d')?.drawImage(image, 0, 0);
  return canvas.toDataURL('image/webp', 0.72).split(',')[1] ?? '';
}

/** Runs in the page: whether every transition has come to its end; one without an end does not count. */
function nothingMoves(): boolean {
  return document
    .getAnimations()
    .every(
      ({ playState, effect }) =>
        playState !== 'running' || effect?.getComputedTiming().endTime === Number.POSITIVE_INFINITY,
    );
}

/** A notice fades by itself; on a picture it would hide what stands below it. */
async function withoutNotices(page: Page): Promise<void> {
  if (!pictures) return;
  const notices = page.getByRole('alert');
  await expect(notices).toHaveCount(0, { timeout: 15_000 });
}

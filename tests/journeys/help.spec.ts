import type { Page } from '@playwright/test';
import { expect, test } from './support/journey.ts';
import { goTo, members, planSheet } from './support/plan-sheet.ts';

test('F1 opens the chapter of the screen, with pictures that are there', async ({ program }) => {
  const page = await program.open();
  await goTo(page, 'Biểu, văn bản');
  await expect(page.getByRole('region', { name: 'Trang in' })).toBeVisible();
  await page.keyboard.press('F1');
  const help = page.getByRole('dialog', { name: 'Hướng dẫn sử dụng' });
  await expect(help.getByRole('heading', { name: 'Biểu, văn bản' })).toBeVisible();
  await help.getByRole('button', { name: 'Tiếp nhận báo cáo' }).click();
  const pictures = help.getByRole('article').getByRole('img');
  await expect(pictures).toHaveCount(2);
  await pictures.last().scrollIntoViewIfNeeded();
  await expect
    .poll(() => pictures.last().evaluate((one: HTMLImageElement) => one.naturalWidth))
    .toBeGreaterThan(600);
  await page.keyboard.press('Escape');
  await expect(help).toBeHidden();

  await goTo(page, 'Phân bổ');
  const cell = planSheet(page).cell('muong-ang', members);
  await cell.click();
  await page.keyboard.press('F1');
  await expect(help).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(help).toBeHidden();
  await expect(cell).toBeFocused();
});

test('every chapter can be read, and the keys stand in one of them', async ({ program }) => {
  const page = await program.open();
  await expect(planSheet(page).grid).toBeVisible();
  await page.getByRole('button', { name: 'Hướng dẫn (F1)' }).click();
  const help = page.getByRole('dialog', { name: 'Hướng dẫn sử dụng' });
  const chapters = help.getByRole('navigation').getByRole('button');
  for (const name of [
    'Giao chỉ tiêu trong một năm',
    'Bảng: làm như trong Excel',
    'Các cách phân bổ',
    'Khóa ô',
    'Giữ nguyên tổng',
    'Cách tính',
    'Tiếp nhận báo cáo',
    'Biểu, văn bản',
    'Mẫu biểu của cơ quan',
    'Ban hành và điều chỉnh',
    'Nhật ký, hoàn tác, mã đối chiếu',
    'Sao lưu, khôi phục',
    'Các phím tắt',
  ]) {
    await chapters.filter({ hasText: name }).click();
    await expect(help.getByRole('article', { name })).toBeVisible();
  }
  for (const chord of ['Ctrl+K', 'F1', 'Ctrl+D', 'Ctrl+R', 'Shift+F2', 'F2', 'Ctrl+A']) {
    await expect(help.getByText(chord, { exact: true })).toBeVisible();
  }
  await expect(help.getByText('Bấm chuột phải, Shift+F10', { exact: true })).toBeVisible();
});

test('the help is there before a workspace is open, and in English', async ({ program }) => {
  const page = await program.open();
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByRole('button', { name: /Điện Biên/ }).click();
  await page.getByRole('menuitem', { name: 'Open another workspace…' }).click();
  await expect(page.getByRole('heading', { name: 'Chỉ Tiêu' })).toBeVisible();
  await page.keyboard.press('F1');
  await expect(page.getByRole('dialog', { name: 'Help' })).toContainText('Targets in a year');
});

test('the tour goes around the screen, once', async ({ program }) => {
  const page = await program.open();
  const offer = page.getByRole('region', { name: 'Giới thiệu nhanh' });
  await offer.getByRole('button', { name: 'Xem' }).click();
  const step = page.getByRole('dialog');
  for (const title of [
    'Đang làm ở đâu',
    'Các phần của chương trình',
    'Bảng phân bổ',
    'Phân bổ chỉ tiêu',
    'Luôn được lưu',
  ]) {
    await expect(step).toContainText(title);
    await step.getByRole('button', { name: 'Tiếp' }).click();
  }
  await expect(step).toContainText('Tìm lệnh và hướng dẫn');
  await step.getByRole('button', { name: 'Xong' }).click();
  await expect(step).toBeHidden();
  await expect(offer).toBeHidden();
  await page.reload();
  await expect(planSheet(page).cell('muong-ang', members)).toBeVisible();
  await expect(offer).toBeHidden();
});

test('a tour that was skipped is not offered again, and the help still has it', async ({
  program,
}) => {
  const page = await program.open();
  const offer = page.getByRole('region', { name: 'Giới thiệu nhanh' });
  await offer.getByRole('button', { name: 'Bỏ qua' }).click();
  await page.reload();
  await expect(planSheet(page).cell('muong-ang', members)).toBeVisible();
  await expect(offer).toBeHidden();
  await page.keyboard.press('F1');
  await page.getByRole('button', { name: 'Xem giới thiệu nhanh' }).click();
  const step = page.getByRole('dialog');
  await expect(step).toContainText('Đang làm ở đâu');
  await page.keyboard.press('Escape');
  await expect(step).toBeHidden();
});

test('the tour goes by Enter alone, the keyboard in sight', async ({ program }) => {
  const page = await program.open();
  await expect(planSheet(page).cell('muong-ang', members)).toBeVisible();
  await beginTour(page);
  await goThroughTour(page);
  await expect(page.getByRole('link', { name: 'Phân bổ', exact: true })).toBeFocused();
});

test('a tour that was begun before the sheet stood ends on the same link', async ({ program }) => {
  const page = await program.open();
  const sheet = await held(page, '**/rpc/plan/**');
  const tour = await held(page, '**/assets/*tour*.js');
  await page.reload();
  await beginTour(page);
  sheet.letGo();
  await expect(page.locator('[role="gridcell"].sheet-active')).toBeFocused();
  tour.letGo();
  await goThroughTour(page);
  await expect(page.getByRole('link', { name: 'Phân bổ', exact: true })).toBeFocused();
});

async function beginTour(page: Page): Promise<void> {
  const offer = page.getByRole('region', { name: 'Giới thiệu nhanh' });
  await offer.getByRole('button', { name: 'Xem' }).focus();
  await page.keyboard.press('Enter');
}

async function goThroughTour(page: Page): Promise<void> {
  const step = page.getByRole('dialog');
  for (let i = 1; i <= 6; i += 1) {
    await expect(step).toContainText(`${i}/6`);
    const next = step.getByRole('button', { name: i === 6 ? 'Xong' : 'Tiếp' });
    await expect(next).toBeFocused();
    await expect(next).toHaveCSS('outline-style', 'solid');
    await page.keyboard.press('Enter');
  }
  await expect(step).toBeHidden();
}

/** Keeps what goes to an address waiting until it is let go. */
async function held(page: Page, address: string) {
  let letGo = () => {};
  const waiting = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await page.route(address, async (route) => {
    await waiting;
    await route.continue();
  });
  return { letGo: () => letGo() };
}

test('«Giới thiệu» tells the version, and the licence of every package', async ({ program }) => {
  const page = await program.open();
  await expect(planSheet(page).grid).toBeVisible();
  await page.keyboard.press('Control+k');
  await page
    .getByRole('combobox')
    .or(page.getByRole('textbox'))
    .last()
    .fill('gioi thieu, giay phep');
  await page.keyboard.press('Enter');
  const about = page.getByRole('dialog', { name: /^Chỉ Tiêu \d+\.\d+\.\d+$/ });
  await expect(about.getByRole('row', { name: /^echarts .+ Apache-2\.0$/ })).toBeVisible();
  expect(await about.getByRole('row').count()).toBeGreaterThan(100);
  await page.keyboard.press('Escape');
  await expect(about).toBeHidden();
});

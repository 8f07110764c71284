import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { chitieu } from './support/command-line.ts';
import { isDesktop } from './support/door.ts';
import { faults } from './support/faults.ts';
import { expect, type Program, test } from './support/journey.ts';
import { goTo } from './support/plan-sheet.ts';

const INDICATOR = ['--indicator', 'doan-vien-ket-nap'];

/** Three units with targets; the third has not reported. */
async function makeResults(file: string): Promise<void> {
  await chitieu('new', file, '--programme', 'dien-bien-2020');
  const set = (kind: string, period: string, unit: string, value: string, ...more: string[]) =>
    chitieu(
      ...['set', file, '--kind', kind, '--period', period, ...INDICATOR, '--unit', unit],
      ...['--value', value, ...more],
    );
  await set('target', '2020', 'muong-ang', '1500');
  await set('target', '2020', 'muong-cha', '100');
  await set('target', '2020', 'cd-xay-dung', '33');
  await set('result', '2020-H1', 'muong-ang', '1200');
  await set('result', '2020-H1', 'muong-cha', '45');
  await set('result', '2020-H1', 'muong-ang', '900', '--sector', 'hcsn');
}

async function openResults(program: Program): Promise<Page> {
  const page = await program.open(await program.put('bieu-do.chitieu', makeResults));
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await goTo(page, 'Kết quả thực hiện');
  await page.getByText('Biểu đồ', { exact: true }).click();
  return page;
}

async function choose(page: Page, field: string, option: string): Promise<void> {
  await page.getByRole('combobox', { name: field, exact: true }).click();
  await page.getByRole('option', { name: option, exact: true }).click();
}

const chart = (page: Page) => page.getByRole('img', { name: /Kết nạp đoàn viên|Tất cả chỉ tiêu/ });

test('a chart says the same numbers as the table beside it, and in words', async ({ program }) => {
  const page = await openResults(program);

  await test.step('the bars of the units carry their numbers; a gap is named', async () => {
    await expect(chart(page)).toContainText('1.200/1.500 · 80%');
    await expect(chart(page)).toContainText('chưa báo cáo (giao 33)');
    await expect(chart(page)).toHaveAccessibleName(/đạt 1\.245\/.*LĐLĐ huyện Mường Ảng \(80%\)/);
    await page.getByText('Xem bảng số liệu').click();
    const rows = page
      .getByRole('table', { name: 'Kết nạp đoàn viên theo đơn vị' })
      .getByRole('row');
    await expect(rows.filter({ hasText: 'Mường Ảng' })).toHaveText(
      'LĐLĐ huyện Mường Ảng1.5001.20080%',
    );
    await expect(rows.filter({ hasText: 'Xây dựng' })).toHaveText(
      'Công đoàn ngành Xây dựng33chưa báo cáo—',
    );
  });

  await test.step('by per cent the furthest stands first', async () => {
    await choose(page, 'Thứ tự', 'Theo tỷ lệ');
    await expect(page.getByRole('rowheader').first()).toHaveText('LĐLĐ huyện Mường Ảng');
  });

  await test.step('every kind of chart is drawn', async () => {
    await choose(page, 'Loại biểu đồ', 'Theo kỳ trong năm');
    await expect(chart(page)).toContainText('6 tháng');
    await expect(chart(page)).toContainText('1.245');
    await choose(page, 'Đơn vị', 'LĐLĐ huyện Mường Chà');
    await expect(chart(page)).toContainText('Chỉ tiêu năm: 100');
    await choose(page, 'Loại biểu đồ', 'Qua các năm');
    await expect(chart(page)).toContainText('45/100');
    await choose(page, 'Đơn vị', 'Toàn bộ');
    await choose(page, 'Loại biểu đồ', 'Theo khu vực');
    await expect(chart(page)).toContainText('900 · chiếm 100%');
    await choose(page, 'Loại biểu đồ', 'Tất cả chỉ tiêu');
    await expect(chart(page)).toContainText('Thành lập công đoàn cơ sở');
  });
});

for (const ground of ['light', 'dark'] as const) {
  test(`a chart can be read by everybody, ${ground}`, async ({ program }) => {
    const page = await openResults(program);
    if (ground === 'dark') await page.getByRole('button', { name: 'Nền tối' }).click();
    await expect(chart(page)).toContainText('1.200/1.500');
    await page.getByText('Xem bảng số liệu').click();
    expect(await faults(page)).toEqual([]);
    const ink = await chart(page).getByText('1.200/1.500 · 80%').getAttribute('fill');
    expect(ink).toBe(ground === 'dark' ? '#e7e9ec' : '#1b1f24');
  });
}

test('charts stand among the reports, too', async ({ program }) => {
  const page = await openResults(program);
  await goTo(page, 'Biểu, văn bản');
  await page.getByRole('button', { name: 'Biểu đồ', exact: true }).click();
  await expect(chart(page)).toContainText('1.200/1.500 · 80%');
  await choose(page, 'Chỉ tiêu', 'Thành lập công đoàn cơ sở');
  await expect(
    page.getByRole('heading', { name: 'Thành lập công đoàn cơ sở theo đơn vị' }),
  ).toBeVisible();
});

test('a chart grows with its window', async ({ program }) => {
  const page = await openResults(program);
  const width = async () => (await chart(page).locator('svg').boundingBox())?.width ?? 0;
  await page.setViewportSize({ width: 1000, height: 700 });
  await expect.poll(width).toBeLessThan(840);
  await page.setViewportSize({ width: 1366, height: 768 });
  await expect.poll(width).toBeGreaterThan(1100);
});

test('a chart is saved as a picture for slides and copied as one', async ({ program }) => {
  const page = await openResults(program);
  await expect(chart(page)).toContainText('1.200/1.500');

  const svg = await program.save('bieu-do.svg', () =>
    page.getByRole('button', { name: 'Lưu SVG' }).click(),
  );
  expect(await readFile(svg, 'utf8')).toContain('1.200/1.500 · 80%');
  const png = await program.save('bieu-do.png', () =>
    page.getByRole('button', { name: 'Lưu PNG' }).click(),
  );
  const header = await readFile(png);
  expect([header.readUInt32BE(16), header.readUInt32BE(20)]).toEqual([1920, 1080]);

  const copy = page.getByRole('button', { name: 'Sao chép hình' });
  if (isDesktop) {
    const instead = await program.save('thay-the.png', () => copy.click());
    expect((await readFile(instead)).subarray(1, 4).toString()).toBe('PNG');
    return;
  }
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await copy.click();
  await expect(page.getByText('Đã sao chép hình.')).toBeVisible();
  const held = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    return (await item?.getType('image/png'))?.size ?? 0;
  });
  expect(held).toBeGreaterThan(10_000);
});

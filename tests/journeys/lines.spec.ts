import {
  baseline,
  chooseRule,
  headers,
  menuItem,
  shownRow,
  units,
  valueList,
} from './support/columns.ts';
import { expect, test } from './support/journey.ts';
import { agreements, grassroots, members, planSheet, totals } from './support/plan-sheet.ts';

test('rows are sorted within their groups and go back to the order of the catalogue', async ({
  program,
}) => {
  const page = await program.open();
  const sheet = planSheet(page);
  const status = page.getByRole('region', { name: 'Trạng thái' });
  await sheet.cell('dien-bien-phu', members).click();
  for (const value of ['10', '30', '20']) {
    await page.keyboard.type(value);
    await page.keyboard.press('Enter');
  }
  await expect(sheet.cell(totals.shared, members)).toHaveText('60');
  const asGiven = await units(page);

  await sheet.cell('dien-bien-phu', members).click();
  await page.keyboard.press('Alt+ArrowDown');
  await menuItem(page, 'Sắp xếp từ lớn đến nhỏ').click();
  await expect(status).toContainText('Đang sắp xếp theo «Kết nạp đoàn viên», từ lớn đến nhỏ');
  await expect
    .poll(async () => (await units(page)).slice(0, 3))
    .toEqual(['muong-lay', 'huyen-dien-bien', 'dien-bien-phu']);
  await expect(sheet.cell('group:local', members)).toHaveText('60');
  expect([...(await units(page)).slice(10)].sort()).toEqual([...asGiven.slice(10)].sort());

  // The keyboard is back on the sheet, and typing does not make rows jump.
  await page.keyboard.type('90');
  await page.keyboard.press('Enter');
  await expect(sheet.cell('dien-bien-phu', members)).toHaveText('90');
  expect((await units(page))[0]).toBe('muong-lay');

  await headers(page).choose(members, 'Sắp xếp từ lớn đến nhỏ');
  await expect.poll(() => units(page)).toEqual(asGiven);
  await expect(status).not.toContainText('Đang sắp xếp');
});

test('a filter leaves the totals those of all rows and sums what is shown apart', async ({
  program,
}) => {
  const page = await program.open();
  const sheet = planSheet(page);
  const { choose } = headers(page);
  const name = (row: string) => sheet.cell(row, 'name');
  const status = page.getByRole('region', { name: 'Trạng thái' });
  await sheet.cell('dien-bien-phu', members).click();
  for (const value of ['10', '30', '20']) {
    await page.keyboard.type(value);
    await page.keyboard.press('Enter');
  }
  await expect(sheet.cell(totals.shared, members)).toHaveText('60');

  await choose(members, 'Lọc…');
  await chooseRule(page, 'Từ … trở lên (≥)');
  await page.getByRole('textbox', { name: 'Số', exact: true }).fill('nhiều');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Nhập một số.')).toBeVisible();
  await page.getByRole('textbox', { name: 'Số', exact: true }).fill('20');
  await page.keyboard.press('Enter');

  await expect.poll(() => units(page)).toEqual(['muong-lay', 'huyen-dien-bien']);
  await expect(name(totals.shared)).toHaveText('Đã phân bổ (tất cả các dòng)');
  await expect(sheet.cell(totals.shared, members)).toHaveText('60');
  await expect(name(shownRow)).toHaveText('Cộng các dòng đang hiện (2)');
  await expect(sheet.cell(shownRow, members)).toHaveText('50');
  await expect(name('group:local')).toContainText('Cả 10 đơn vị, hiện 2');
  await expect(status).toContainText('Đang lọc: hiện 2/13 đơn vị');

  await sheet.type('muong-lay', members, '31');
  await expect(sheet.cell(shownRow, members)).toHaveText('51');
  await expect(sheet.cell(totals.shared, members)).toHaveText('61');

  await sheet.cell('muong-lay', members).click();
  await status.getByRole('button', { name: 'Bỏ lọc' }).press('Enter');
  await expect(name(shownRow)).toHaveCount(0);
  await expect(sheet.cell('muong-lay', members)).toBeFocused();
  await expect(name(totals.shared)).toHaveText('Đã phân bổ');

  await choose('name', 'Lọc…');
  await chooseRule(page, 'Có chứa');
  await page.getByRole('textbox', { name: 'Có chứa' }).fill('muong cha');
  await page.keyboard.press('Enter');
  await expect.poll(() => units(page)).toEqual(['muong-cha']);
});

test('a filter takes values ticked in a list, by keyboard and by mouse', async ({ program }) => {
  const page = await program.open();
  const sheet = planSheet(page);
  const { header } = headers(page);
  const { list, search, value, values } = valueList(page);
  const status = page.getByRole('region', { name: 'Trạng thái' });
  await sheet.cell('dien-bien-phu', members).click();
  for (const typed of ['10', '1.200', '10']) {
    await page.keyboard.type(typed);
    await page.keyboard.press('Enter');
  }
  await expect(sheet.cell(totals.shared, members)).toHaveText('1.220');
  await expect(header(members).locator('.sheet-funnel')).toHaveCount(0);

  await sheet.cell('dien-bien-phu', members).click();
  await page.keyboard.press('Alt+ArrowDown');
  await page.getByRole('menu').waitFor();
  await page.keyboard.type('L');
  await menuItem(page, 'Lọc…').focus();
  await page.keyboard.press('Enter');
  await expect(search).toBeFocused();
  await expect(values).toHaveText([
    /\(Chọn tất cả\)13 đơn vị$/,
    /10\s*2 đơn vị$/,
    /1\.200\s*1 đơn vị$/,
    /\(Trống\)\s*10 đơn vị$/,
  ]);
  await page.keyboard.press('ArrowDown');
  await expect(list).toBeFocused();
  await page.keyboard.press('Space');
  await expect(value('10 2 đơn vị', false)).toBeVisible();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Chọn ít nhất một giá trị.')).toBeVisible();
  await list.focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Space');
  await expect(value('10 2 đơn vị', true)).toBeVisible();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect.poll(() => units(page)).toEqual(['dien-bien-phu', 'huyen-dien-bien']);
  await expect(header(members).locator('.sheet-funnel')).toBeVisible();
  await expect(
    header(members).getByRole('button', { name: 'Trình đơn của cột: Kết nạp đoàn viên, đang lọc' }),
  ).toBeVisible();
  await expect(sheet.cell(shownRow, 'name')).toHaveText('Cộng các dòng đang hiện (2)');
  await expect(sheet.cell(shownRow, members)).toHaveText('20');
  await expect(sheet.cell(totals.shared, members)).toHaveText('1.220');

  // The list of the next column is of the rows that are left, and both filters hold together.
  await headers(page).choose('name', 'Lọc…');
  await expect(values).toHaveCount(3);
  await search.fill('huyen dien');
  await expect(value('(Chọn tất cả kết quả tìm) 1 đơn vị', true)).toBeVisible();
  await page.keyboard.press('Enter');
  await expect.poll(() => units(page)).toEqual(['huyen-dien-bien']);

  await headers(page).choose(members, 'Lọc…');
  await page.getByRole('dialog').getByRole('button', { name: 'Bỏ lọc' }).click();
  await expect(header(members).locator('.sheet-funnel')).toHaveCount(0);
  await expect.poll(() => units(page)).toEqual(['huyen-dien-bien']);
  await status.getByRole('button', { name: 'Bỏ lọc' }).click();
  await expect.poll(async () => (await units(page)).length).toBeGreaterThan(5);
});

test('a list of values is searched without marks, also in notes, and a find adds to what was chosen', async ({
  program,
}) => {
  const page = await program.open();
  const sheet = planSheet(page);
  const { list, search, value } = valueList(page);
  await sheet.cell('muong-ang', members).click();
  await headers(page).choose('name', 'Lọc…');
  await search.fill('muong ang');
  await page.keyboard.press('Enter');
  await expect.poll(() => units(page)).toEqual(['muong-ang']);
  await headers(page).choose('name', 'Lọc…');
  await search.fill('tua chua');
  await page.getByRole('checkbox', { name: 'Thêm vào các giá trị đang chọn' }).check();
  await page.getByRole('button', { name: 'Lọc', exact: true }).click();
  await expect.poll(async () => [...(await units(page))].sort()).toEqual(['muong-ang', 'tua-chua']);
  await page.getByRole('button', { name: 'Bỏ lọc' }).click();

  await page.getByText('Từng chỉ tiêu', { exact: true }).click();
  const note = sheet.grid.locator('[row-id="muong-ang"] [col-id^="note:"]');
  const column = (await note.getAttribute('col-id')) ?? '';
  await sheet.type('muong-ang', column, 'Thống nhất rồi');
  await sheet.type('tua-chua', column, 'Chờ trả lời');
  await expect(sheet.cell('tua-chua', column)).toHaveText('Chờ trả lời');
  await headers(page).choose(column, 'Lọc…');
  await search.fill('thong nhat');
  await expect(value('Thống nhất rồi 1 đơn vị', true)).toBeVisible();
  await search.fill('');
  await value('(Trống) 11 đơn vị').click();
  await expect(value('(Trống) 11 đơn vị', false)).toBeVisible();
  await expect(list).toBeFocused();
  await page.getByRole('button', { name: 'Lọc', exact: true }).click();
  await expect.poll(async () => [...(await units(page))].sort()).toEqual(['muong-ang', 'tua-chua']);
});

test('a sheet with nothing left in it says why, and how all comes back', async ({ program }) => {
  const page = await program.open();
  const sheet = planSheet(page);
  const { choose, header } = headers(page);
  await sheet.type('muong-ang', members, '5');
  await choose(members, 'Lọc…');
  await chooseRule(page, 'Từ … trở lên (≥)');
  await page.getByRole('textbox', { name: 'Số', exact: true }).fill('6');
  await page.keyboard.press('Enter');
  const empty = page.getByRole('status').filter({ hasText: 'Không có đơn vị nào khớp bộ lọc.' });
  await empty.getByRole('button', { name: 'Bỏ lọc' }).click();
  await expect(sheet.cell('muong-ang', members)).toHaveText('5');

  for (const column of [baseline, members, grassroots]) await choose(column, 'Ẩn cột');
  // The last one stays: a sheet without columns helps nobody.
  await header(agreements)
    .getByRole('button', { name: /^Trình đơn của cột/ })
    .click();
  await expect(page.getByRole('menu')).toBeVisible();
  await expect(menuItem(page, 'Ẩn cột')).toHaveCount(0);
  await page.keyboard.press('Escape');

  // Columns of an earlier year were hidden, and only these are there now.
  await page.evaluate(() => {
    for (const [key, text] of Object.entries(localStorage)) {
      if (!key.startsWith('chitieu.columns.all.')) continue;
      const state: unknown = JSON.parse(text);
      if (typeof state !== 'object' || state === null || !('hidden' in state)) continue;
      const hidden = [...(Array.isArray(state.hidden) ? state.hidden : []), 'target:tl-thoa-uoc'];
      localStorage.setItem(key, JSON.stringify({ ...state, hidden }));
    }
  });
  await page.reload();
  await page
    .getByRole('status')
    .filter({ hasText: 'Mọi cột chỉ tiêu đang ẩn.' })
    .getByRole('button', { name: 'Hiện lại' })
    .click();
  await expect(header(agreements)).toBeVisible();
  await expect(header(members)).toBeVisible();
});

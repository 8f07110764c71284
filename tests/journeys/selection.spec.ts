import { expect, test } from './support/journey.ts';
import { agreements, grassroots, members, planSheet, totals } from './support/plan-sheet.ts';
import { drag, fill, first, header, middle, selected, status } from './support/selection.ts';

test('several ranges are drawn with Ctrl, counted once, locked and cleared together', async ({
  program,
}) => {
  const page = await program.open();
  const sheet = planSheet(page);
  await fill(page, sheet, members, ['10', '20', '30']);
  await fill(page, sheet, grassroots, ['1', '2', '3']);

  await drag(page, sheet.cell(first, members), sheet.cell('muong-lay', members));
  await page.keyboard.down('Control');
  await sheet.cell('huyen-dien-bien', grassroots).click();
  // From a cell that is not selected yet: from one that is, Ctrl takes cells out.
  await drag(page, sheet.cell('huyen-dien-bien', members), sheet.cell('muong-lay', members));
  await page.keyboard.up('Control');
  await expect(status(page)).toHaveText(
    'Đang chọn 4 ô · Số ô có số 4 · Tổng 63 · Trung bình 15,8 · Nhỏ nhất 3 · Lớn nhất 30',
  );
  await expect(sheet.cell(first, members)).toHaveClass(selected);
  await expect(sheet.cell('huyen-dien-bien', grassroots)).toHaveClass(/sheet-edge-left/);
  await expect(sheet.cell('huyen-dien-bien', members)).toBeFocused();
  await expect(sheet.cell('huyen-dien-bien', members)).toHaveClass(/sheet-active/);

  await page.keyboard.press('Control+c');
  await expect(status(page)).toContainText('Chọn một vùng rồi làm lại');

  await page.getByRole('button', { name: 'Khóa', exact: true }).click();
  await page.getByRole('button', { name: 'Khóa 4 ô' }).click();
  await expect(sheet.cell(first, members)).toHaveClass(/sheet-locked/);
  await expect(sheet.cell('huyen-dien-bien', grassroots)).toHaveClass(/sheet-locked/);
  await page.getByRole('button', { name: 'Mở khóa' }).click();
  await expect(sheet.cell('huyen-dien-bien', grassroots)).not.toHaveClass(/sheet-locked/);

  await sheet.cell(first, members).click();
  await sheet.cell('huyen-dien-bien', grassroots).click({ modifiers: ['Control'] });
  await page.keyboard.press('Delete');
  await expect(sheet.cell(first, members)).toHaveText('');
  await expect(sheet.cell('huyen-dien-bien', grassroots)).toHaveText('');
  await expect(sheet.cell('muong-lay', members)).toHaveText('20');
  await page.keyboard.press('Control+z');
  await expect(sheet.cell(first, members)).toHaveText('10');
  await expect(sheet.cell('huyen-dien-bien', grassroots)).toHaveText('3');
});

test('Ctrl and a click, or a drag, on what is selected takes it out of the selection', async ({
  program,
}) => {
  const page = await program.open();
  const sheet = planSheet(page);
  await fill(page, sheet, members, ['10', '20', '30', '40']);
  await drag(page, sheet.cell(first, members), sheet.cell('dien-bien-dong', members));
  await sheet.cell('muong-lay', members).click({ modifiers: ['Control'] });
  await expect(sheet.cell('muong-lay', members)).not.toHaveClass(selected);
  await expect(status(page)).toContainText('Đang chọn 3 ô · Số ô có số 3 · Tổng 80');
  await expect(sheet.cell(first, members)).toBeFocused();

  await page.keyboard.down('Control');
  await drag(page, sheet.cell('dien-bien-dong', members), sheet.cell('huyen-dien-bien', members));
  await page.keyboard.up('Control');
  await expect(sheet.cell('huyen-dien-bien', members)).not.toHaveClass(selected);
  await expect(sheet.cell(first, members)).toBeFocused();
  // The last cell stays: something is always selected.
  await sheet.cell(first, members).click({ modifiers: ['Control'] });
  await page.keyboard.type('11');
  await page.keyboard.press('Enter');
  await expect(sheet.cell(first, members)).toHaveText('11');

  await header(sheet, members).click();
  await header(sheet, agreements).click({ modifiers: ['Control'] });
  await header(sheet, members).click({ modifiers: ['Control'] });
  await expect(sheet.cell(first, members)).not.toHaveClass(selected);
  await expect(sheet.cell(first, agreements)).toHaveClass(selected);
});

test('the frame of a range is drawn without gaps where the lines of the sheet cross it', async ({
  program,
}) => {
  const page = await program.open();
  const sheet = planSheet(page);
  await drag(page, sheet.cell(first, members), sheet.cell('muong-lay', grassroots));
  const box = (row: string, column: string) =>
    sheet.cell(row, column).evaluate((cell) => {
      const { top, right, bottom, left } = cell.getBoundingClientRect();
      const { borderTopWidth, borderRightWidth } = getComputedStyle(cell);
      return { top, right, bottom, left, borders: [borderTopWidth, borderRightWidth] };
    });
  const [one, beside, below] = [
    await box(first, members),
    await box(first, grassroots),
    await box('muong-lay', members),
  ];
  // Shadows are drawn within the borders of a cell: there are none, and cell stands at cell.
  expect(one.borders).toEqual(['0px', '0px']);
  expect(beside.left).toBeCloseTo(one.right, 1);
  expect(below.top).toBeCloseTo(one.bottom, 1);
});

test('a drag within a frozen column takes neither the columns before it nor the sheet along', async ({
  program,
}) => {
  const page = await program.open();
  await page.setViewportSize({ width: 800, height: 600 });
  const sheet = planSheet(page);
  await header(sheet, members)
    .getByRole('button', { name: /^Trình đơn của cột/ })
    .click();
  await page.getByRole('menuitem', { name: 'Cố định đến cột này' }).click();
  await sheet.cell(first, members).click();
  await page.keyboard.press('End');
  await expect(sheet.cell(first, agreements)).toBeInViewport();
  const seen = () => sheet.cell(first, agreements).boundingBox();
  const before = await seen();
  const [from, to] = [
    await middle(sheet.cell(first, members)),
    await middle(sheet.cell('huyen-dien-bien', members)),
  ];
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps: 6 });
  // A sheet that scrolls under a drag does so several times a second.
  await page.waitForTimeout(300);
  await expect(status(page)).toContainText('Đang chọn 3 ô');
  await page.mouse.up();
  expect(await seen()).toEqual(before);
});

test('Shift and a click stretch the range, and the active cell stays where it was', async ({
  program,
}) => {
  const page = await program.open();
  const sheet = planSheet(page);
  await sheet.cell('huyen-dien-bien', grassroots).click();
  await sheet.cell(first, members).click({ modifiers: ['Shift'] });
  await expect(status(page)).toContainText('Đang chọn 6 ô');
  await expect(sheet.cell('huyen-dien-bien', grassroots)).toBeFocused();
  await expect(sheet.cell(first, members)).toHaveClass(/sheet-edge-top/);
  await expect(sheet.cell(first, members)).toHaveClass(/sheet-edge-left/);
  await page.keyboard.press('Shift+ArrowDown');
  await expect(status(page)).toContainText('Đang chọn 4 ô');
  await page.keyboard.type('7');
  await page.keyboard.press('Enter');
  await expect(sheet.cell('huyen-dien-bien', grassroots)).toHaveText('7');
});

test('a click on TT takes a whole row, with Shift the rows up to there, with Ctrl one more', async ({
  program,
}) => {
  const page = await program.open();
  const sheet = planSheet(page);
  const tt = (row: string) => sheet.cell(row, 'ordinal');
  await tt(first).click();
  await expect(sheet.cell(first, members)).toHaveClass(selected);
  await expect(sheet.cell(first, agreements)).toHaveClass(selected);
  await tt('huyen-dien-bien').click({ modifiers: ['Shift'] });
  await expect(sheet.cell('muong-lay', members)).toHaveClass(selected);
  await expect(sheet.cell('muong-ang', members)).not.toHaveClass(selected);
  await tt('muong-ang').click({ modifiers: ['Control'] });
  await expect(sheet.cell('muong-ang', members)).toHaveClass(selected);
  await expect(sheet.cell('muong-lay', members)).toHaveClass(selected);
  await drag(page, tt('muong-lay'), tt('huyen-dien-bien'));
  await expect(sheet.cell('huyen-dien-bien', agreements)).toHaveClass(selected);
  await expect(sheet.cell(first, members)).not.toHaveClass(selected);
});

test('a click on a header takes the whole column, and TT above takes the sheet', async ({
  program,
}) => {
  const page = await program.open();
  const sheet = planSheet(page);
  await header(sheet, members).click();
  await expect(sheet.cell(first, members)).toHaveClass(selected);
  await expect(sheet.cell(totals.left, members)).toHaveClass(selected);
  await expect(sheet.cell(first, grassroots)).not.toHaveClass(selected);
  await page.keyboard.press('Control+End');
  await page.keyboard.press('Control+Home');
  await header(sheet, members).click();
  await page.keyboard.press('Shift+ArrowRight');
  await expect(sheet.cell(first, grassroots)).toHaveClass(selected);
  await header(sheet, members).click();
  await header(sheet, agreements).click({ modifiers: ['Control'] });
  await expect(sheet.cell(first, members)).toHaveClass(selected);
  await expect(sheet.cell(first, agreements)).toHaveClass(selected);
  await expect(sheet.cell(first, grassroots)).not.toHaveClass(selected);
  await header(sheet, grassroots).click({ modifiers: ['Shift'] });
  await expect(sheet.cell(first, grassroots)).toHaveClass(selected);
  await drag(page, header(sheet, members), header(sheet, grassroots));
  await expect(sheet.cell('muong-ang', grassroots)).toHaveClass(selected);
  await header(sheet, 'ordinal').click();
  await expect(sheet.cell('muong-ang', 'name')).toHaveClass(selected);
  await expect(sheet.cell(totals.given, agreements)).toHaveClass(selected);
});

test('a drag beyond the lower edge scrolls, and takes the rows that come', async ({ program }) => {
  const page = await program.open();
  await page.setViewportSize({ width: 1366, height: 480 });
  const sheet = planSheet(page);
  const last = sheet.cell('cd-xay-dung', members);
  const { x, y } = await middle(sheet.cell(first, members));
  const box = await sheet.grid.boundingBox();
  if (box === null) throw new Error('The sheet is in view.');
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x, y + 40, { steps: 3 });
  await page.mouse.move(x, box.y + box.height + 4, { steps: 3 });
  await expect(last).toBeInViewport();
  await expect(last).toHaveClass(selected);
  await page.mouse.move(x, box.y + 10, { steps: 3 });
  await expect(sheet.cell(first, members)).toBeInViewport();
  await page.mouse.up();
  await expect(last).not.toHaveClass(selected);
});

test('what the status line says of a selection stands on one line', async ({ program }) => {
  const page = await program.open();
  const sheet = planSheet(page);
  await fill(page, sheet, members, ['123456789', '234567', '1']);
  await header(sheet, members).click();
  await expect(status(page)).toContainText('Lớn nhất 123.456.789');
  await page.getByRole('button', { name: 'Giữ nguyên tổng' }).click();
  const size = await status(page).evaluate((line) => ({
    height: line.getBoundingClientRect().height,
    beyond: line.scrollWidth - line.clientWidth,
  }));
  expect(size.beyond).toBe(0);
  expect(size.height).toBeLessThan(36);
});

test('a cell that cannot be typed into says why once it is selected', async ({ program }) => {
  const page = await program.open();
  const sheet = planSheet(page);
  const line = page.getByRole('region', { name: 'Trạng thái' });
  for (const row of [totals.shared, totals.left]) {
    await sheet.cell(row, members).click();
    await expect(line, row).toContainText('do chương trình tính');
  }
  await sheet.cell('muong-ang', members).click();
  await expect(line).not.toContainText('do chương trình tính');
});

test('several ranges have no grip, and a whole row has its sum or says why not', async ({
  program,
}) => {
  const page = await program.open();
  const sheet = planSheet(page);
  const grips = sheet.grid.locator('.sheet-edge-grip');
  await sheet.cell('muong-ang', members).click();
  await expect(grips).toHaveCount(1);
  await sheet.cell('tuan-giao', members).click({ modifiers: ['Control'] });
  await expect(grips).toHaveCount(0);

  await sheet.type('muong-ang', members, '23');
  await sheet.cell('muong-ang', members).click();
  await page.keyboard.press('Shift+Space');
  await expect(page.getByRole('region', { name: 'Trạng thái' })).toContainText(/[Tt]ổng/);
});

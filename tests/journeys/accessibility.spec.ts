import { join } from 'node:path';
import { root } from '../../tools/project.ts';
import { faults } from './support/faults.ts';
import { expect, type Program, test } from './support/journey.ts';
import { goTo, grassroots, members, planSheet } from './support/plan-sheet.ts';
import { shareOut } from './support/share-out.ts';

const fixtures = join(root, 'tests', 'fixtures', 'returns');

test('what is in the way is found, in names as in colours', async ({ program }) => {
  const page = await program.open();
  expect(await faults(page)).toEqual([]);
  await page.evaluate(() => {
    document.querySelector('main')?.prepend(document.createElement('button'));
    const pale = document.createElement('p');
    pale.textContent = 'pale';
    pale.style.cssText = 'color: #ddd; background: #fff';
    document.querySelector('main')?.prepend(pale);
  });
  const found = (await faults(page)).join('\n');
  expect(found).toContain('button-name');
  expect(found).toContain('color-contrast');
});

type Ground = 'light' | 'dark';

/** An open plan, and a list of the faults that are found from there on. */
async function openOn(ground: Ground, program: Program) {
  const page = await program.open();
  // What fades in has no contrast yet.
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const sheet = planSheet(page);
  await expect(sheet.cell('muong-ang', members)).toBeVisible();
  if (ground === 'dark') await page.getByRole('button', { name: 'Nền tối' }).click();
  const found: string[] = [];
  const check = async (where: string) => found.push(...(await faults(page, where)));
  return { page, sheet, found, check };
}

for (const ground of ['light', 'dark'] as const) {
  test(`nothing serious is in the way on the plan and its dialogs, ${ground}`, async ({
    program,
  }) => {
    test.setTimeout(180_000);
    const { page, sheet, found, check } = await openOn(ground, program);
    await check('plan');
    await sheet.cell('muong-ang', members).click();
    await page.keyboard.press('Alt+ArrowDown');
    await check('column menu');
    await page.getByRole('menuitem', { name: 'Lọc…' }).click();
    await expect(page.getByRole('listbox', { name: 'Các giá trị của cột' })).toBeVisible();
    await check('filter');
    await page.keyboard.press('Escape');
    await shareOut(page, sheet, members);
    await sheet.cell('muong-ang', grassroots).click();
    await page.getByRole('button', { name: 'Phân bổ chỉ tiêu…' }).click();
    await expect(page.getByRole('button', { name: 'Áp dụng' })).toBeVisible();
    await check('allocation');
    await page.keyboard.press('Escape');
    await sheet.cell('muong-ang', members).click();
    await page.getByRole('button', { name: 'Cách tính' }).click();
    await expect(page.getByRole('complementary')).toContainText('Chỉ tiêu giao');
    await check('reason');
    await page.getByRole('button', { name: 'Cách tính' }).click();
    await page.getByRole('button', { name: 'Khóa', exact: true }).click();
    await check('lock');
    await page.getByRole('button', { name: 'Khóa 1 ô' }).click();
    await expect(page.getByRole('button', { name: 'Mở khóa' })).toBeEnabled();
    await sheet.cell('muong-lay', members).click();
    await page.keyboard.press('Shift+F2');
    await check('note');
    await page.keyboard.press('Escape');
    await sheet.cell('tinh', members).click();
    await page.keyboard.type('600');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('dialog')).toBeVisible();
    await check('total');
    await page.keyboard.press('Escape');
    await sheet.cell('muong-lay', members).click();
    await page.keyboard.press('F2');
    await check('editor');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Shift+F10');
    await expect(page.getByRole('menu', { name: 'Ô đang chọn' })).toBeVisible();
    await check('cell menu');
    await page.keyboard.press('Escape');
    await page.getByText('Từng chỉ tiêu', { exact: true }).click();
    await check('one indicator');
    await page.getByText('Tất cả chỉ tiêu', { exact: true }).click();
    await page.getByRole('button', { name: 'Ban hành…' }).click();
    await expect(page.getByRole('dialog', { name: /^Ban hành/ })).toBeVisible();
    await check('issue');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+k');
    await expect(page.getByRole('dialog', { name: 'Các lệnh' })).toBeVisible();
    await page.keyboard.press('ArrowDown');
    await check('commands');
    await page.keyboard.press('Escape');
    await page.keyboard.press('F1');
    const help = page.getByRole('dialog', { name: 'Hướng dẫn sử dụng' });
    await expect(help).toBeVisible();
    await check('help');
    await help.getByRole('button', { name: 'Các phím tắt' }).click();
    await check('keys');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Liên đoàn Lao động tỉnh Điện Biên' }).click();
    await check('workspace menu');
    await page.getByRole('menuitem', { name: 'Sao lưu hồ sơ…' }).click();
    await check('backup');
    await page.keyboard.press('Escape');
    expect(found).toEqual([]);
  });

  test(`nothing serious is in the way on the other screens, ${ground}`, async ({ program }) => {
    test.setTimeout(180_000);
    const { page, sheet, found, check } = await openOn(ground, program);
    await shareOut(page, sheet, members);
    await goTo(page, 'Chương trình');
    for (const tab of [/^Chỉ tiêu/, /^Nhiệm vụ/, /^Thời hạn/]) {
      await page.getByRole('tab', { name: tab }).click();
      await check(`programme ${tab.source}`);
    }
    await goTo(page, 'Danh mục');
    for (const tab of ['Đơn vị', 'Khu vực', 'Chỉ tiêu', 'Số liệu căn cứ', 'Thiết lập', 'Người']) {
      await page.getByRole('tab', { name: tab, exact: true }).click();
      await check(`catalogue ${tab}`);
    }
    await page.getByRole('button', { name: 'Thêm…' }).click();
    await expect(page.getByRole('dialog')).toBeVisible();
    await check('add a person');
    await page.keyboard.press('Escape');
    await page.getByRole('tab', { name: 'Đơn vị', exact: true }).click();
    await page.getByRole('button', { name: 'Thêm…' }).click();
    await expect(page.getByRole('dialog')).toBeVisible();
    await check('add a unit');
    await page.keyboard.press('Escape');

    await goTo(page, 'Tiếp nhận báo cáo');
    await check('returns, empty');
    await page.getByRole('button', { name: 'Tạo biểu mẫu báo cáo…' }).click();
    await page.getByRole('button', { name: 'Chọn…', exact: true }).click();
    await check('blank returns');
    await page.keyboard.press('Escape');
    await page.getByRole('combobox', { name: 'Kỳ báo cáo' }).click();
    await page.getByRole('option', { name: /^6 tháng/ }).click();
    await page
      .locator('input[type=file]')
      .setInputFiles(['muong-ang.xlsx', 'muong-cha.xlsx'].map((name) => join(fixtures, name)));
    const read = page.getByRole('region', { name: 'Tệp vừa đọc' });
    await read.getByRole('button', { name: /muong-cha/ }).click();
    await expect(page.getByRole('button', { name: 'Sửa thành 7.500' }).first()).toBeVisible();
    await check('returns');
    await page
      .getByRole('button', { name: /^Cột . là gì…$/ })
      .last()
      .click();
    await expect(page.getByRole('dialog')).toBeVisible();
    await check('what a column is');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Mẫu đã nhớ…' }).click();
    await expect(page.getByRole('dialog')).toBeVisible();
    await check('remembered forms');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Ghi vào hồ sơ' }).click();
    await expect(page.getByText(/Đã ghi \d+ số liệu/).first()).toBeVisible();

    await goTo(page, 'Kết quả thực hiện');
    await expect(page.getByRole('main')).toContainText('muong-ang.xlsx');
    await check('results');
    await goTo(page, 'Biểu, văn bản');
    await expect(page.getByRole('region', { name: 'Trang in' })).toContainText('594');
    await check('reports');
    await goTo(page, 'Nhật ký');
    await expect(page.getByRole('main')).toContainText('Phân bổ');
    await check('history');

    await page.getByRole('button', { name: 'Liên đoàn Lao động tỉnh Điện Biên' }).click();
    await page.getByRole('menuitem', { name: 'Mở hồ sơ khác…' }).click();
    await expect(page.getByRole('heading', { name: 'Chỉ Tiêu' })).toBeVisible();
    await check('start');
    expect(found).toEqual([]);
  });
}

test('a screen reader hears unit, indicator and value of a cell', async ({ program }) => {
  const page = await program.open();
  const sheet = planSheet(page);
  await sheet.cell('muong-ang', members).click();
  const cell = sheet.grid.locator(':focus');
  await expect(cell).toHaveAccessibleName(/Mường Ảng, .*đoàn viên.*: trống$/i);
  await page.keyboard.type('23');
  await page.keyboard.press('Enter');
  await page.keyboard.press('ArrowUp');
  await expect(cell).toHaveAccessibleName(/Mường Ảng, .*đoàn viên.*: 23$/i);
  await page.keyboard.press('Control+z');
  await expect(cell).toHaveAccessibleName(/: trống$/);
});

/** 150 and 200 % of a screen of 1366 × 768, and a screen of 4K. */
for (const [width, height] of [
  [911, 512],
  [683, 384],
  [3840, 2160],
] as const) {
  test(`every button and field can be reached on ${width} × ${height}`, async ({ program }) => {
    const page = await program.open();
    await page.setViewportSize({ width, height });
    await expect(planSheet(page).cell('dien-bien-phu', members)).toBeVisible();
    const found: string[] = [];
    const check = async (where: string) => {
      for (const what of await page.evaluate(outOfReach)) found.push(`${where}: ${what}`);
    };
    await check('plan');
    await planSheet(page).cell('dien-bien-phu', members).click();
    await page.getByRole('button', { name: 'Phân bổ chỉ tiêu…' }).click();
    await expect(page.getByRole('button', { name: 'Áp dụng' })).toBeVisible();
    await check('allocation');
    for (const [name, there] of [
      ['Chương trình', page.getByRole('tab', { name: /^Nhiệm vụ/ })],
      ['Tiếp nhận báo cáo', page.getByRole('button', { name: 'Chọn tệp…' })],
      ['Kết quả thực hiện', page.getByRole('main').getByRole('combobox').first()],
      ['Biểu, văn bản', page.getByRole('button', { name: 'Lưu Excel' })],
      ['Danh mục', page.getByRole('button', { name: 'Thêm…' })],
      ['Nhật ký', page.getByRole('tab', { name: 'Bản sao lưu' })],
    ] as const) {
      await goTo(page, name);
      await expect(there).toBeVisible();
      await check(name);
    }
    await page.keyboard.press('F1');
    await expect(page.getByRole('dialog').getByRole('article')).toBeVisible();
    await page.keyboard.press('Escape');
    expect(found).toEqual([]);
  });
}

/** Runs in the page: what cannot be scrolled to where a click meets it. */
function outOfReach(): readonly string[] {
  const wanted = 'button:not(:disabled), a[href], input:not([type="file"]):not(:disabled)';
  return [...document.querySelectorAll<HTMLElement>(wanted)].flatMap((element) => {
    // The grid scrolls its own cells and headers.
    if (element.closest('.sheet-grid') !== null) return [];
    element.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    const { left, top, width, height } = element.getBoundingClientRect();
    if (width < 2 || height < 2 || element.closest('[aria-hidden="true"]') !== null) return [];
    const met = document.elementFromPoint(left + width / 2, top + height / 2);
    return element.contains(met) ? [] : [element.outerHTML.slice(0, 120)];
  });
}

import type { Page } from '@playwright/test';
import { expect, test } from './support/journey.ts';
import { members, type PlanSheet, planSheet, totals } from './support/plan-sheet.ts';
import { shareInProportion, shareOut } from './support/share-out.ts';

const status = { name: 'Trạng thái' };
const districts = 'group:local';
const sectorUnions = 'group:sector';

async function lock(page: Page, sheet: PlanSheet, unit: string, why: string): Promise<void> {
  await sheet.cell(unit, members).click();
  await page.getByRole('button', { name: 'Khóa', exact: true }).click();
  await page.getByLabel('Lý do khóa').fill(why);
  await page.getByRole('button', { name: 'Khóa 1 ô' }).click();
  await expect(page.getByRole('button', { name: 'Mở khóa' })).toBeEnabled();
}

test('a total that is typed over asks first, and is shared out by the keyboard in one step', async ({
  program,
}) => {
  const page = await program.open();
  const sheet = planSheet(page);
  await shareOut(page, sheet, members);
  const question = page.getByRole('dialog', { name: 'Tổng mới 600 (hiện nay 594)' });

  await sheet.type(totals.given, members, '600');
  await expect(question).toContainText('đã phân bổ 594');
  await expect(sheet.cell(totals.given, members)).toHaveText('594');
  await page.keyboard.press('Escape');
  await expect(question).toBeHidden();
  await expect(sheet.cell(totals.given, members)).toBeFocused();
  await expect(sheet.cell(totals.given, members)).toHaveText('594');

  await page.keyboard.type('600');
  await page.keyboard.press('Enter');
  await shareInProportion(page, question);
  await expect(question).toContainText('6 ô thay đổi');
  const changes = question.getByRole('table', { name: 'Các ô thay đổi' });
  await expect(changes).toContainText('LĐLĐ thành phố Điện Biên Phủ194 → 196+2');
  await expect(question.getByRole('button', { name: 'Áp dụng' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(question).toBeHidden();
  await expect(sheet.cell(totals.given, members)).toHaveText('600');
  await expect(sheet.cell(totals.given, members)).toBeFocused();
  await expect(sheet.cell(totals.left, members)).toHaveText('0');
  await expect(sheet.cell('dien-bien-phu', members)).toHaveText('196');

  await page.keyboard.press('Control+z');
  await expect(sheet.cell(totals.given, members)).toHaveText('594');
  await expect(sheet.cell('dien-bien-phu', members)).toHaveText('194');
  await expect(sheet.cell(totals.left, members)).toHaveText('0');
});

test('a typed total can be set alone, or shared out by another basis', async ({ program }) => {
  const page = await program.open();
  const sheet = planSheet(page);
  await shareOut(page, sheet, members);
  const question = page.getByRole('dialog', { name: /^Tổng mới 600/ });

  await sheet.type(totals.given, members, '600');
  await question.getByRole('button', { name: 'Chỉ đặt tổng' }).click();
  await expect(sheet.cell(totals.given, members)).toHaveText('600');
  await expect(sheet.cell(totals.left, members)).toHaveText('6');
  await page.keyboard.press('Control+z');
  await expect(sheet.cell(totals.left, members)).toHaveText('0');

  await sheet.type(totals.given, members, '600');
  await question.getByRole('button', { name: 'Phân bổ theo căn cứ khác…' }).click();
  const panel = page.getByRole('complementary', { name: /^Phân bổ 600 / });
  await panel.getByRole('button', { name: 'Áp dụng' }).click();
  await expect(panel).toBeHidden();
  await expect(sheet.cell(totals.given, members)).toHaveText('600');
  await expect(sheet.cell(totals.left, members)).toHaveText('0');
});

test('a basis of nought asks for another, and equal parts are one of the answers', async ({
  program,
}) => {
  program.expectRefusals();
  const page = await program.open();
  const sheet = planSheet(page);
  await sheet.type(totals.given, members, '600');
  const question = page.getByRole('dialog', { name: /^Tổng mới 600/ });
  await expect(question).toContainText('chưa phân bổ cho đơn vị nào');
  await shareInProportion(page, question);
  await expect(question.getByRole('alert')).toContainText('không có tỷ lệ hiện nay');
  await question.getByRole('button', { name: 'Chia đều' }).click();
  await expect(question).toContainText('14 ô thay đổi');
  await question.getByRole('button', { name: 'Áp dụng' }).click();
  await expect(sheet.cell(totals.shared, members)).toHaveText('600');
  await expect(sheet.cell(totals.left, members)).toHaveText('0');
  await page.keyboard.press('Control+z');
  await expect(sheet.cell('muong-ang', members)).toHaveText('');
  await expect(sheet.cell(totals.given, members)).toHaveText('594');
});

test('a subtotal that is typed over is shared out over its own units alone', async ({
  program,
}) => {
  const page = await program.open();
  const sheet = planSheet(page);
  await shareOut(page, sheet, members);
  await sheet.type(districts, members, '500');
  const question = page.getByRole('dialog', { name: /tổng mới 500 \(hiện nay 472\)$/ });
  await expect(question).toContainText('cộng từ 10 đơn vị');
  await expect(question.getByRole('button', { name: 'Chỉ đặt tổng' })).toBeHidden();
  await shareInProportion(page, question);
  await question.getByRole('button', { name: 'Áp dụng' }).click();
  await expect(sheet.cell(districts, members)).toHaveText('500');
  await expect(sheet.cell(sectorUnions, members)).toHaveText('122');
  await expect(sheet.cell(totals.given, members)).toHaveText('594');
  await expect(sheet.cell(totals.left, members)).toHaveText('Vượt tổng 28');
  await page.keyboard.press('Control+z');
  await expect(sheet.cell(districts, members)).toHaveText('472');

  await sheet.cell(districts, members).click();
  await page.keyboard.press('Delete');
  await expect(page.getByRole('region', status)).toContainText('không để trống được');

  await sheet.type(districts, members, '500');
  await question.getByRole('button', { name: 'Phân bổ theo căn cứ khác…' }).click();
  const panel = page.getByRole('complementary', { name: /^Phân bổ 500 / });
  await panel.getByRole('button', { name: 'Áp dụng' }).click();
  await expect(sheet.cell(districts, members)).toHaveText('500');
  await expect(sheet.cell(sectorUnions, members)).toHaveText('122');
});

test('while the total is kept, the other cells make up for one that changes', async ({
  program,
}) => {
  program.expectRefusals();
  const page = await program.open();
  const sheet = planSheet(page);
  await shareOut(page, sheet, members);
  await lock(page, sheet, 'dien-bien-phu', 'đã thống nhất');
  const keep = page.getByRole('button', { name: 'Giữ nguyên tổng', exact: true });
  await keep.click();
  await expect(keep).toHaveAttribute('aria-pressed', 'true');
  await expect(page.getByRole('region', status)).toContainText('Đang giữ nguyên tổng');

  await test.step('one cell is changed, and Enter applies what the others lose', async () => {
    await sheet.type('muong-ang', members, '43');
    const question = page.getByRole('dialog', { name: /^Giữ nguyên tổng 594: .+ 23 → 43$/ });
    await expect(question).toContainText('ô thay đổi');
    await expect(question.getByRole('button', { name: 'Áp dụng' })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(sheet.cell('muong-ang', members)).toHaveText('43');
    await expect(sheet.cell('dien-bien-phu', members)).toHaveText('194');
    await expect(sheet.cell(totals.shared, members)).toHaveText('594');
    await page.keyboard.press('Control+z');
    await expect(sheet.cell('muong-ang', members)).toHaveText('23');
    await expect(sheet.cell(totals.shared, members)).toHaveText('594');
  });

  await test.step('a cell that is cleared gives what it had to the others', async () => {
    await sheet.cell('muong-ang', members).click();
    await page.keyboard.press('Delete');
    const question = page.getByRole('dialog', { name: /23 → 0$/ });
    await expect(question).toContainText('Ô này được ghi số 0');
    await question.getByRole('button', { name: 'Áp dụng' }).click();
    await expect(sheet.cell('muong-ang', members)).toHaveText('0');
    await expect(sheet.cell(totals.shared, members)).toHaveText('594');
    await page.keyboard.press('Control+z');
    await expect(sheet.cell('muong-ang', members)).toHaveText('23');
  });

  await test.step('more than the others have is refused, with a way out', async () => {
    await sheet.type('muong-ang', members, '700');
    const question = page.getByRole('dialog', { name: /23 → 700$/ });
    await expect(question.getByRole('alert')).toContainText('không bù được');
    await question.getByRole('button', { name: 'Chỉ đổi ô này' }).click();
    await expect(sheet.cell('muong-ang', members)).toHaveText('700');
    await expect(sheet.cell(totals.left, members)).toHaveText('Vượt tổng 677');
    await page.keyboard.press('Control+z');
    await expect(sheet.cell(totals.left, members)).toHaveText('0');
  });

  await test.step('several cells at once are not, and the sentence names the button', async () => {
    await sheet.cell('muong-ang', members).click();
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('Control+c');
    await page.keyboard.press('Control+v');
    const said = page.getByRole('region', status);
    await expect(said).toContainText('Chưa dán ô nào: đang giữ nguyên tổng');
    await page.keyboard.press('Delete');
    await expect(said).toContainText('Chưa xóa ô nào: đang giữ nguyên tổng');
    await expect(said).toContainText('Tắt «Giữ nguyên tổng»');
    await expect(sheet.cell('muong-ang', members)).toHaveText('23');
  });

  await test.step('what is not fully shared out stays so', async () => {
    await sheet.type(totals.given, members, '600');
    await page.getByRole('button', { name: 'Chỉ đặt tổng' }).click();
    await expect(sheet.cell(totals.left, members)).toHaveText('6');
    await sheet.type('muong-ang', members, '43');
    const question = page.getByRole('dialog', { name: /^Giữ nguyên tổng 594: / });
    await expect(question).toContainText('Các đơn vị đang có 594, giữ nguyên 594.');
    await question.getByRole('button', { name: 'Áp dụng' }).click();
    await expect(sheet.cell('muong-ang', members)).toHaveText('43');
    await expect(sheet.cell(totals.left, members)).toHaveText('6');
    await page.keyboard.press('Control+z');
    await expect(sheet.cell('muong-ang', members)).toHaveText('23');
    await page.keyboard.press('Control+z');
    await expect(sheet.cell(totals.left, members)).toHaveText('0');
  });

  await keep.click();
  await sheet.type('muong-ang', members, '24');
  await expect(sheet.cell(totals.left, members)).toHaveText('Vượt tổng 1');
});

test('a total that is pasted or cleared along with units is not written unasked', async ({
  program,
}) => {
  const page = await program.open();
  const sheet = planSheet(page);
  await shareOut(page, sheet, members);
  const said = page.getByRole('region', status);

  await test.step('a single number is asked about as if it were typed', async () => {
    await sheet.cell('muong-ang', members).click();
    await page.keyboard.press('Control+c');
    await sheet.cell(totals.given, members).click();
    await page.keyboard.press('Control+v');
    await expect(page.getByRole('dialog', { name: /^Tổng mới 23 / })).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(sheet.cell(totals.given, members)).toHaveText('594');
  });

  await test.step('several cells are refused', async () => {
    await sheet.cell('muong-ang', members).click();
    await page.keyboard.press('Control+c');
    await sheet.cell(totals.given, members).click();
    await page.keyboard.press('Shift+ArrowRight');
    await page.keyboard.press('Control+v');
    await expect(said).toContainText('Chưa dán ô nào: vùng dán có ô tổng');
    await page.keyboard.press('Delete');
    await expect(said).toContainText('Chưa xóa ô nào: vùng chọn có ô tổng');
    await expect(sheet.cell(totals.given, members)).toHaveText('594');
  });

  await test.step('the total alone is cleared, and the sentence says what stays', async () => {
    await sheet.cell(totals.given, members).click();
    await page.keyboard.press('Delete');
    await expect(said).toContainText('các đơn vị giữ nguyên');
    await expect(sheet.cell(totals.shared, members)).toHaveText('594');
    await page.keyboard.press('Control+z');
    await expect(sheet.cell(totals.given, members)).toHaveText('594');
  });
});

test('a locked cell says which it is, who locked it, when and why, whatever is tried', async ({
  program,
}) => {
  const page = await program.open();
  const sheet = planSheet(page);
  await shareOut(page, sheet, members);
  await lock(page, sheet, 'muong-ang', 'đã thống nhất với huyện');
  const said = page.getByRole('region', status);
  const words =
    /LĐLĐ huyện Mường Ảng, Kết nạp đoàn viên: Ô đã khóa \(.+, \d\d:\d\d \d\d\/\d\d\/\d{4}; lý do: đã thống nhất với huyện\)/;

  await sheet.cell('muong-ang', members).click();
  await page.keyboard.type('9');
  await expect(said).toContainText(words);
  await page.keyboard.press('Delete');
  await expect(said).toContainText(/Chưa xóa ô nào: 1 ô không sửa được\. LĐLĐ huyện Mường Ảng/);
  await sheet.cell('muong-cha', members).click();
  await page.keyboard.press('Control+c');
  await sheet.cell('muong-ang', members).click();
  await page.keyboard.press('Control+v');
  await expect(said).not.toContainText('Chưa xóa');
  await expect(said).toContainText(words);
  await sheet.cell('muong-ang', members).dblclick();
  await expect(said).toContainText(words);
  await expect(sheet.cell('muong-ang', members)).toHaveText('23');
});

import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { root } from '../../tools/project.ts';
import { expect, type Program, test } from './support/journey.ts';
import { goTo, grassroots, members, planSheet, totals } from './support/plan-sheet.ts';

const status = { name: 'Trạng thái' };

test('a number that can be read in two ways is asked about, never guessed', async ({ program }) => {
  const page = await program.open();
  const sheet = planSheet(page);

  await sheet.type('muong-ang', members, '7.5');
  const question = page.getByRole('dialog', { name: '«7.5» là số nào?' });
  await expect(question).toBeVisible();
  await expect(sheet.cell('muong-ang', members)).toHaveText('');
  await question.getByRole('button', { name: 'Nhập lại' }).click();
  await expect(question).toBeHidden();
  await expect(sheet.cell('muong-ang', members)).toHaveText('');

  await sheet.type('muong-ang', members, '7.5');
  await expect(question).toBeVisible();
  await page.keyboard.type('20');
  await expect(question.getByRole('alert')).toContainText('Chưa ghi «20»');
  await page.keyboard.press('Enter');
  await page.keyboard.type('31');
  await page.keyboard.press('Enter');
  await expect(question.getByRole('alert')).toContainText('Chưa ghi «20 31»');
  await page.keyboard.press('Escape');
  await expect(question).toBeHidden();
  await expect(page.getByRole('region', status)).toContainText('Chưa ghi «20 31»');
  await expect(sheet.cell('muong-ang', members)).toHaveText('');

  await sheet.type('muong-ang', members, '7.5');
  await expect(question.getByRole('button')).toHaveText(['7.500', '7', '8', 'Nhập lại']);
  await question.getByRole('button', { name: '7.500', exact: true }).click();
  await expect(sheet.cell('muong-ang', members)).toHaveText('7.500');
  await expect(sheet.cell(totals.left, members)).toHaveText('Vượt tổng 6.906');
});

test('keys typed while the sheet takes the keyboard back go to the question alone', async ({
  program,
}) => {
  const page = await program.open();
  const sheet = planSheet(page);
  const other = sheet.cell('tuan-giao', members);
  const before = await other.textContent();

  await sheet.type('muong-ang', members, '7.5');
  const question = page.getByRole('dialog', { name: '«7.5» là số nào?' });
  await expect(question).toBeVisible();
  await other.evaluate((cell) => cell.focus());
  await page.keyboard.type('20');
  await expect(question.getByRole('alert')).toContainText('Chưa ghi «20»');
  await page.keyboard.press('Escape');
  await expect(question).toBeHidden();
  await expect(other).toHaveText(before ?? '');
});

test('what is no number or below nought stays open to be mended, and moves no other number', async ({
  program,
}) => {
  const page = await program.open();
  const sheet = planSheet(page);
  const { keyboard } = page;
  const cell = sheet.cell('muong-ang', members);
  const editor = cell.getByRole('textbox');
  await sheet.type('muong-ang', members, '23');
  for (const [text, said] of [
    ['hai mươi', 'không phải là số'],
    ['12o', 'không phải là số'],
    ['-5', 'số âm'],
    ['=1+', 'không phải phép tính'],
    ['9'.repeat(17), 'quá 15 chữ số'],
  ] as const) {
    await sheet.type('muong-ang', members, text);
    await expect(page.getByRole('region', status), text).toContainText(said);
    await expect(page.getByRole('region', status), text).toContainText('Mường Ảng');
    await expect(editor, text).toBeFocused();
    await expect(editor, text).toHaveValue(text);
    await keyboard.press('Escape');
    await expect(cell, text).toHaveText('23');
    await expect(page.getByRole('region', status), text).not.toContainText(said);
  }

  await sheet.type('muong-ang', members, '12o');
  await sheet.cell('tuan-giao', members).click();
  await expect(editor).toBeFocused();
  await keyboard.type('13');
  await keyboard.press('Enter');
  await expect(editor).toHaveValue('12o13');
  for (let i = 0; i < 3; i += 1) await keyboard.press('Backspace');
  await keyboard.press('Enter');
  await expect(cell).toHaveText('12');
});

test('a typed number that is not whole is asked about with the whole ones beside it', async ({
  program,
}) => {
  const page = await program.open();
  const sheet = planSheet(page);
  await sheet.type('muong-ang', members, '1.234,5');
  const question = page.getByRole('dialog', {
    name: '«1.234,5» không phải số nguyên: nhập 1.234 hay 1.235?',
  });
  await question.getByRole('button', { name: '1.235', exact: true }).click();
  await expect(sheet.cell('muong-ang', members)).toHaveText('1.235');
});

test('what was said gives way, and the sums of a range stand beside it', async ({ program }) => {
  const page = await program.open();
  const sheet = planSheet(page);
  const line = page.getByRole('region', status);
  await sheet.type('muong-ang', members, '23');
  await sheet.cell(totals.shared, members).click();
  await page.keyboard.type('5');
  const said = line.getByRole('alert');
  await expect(said).toBeVisible();
  await sheet.cell('muong-ang', members).click();
  await page.keyboard.press('Shift+ArrowDown');
  await expect(line).toContainText('Tổng');
  await expect(said).toBeHidden();
  await expect(line).toContainText('Tổng');
});

test('a demand that cannot be met says so in the panel, with a way out', async ({ program }) => {
  program.expectRefusals();
  const page = await program.open();
  const sheet = planSheet(page);
  await sheet.cell('muong-ang', members).click();
  await page.getByRole('button', { name: 'Phân bổ chỉ tiêu…' }).click();
  const panel = page.getByRole('complementary', { name: /^Phân bổ 594/ });
  await panel.getByLabel('Tối thiểu').fill('50');
  await expect(panel.getByRole('alert')).toContainText('56');
  await expect(panel.getByRole('button', { name: 'Áp dụng' })).toBeDisabled();
  await panel.getByRole('button', { name: 'Bỏ mức tối thiểu, tối đa' }).click();
  await expect(panel.getByText('tổng 594 = 594')).toBeVisible();
  await panel.getByRole('button', { name: 'Hủy' }).click();
  await expect(sheet.cell('muong-ang', members)).toHaveText('');
});

test('an issued version is sealed, and an amendment opens a draft on it', async ({ program }) => {
  const page = await program.open();
  const sheet = planSheet(page);
  for (const column of [members, grassroots]) {
    await sheet.cell('muong-ang', column).click();
    await page.getByRole('button', { name: 'Phân bổ chỉ tiêu…' }).click();
    await page.getByRole('button', { name: 'Áp dụng' }).click();
    await expect(sheet.cell(totals.left, column)).toHaveText('0');
  }

  await page.getByRole('button', { name: 'Ban hành…' }).click();
  const dialog = page.getByRole('dialog', { name: /^Ban hành/ });
  await dialog.getByLabel('Số quyết định').fill('433/QĐ-LĐLĐ');
  await dialog.getByLabel('Ngày ký').fill('31/02/2020');
  await expect(dialog.getByRole('button', { name: 'Ban hành' })).toBeDisabled();
  await dialog.getByLabel('Ngày ký').fill('24/01/2020');
  await dialog.getByRole('button', { name: 'Ban hành' }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('banner')).toContainText(
    'Đã ban hành: QĐ 433/QĐ-LĐLĐ ngày 24/01/2020',
  );

  await sheet.cell('muong-ang', members).click();
  await page.keyboard.type('99');
  await expect(page.getByRole('region', status)).toContainText('đã ban hành');
  await expect(sheet.cell('muong-ang', members)).toHaveText('23');
  await expect(page.getByRole('button', { name: 'Phân bổ chỉ tiêu…' })).toBeDisabled();

  await page.getByRole('button', { name: 'Điều chỉnh…' }).click();
  const amending = page.getByRole('dialog', { name: /^Điều chỉnh/ });
  await amending.getByLabel('Lý do điều chỉnh').fill('Thêm doanh nghiệp mới');
  await amending.getByRole('button', { name: 'Lập phương án điều chỉnh' }).click();
  await expect(amending).toBeHidden();
  await expect(page.getByRole('banner')).toContainText('Điều chỉnh lần 1');
  await sheet.type('muong-ang', members, '24');
  await expect(sheet.cell('muong-ang', members)).toHaveText('24');
});

test('a workspace that is open elsewhere can be read, and says who has it', async ({ program }) => {
  await program.open();
  const file = join(program.folders.workspaces, 'Điện Biên 2020.chitieu');
  await expect.poll(() => chitieu('show', file)).toMatchObject({ status: 0 });
  expect(await chitieu('undo', file)).toMatchObject({ status: 1, error: 'in-use' });
});

test('every part of the program opens without a complaint, in both languages', async ({
  program,
}) => {
  const page = await program.open();
  await visitAll(program, [
    ...['Chương trình', 'Phân bổ', 'Tiếp nhận báo cáo', 'Kết quả thực hiện'],
    ...['Biểu, văn bản', 'Danh mục', 'Nhật ký'],
  ]);
  await page.getByRole('button', { name: 'English' }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
});

async function visitAll({ page }: Program, names: readonly string[]): Promise<void> {
  for (const name of names) {
    await goTo(page, name);
    await expect(page.getByRole('link', { name, exact: true })).toHaveAttribute(
      'aria-current',
      'page',
    );
    await expect(page.getByRole('main')).not.toBeEmpty();
  }
}

async function chitieu(...args: string[]): Promise<{ status: number; error: string | null }> {
  const program = join(root, 'out', 'node', 'cli.js');
  const run = promisify(execFile)(process.execPath, [program, ...args, '--json']);
  return run.then(
    () => ({ status: 0, error: null }),
    ({ code, stdout }: { code: number; stdout: string }) => ({
      status: code,
      error: JSON.parse(stdout).error.code,
    }),
  );
}

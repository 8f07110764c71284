import { existsSync } from 'node:fs';
import { mkdir, readdir, rename } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { chitieu } from './support/command-line.ts';
import { isDesktop } from './support/door.ts';
import { faults } from './support/faults.ts';
import { expect, type Program, test } from './support/journey.ts';
import { goTo, members, planSheet } from './support/plan-sheet.ts';

const WHOLE_BACKUP = /\.chitieu$/;

async function toBackups(page: Page): Promise<void> {
  await goTo(page, 'Nhật ký');
  await page.getByRole('tab', { name: 'Bản sao lưu' }).click();
}

function rows(page: Page) {
  return page.getByRole('table').getByRole('row').filter({ hasText: 'số liệu' });
}

async function stateFolder(program: Program): Promise<string> {
  const folder = join(program.folders.home, 'state', 'Bản sao lưu');
  await expect.poll(() => existsSync(folder)).toBe(true);
  return folder;
}

/** What the program made today becomes a backup of yesterday, 08:15 in Vietnam, where the browser is. */
async function makeYesterdays(program: Program): Promise<void> {
  const folder = await stateFolder(program);
  const yesterday = new Date();
  yesterday.setUTCDate(yesterday.getUTCDate() - 1);
  yesterday.setUTCHours(1, 15, 0, 0);
  const stamp = yesterday.toISOString().replaceAll(':', '-').replace('.', '-');
  for (const name of await readdir(folder)) {
    if (!WHOLE_BACKUP.test(name)) continue;
    const aged = name.replace(/\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d-\d{3}Z/, stamp);
    await rename(join(folder, name), join(folder, aged));
  }
}

async function type(page: Page, value: string): Promise<void> {
  const sheet = planSheet(page);
  await sheet.cell('muong-ang', members).click();
  await page.keyboard.type(value);
  await page.keyboard.press('Enter');
  await expect(sheet.cell('muong-ang', members)).toHaveText(value);
}

/** The desktop keeps its state elsewhere and asks for paths by the system's own dialogs. */
const inBrowser = isDesktop ? () => undefined : test;

inBrowser('yesterday’s backup is restored, and that is undone', async ({ program }) => {
  const page = await program.open();
  await type(page, '23');
  await toBackups(page);
  await page.getByRole('button', { name: 'Sao lưu ngay' }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'Đã sao lưu' })).toBeVisible();
  await makeYesterdays(program);
  await goTo(page, 'Phân bổ');
  await type(page, '99');
  await type(page, '100');

  await toBackups(page);
  await page.reload();
  await toBackups(page);
  const newest = page.getByRole('button', { name: /^Khôi phục bản 08:15/ }).first();
  await newest.focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('Sau bản này có 2 thay đổi, sẽ không còn trong hồ sơ');
  await expect(dialog).toContainText('có thể lấy lại');
  await dialog.getByRole('button', { name: 'Khôi phục', exact: true }).click();
  const said = page.getByRole('alert').filter({ hasText: 'Đã khôi phục bản 08:15' });
  await expect(said).toBeVisible();
  await expect(rows(page).filter({ hasText: 'trước khi khôi phục' })).toHaveCount(1);
  const sheet = planSheet(page);
  await expect(page.getByRole('button', { name: /^Hoàn tác khôi phục: trở lại bản/ })).toHaveText(
    'Hoàn tác khôi phục…',
  );
  await page.getByRole('tab', { name: 'Thay đổi' }).click();
  await expect(page.getByRole('row').nth(1)).toContainText(
    /Khôi phục bản sao lưu lúc .* 2 thay đổi/,
  );
  await goTo(page, 'Phân bổ');
  await expect(sheet.cell('muong-ang', members)).toHaveText('23');

  await said.getByRole('button', { name: 'Hoàn tác khôi phục' }).click();
  await expect(sheet.cell('muong-ang', members)).toHaveText('100');
  await type(page, '101');
  await page.getByRole('button', { name: /^Hoàn tác/ }).click();
  await expect(sheet.cell('muong-ang', members)).toHaveText('100');
});

test('a backup from before an issue is restored with a reason alone, and the history keeps both', async ({
  program,
}) => {
  const page = await program.open();
  await type(page, '23');
  await toBackups(page);
  await page.getByRole('button', { name: 'Sao lưu ngay' }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'Đã sao lưu' })).toBeVisible();
  await goTo(page, 'Phân bổ');
  await page.getByRole('button', { name: 'Ban hành…' }).click();
  const issuing = page.getByRole('dialog', { name: /^Ban hành/ });
  await issuing.getByLabel('Số quyết định').fill('433/QĐ-LĐLĐ');
  await issuing.getByLabel('Ngày ký').fill('24/01/2020');
  await issuing.getByRole('button', { name: 'Ban hành' }).click();
  await expect(issuing).toBeHidden();

  await toBackups(page);
  await page
    .getByRole('button', { name: /^Khôi phục bản/ })
    .first()
    .click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('433/QĐ-LĐLĐ không còn là bản đã ban hành');
  const restore = dialog.getByRole('button', { name: 'Khôi phục', exact: true });
  await expect(restore).toBeDisabled();
  await dialog.getByLabel(/^Lý do/).fill('Ban hành nhầm số liệu');
  await restore.click();
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('banner')).toContainText('Dự thảo');
  await page.getByRole('tab', { name: 'Thay đổi' }).click();
  const told = page.getByRole('row').nth(1);
  await expect(told).toContainText('Ban hành nhầm số liệu');
  await expect(told).toContainText(/433\/QĐ-LĐLĐ, ngày 24\/01\/2020, mã đối chiếu/);
});

test('a second folder that is away is named and stops nothing', async ({ program }) => {
  program.expectRefusals();
  const page = await program.open();
  await toBackups(page);
  const stick = join(program.folders.home, 'usb');
  const field = page.getByLabel('Thư mục thứ hai (USB, ổ đĩa khác)');
  await field.fill(stick);
  await page.getByRole('button', { name: 'Lưu nơi sao lưu' }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'Không thấy thư mục' })).toBeVisible();
  await mkdir(stick);
  await page.getByRole('button', { name: 'Lưu nơi sao lưu' }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'cả hai nơi' })).toBeVisible();
  await page.getByRole('button', { name: 'Sao lưu ngay' }).click();
  await expect(rows(page).filter({ hasText: 'thư mục thứ hai' })).toHaveCount(1);
  expect((await readdir(stick)).filter((name) => WHOLE_BACKUP.test(name))).toHaveLength(1);

  await rename(stick, `${stick} rút ra`);
  await page.getByRole('button', { name: 'Sao lưu ngay' }).click();
  await expect(page.getByRole('alert').filter({ hasText: stick }).first()).toBeVisible();
  await expect(page.getByText(/Chưa sao lưu được vào thư mục thứ hai/).first()).toBeVisible();
  await goTo(page, 'Phân bổ');
  await type(page, '7');
});

inBrowser(
  'a workspace is sent locked, and opened with the right passphrase alone',
  async ({ program }) => {
    test.setTimeout(120_000);
    program.expectRefusals();
    const page = await program.open();
    await type(page, '23');
    await toBackups(page);
    const mailed = join(program.folders.home, 'gửi.chitieu.age');
    const dialog = page.getByRole('dialog');
    await page.getByRole('button', { name: 'Xuất hồ sơ để gửi…' }).click();
    await dialog.getByLabel('Mật khẩu', { exact: true }).fill('mười hai con giáp');
    await dialog.getByLabel('Gõ lại mật khẩu').fill('mười hai con giap');
    await expect(dialog.getByRole('button', { name: 'Xuất hồ sơ' })).toBeDisabled();
    await dialog.getByLabel('Gõ lại mật khẩu').fill('mười hai con giáp');
    await dialog.getByLabel('Ghi vào tệp').fill(mailed);
    await dialog.getByRole('button', { name: 'Xuất hồ sơ' }).click();
    await expect(dialog).toBeHidden({ timeout: 30_000 });

    await page.getByRole('button', { name: 'Mở hồ sơ được gửi…' }).click();
    await dialog.getByLabel(/^Tệp được gửi/).fill(mailed);
    const received = join(program.folders.workspaces, 'gửi.chitieu');
    await expect(dialog.getByLabel('Lưu hồ sơ vào tệp mới')).toHaveValue(received);
    const passphrase = dialog.getByLabel('Mật khẩu do người gửi báo');
    await passphrase.fill('mười ba con giáp');
    await dialog.getByRole('button', { name: 'Mở hồ sơ' }).click();
    await expect(dialog.getByText(/Mật khẩu không đúng/)).toBeVisible({ timeout: 30_000 });
    expect(existsSync(received)).toBe(false);
    await passphrase.fill('mười hai con giáp');
    await dialog.getByRole('button', { name: 'Mở hồ sơ' }).click();
    await expect(dialog).toBeHidden({ timeout: 30_000 });
    await expect(planSheet(page).cell('muong-ang', members)).toHaveText('23');
    await program.close();
    expect(await chitieu('show', received)).toContain('"value":23');
  },
);

for (const ground of ['light', 'dark'] as const) {
  test(`nothing serious is in the way among the backups, ${ground}`, async ({ program }) => {
    const page = await program.open();
    await page.emulateMedia({ reducedMotion: 'reduce' });
    if (ground === 'dark') await page.getByRole('button', { name: 'Nền tối' }).click();
    await toBackups(page);
    await page.getByRole('button', { name: 'Sao lưu ngay' }).click();
    await expect(rows(page).first()).toBeVisible();
    const found: string[] = [];
    const check = async (where: string) => found.push(...(await faults(page, where)));
    await check('list');
    for (const name of [/^Khôi phục bản/, 'Xuất hồ sơ để gửi…', 'Mở hồ sơ được gửi…']) {
      await page.getByRole('button', { name }).first().click();
      await expect(page.getByRole('dialog')).toBeVisible();
      await check(String(name));
      await page.keyboard.press('Escape');
      await expect(page.getByRole('dialog')).toBeHidden();
    }
    expect(found).toEqual([]);
  });
}

import { join } from 'node:path';
import { chitieu } from './support/command-line.ts';
import { isDesktop } from './support/door.ts';
import { expect, test } from './support/journey.ts';
import { members, planSheet, totals } from './support/plan-sheet.ts';
import { shareInProportion, shareOut } from './support/share-out.ts';

const status = { name: 'Trạng thái' };

const refusalBody = JSON.stringify({
  json: {
    defined: true,
    code: 'REFUSED',
    status: 422,
    message: 'Ổ đĩa đã đầy.',
    data: { code: 'disk-full', message: 'Ổ đĩa đã đầy.' },
  },
});

test('keys meant for the next cell answer nothing, and are named', async ({ program }) => {
  const page = await program.open();
  const sheet = planSheet(page);
  await shareOut(page, sheet, members);
  await page.getByRole('button', { name: 'Giữ nguyên tổng' }).click();
  const question = page.getByRole('dialog', { name: /23 → 43$/ });
  const apply = question.getByRole('button', { name: 'Áp dụng' });

  await sheet.type('muong-ang', members, '43');
  await page.keyboard.press('Enter');
  await expect(apply).toBeFocused();
  await page.keyboard.type('50');
  await page.keyboard.press('Enter');
  await expect(question.getByRole('alert')).toContainText('Chưa ghi «50»');
  await expect(apply).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(question).toBeHidden();
  await expect(sheet.cell('muong-ang', members)).toHaveText('23');
  await expect(page.getByRole('region', status)).toContainText('Chưa ghi «50»');
});

// The desktop program has no network whose answers could be exchanged.
if (!isDesktop) {
  test('what could not be stored stays on screen, with the reason', async ({ program }) => {
    program.expectRefusals();
    const page = await program.open();
    const sheet = planSheet(page);
    await shareOut(page, sheet, members);
    const allocate = '**/rpc/plan/allocate';
    await page.route(allocate, (route) =>
      route.fulfill({ status: 422, contentType: 'application/json', body: refusalBody }),
    );
    await sheet.type(totals.given, members, '600');
    const question = page.getByRole('dialog', { name: /^Tổng mới 600/ });
    await shareInProportion(page, question);
    await expect(question).toHaveAccessibleDescription(/đã phân bổ 594/);
    await question.getByRole('button', { name: 'Áp dụng' }).click();
    await expect(question.getByRole('alert')).toContainText('Ổ đĩa đã đầy');
    await expect(sheet.cell(totals.given, members)).toHaveText('594');

    await page.unroute(allocate);
    await expect(question.getByRole('button', { name: 'Áp dụng' })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(sheet.cell(totals.given, members)).toHaveText('600');
  });
}

test('floors of a programme are named in the question, and dropped where they stand in the way', async ({
  program,
}) => {
  program.expectRefusals();
  const file = join(program.folders.workspaces, 'binh-quan.chitieu');
  await chitieu('new', file, '--programme', 'tra-vinh-2020');
  const counted = ['--kind', 'baseline', '--indicator', 'cdcs-tong-so', '--period', '2020'];
  const { units } = JSON.parse(await chitieu('show', file, '--year', '2021'));
  for (const { code } of units.slice(1)) {
    await chitieu('set', file, ...counted, '--unit', code, '--value', '1');
  }
  const page = await program.open(file);
  const sheet = planSheet(page);
  const column = 'target:doan-vien-uu-tu';
  await sheet.type(totals.given, column, '100');
  await sheet.type(totals.given, column, '200');
  const question = page.getByRole('dialog', { name: /^Tổng mới/ });
  await shareInProportion(page, question);
  await question.getByRole('button', { name: 'Chia đều' }).click();
  await expect(question).toContainText('Mức tối thiểu theo «bình quân mỗi CĐCS»');
  await question.getByRole('button', { name: 'Áp dụng' }).click();
  await expect(sheet.cell(totals.shared, column)).toHaveText('200');

  await sheet.type(totals.given, column, '3');
  await shareInProportion(page, question);
  await expect(question.getByRole('alert')).toContainText('bình quân mỗi CĐCS');
  await question.getByRole('button', { name: 'Bỏ mức bình quân mỗi CĐCS' }).click();
  await question.getByRole('button', { name: 'Áp dụng' }).click();
  await expect(sheet.cell(totals.shared, column)).toHaveText('3');
});

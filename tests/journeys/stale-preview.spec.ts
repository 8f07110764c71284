import type { Page } from '@playwright/test';
import { openAllocation } from './support/allocation-panel.ts';
import { isDesktop } from './support/door.ts';
import { expect, test } from './support/journey.ts';
import { members, planSheet, totals } from './support/plan-sheet.ts';
import { shareInProportion, shareOut } from './support/share-out.ts';

// The desktop has one window: nobody else writes to its workspace.
if (!isDesktop) {
  test('what another page writes between preview and «Áp dụng» is shown before anything is stored', async ({
    program,
  }) => {
    program.expectRefusals();
    const page = await program.open();
    const sheet = planSheet(page);
    const other = await secondPage(page);
    const panel = await openAllocation(page, sheet, members);
    await expect(panel.root.getByText('tổng 594 = 594')).toBeVisible();

    await beforeApplying(page, other, '40');
    await panel.root.getByRole('button', { name: 'Áp dụng' }).click();
    await expect(page.getByText(/^Số liệu đã thay đổi sau khi xem trước/)).toBeVisible();
    await expect(panel.line('LĐLĐ huyện Mường Ảng').getByRole('cell').first()).toHaveText('40');
    await expect(sheet.cell('dien-bien-phu', members)).not.toHaveText('194');

    await panel.apply();
    await other.close();
    await expect(sheet.cell('dien-bien-phu', members)).toHaveText('194');
  });

  test('the question of a typed total shows the new preview too', async ({ program }) => {
    program.expectRefusals();
    const page = await program.open();
    const sheet = planSheet(page);
    await shareOut(page, sheet, members);
    const other = await secondPage(page);
    await sheet.type(totals.given, members, '600');
    const question = page.getByRole('dialog', { name: /^Tổng mới 600/ });
    await shareInProportion(page, question);
    await expect(question.getByRole('button', { name: 'Áp dụng' })).toBeVisible();

    await beforeApplying(page, other, '400');
    await question.getByRole('button', { name: 'Áp dụng' }).click();
    await expect(question.getByRole('alert')).toContainText(
      'Số liệu đã thay đổi sau khi xem trước',
    );
    await expect(question.getByText(/^400\s→/)).toBeVisible();
    await question.getByRole('button', { name: 'Áp dụng' }).click();
    await expect(sheet.cell(totals.given, members)).toHaveText('600');
    await expect(sheet.cell(totals.shared, members)).toHaveText('600');
    await other.close();
  });
}

/** A second page of the same host. */
async function secondPage(page: Page): Promise<Page> {
  const other = await page.context().newPage();
  await other.goto(page.url());
  await planSheet(other).cell('muong-ang', members).waitFor();
  return other;
}

/** Lets the other page write after «Áp dụng» was pressed and before the engine hears of it. */
async function beforeApplying(page: Page, other: Page, value: string): Promise<void> {
  await page.route(
    '**/rpc/plan/allocate',
    async (route) => {
      const stored = other.waitForResponse('**/rpc/plan/set');
      await planSheet(other).type('muong-ang', members, value);
      await stored;
      await route.continue();
    },
    { times: 1 },
  );
}

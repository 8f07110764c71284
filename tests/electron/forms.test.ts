import { mkdir, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type Browser, expect as expectPage } from '@playwright/test';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchBrowser, newHome } from './standin/fixture.ts';
import { type Desktop, type DialogAnswer, startDesktop } from './standin/start.ts';

let browser: Browser;
let desktop: Desktop;
let home: Awaited<ReturnType<typeof newHome>>;
let answer: DialogAnswer = { path: null };

beforeAll(async () => {
  browser = await launchBrowser();
  home = await newHome();
  desktop = await startDesktop({ browser, home: home.path, answerDialog: () => answer });
});

afterAll(async () => {
  await desktop?.stop();
  await browser?.close();
  await home?.remove();
});

it('writes the blank returns into the folder that a person chooses, or into one archive', async () => {
  const { page } = desktop;
  const folder = join(home.path, 'gửi các đơn vị');
  await mkdir(folder);
  await page.getByRole('button', { name: 'Bỏ qua' }).click();
  await page.getByRole('link', { name: 'Tiếp nhận báo cáo' }).click();
  const open = page.getByRole('button', { name: 'Tạo biểu mẫu báo cáo…' });
  const dialog = page.getByRole('dialog', { name: 'Biểu mẫu báo cáo gửi các đơn vị' });
  const write = dialog.getByRole('button', { name: 'Lập 13 biểu mẫu' });

  await open.click();
  await dialog.getByText('Một thư mục').click();
  // Nothing is written where nobody chose a place.
  await write.click();
  await expect.poll(() => desktop.dialogs.length).toBe(1);
  expect(await readdir(folder)).toEqual([]);
  answer = { path: folder };
  await write.click();
  await expectPage(page.getByText('13 biểu mẫu.')).toBeVisible({ timeout: 15_000 });
  expect(await readdir(folder)).toHaveLength(13);

  await open.click();
  await dialog.getByText('Một thư mục').click();
  await write.click();
  await expectPage(page.getByText(/^Đã có tệp/)).toBeVisible({ timeout: 15_000 });
  await dialog.getByLabel('Ghi đè biểu mẫu đã có trong thư mục').check();
  await write.click();
  await expectPage(dialog).toBeHidden({ timeout: 15_000 });

  const archive = join(folder, 'bieu-mau.zip');
  answer = { path: archive };
  await open.click();
  await write.click();
  await expectPage(dialog).toBeHidden({ timeout: 15_000 });
  expect((await stat(archive)).size).toBeGreaterThan(10_000);
  expect(desktop.dialogs.at(-1)).toMatchObject({
    kind: 'save',
    options: { filters: [{ extensions: ['zip'] }] },
  });
  expect(desktop.faults).toEqual([]);
});

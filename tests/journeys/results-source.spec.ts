import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '../../tools/project.ts';
import { chitieu } from './support/command-line.ts';
import { expect, test } from './support/journey.ts';
import { goTo } from './support/plan-sheet.ts';

const original = join(root, 'tests', 'fixtures', 'returns', 'muong-ang.xlsx');
const hash = async (path: string) =>
  createHash('sha256')
    .update(await readFile(path))
    .digest('hex');

test('a result leads back to its file, sheet and cell, and the file comes out as it came', async ({
  program,
}) => {
  const file = join(program.folders.workspaces, 'nguon.chitieu');
  await chitieu('new', file, '--programme', 'dien-bien-2020');
  await chitieu('import', file, original, '--period', '2020-H1', '--received', '2020-06-05');
  const page = await program.open(file);
  await goTo(page, 'Kết quả thực hiện');
  const source = page.getByRole('button', { name: /^Nguồn của LĐLĐ huyện Mường Ảng: / });
  const dialog = page.getByRole('dialog', {
    name: 'Nguồn: LĐLĐ huyện Mường Ảng, Kết nạp đoàn viên',
  });

  await test.step('the sheet opens with the cell framed', async () => {
    await expect(source).toHaveText('muong-ang.xlsx, E11');
    await source.click();
    await expect(dialog).toContainText('muong-ang.xlsx, trang «BC», ô E11');
    await expect(dialog).toContainText('05/06/2020');
    const cell = dialog.locator('[data-cell="E11"]');
    await expect(cell).toBeInViewport();
    await expect(cell).toHaveClass(/looked/);
    await expect(cell).toContainText('12');
  });

  await test.step('the original is saved byte for byte', async () => {
    const saved = await program.save('ban-goc.xlsx', () =>
      dialog.getByRole('button', { name: 'Tải tệp gốc' }).click(),
    );
    expect(await hash(saved)).toBe(await hash(original));
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
    await expect(source).toBeFocused();
  });

  await test.step('what was reported besides the plan can be looked at, found without marks', async () => {
    const choice = page.getByRole('combobox', { name: 'Chỉ tiêu' });
    await choice.click();
    await expect(page.getByRole('listbox')).toContainText('Chỉ tiêu khác có số liệu');
    await choice.fill('doan vien uu tu');
    await page.getByRole('listbox').getByRole('option').first().click();
    await expect(choice).toHaveValue(/ưu tú/);
    await expect(source).toHaveText(/^muong-ang\.xlsx, E\d+$/);
  });

  await test.step('a figure that was typed over it says so and still shows the file', async () => {
    await program.close();
    const cell = ['--period', '2020-H1', '--indicator', 'doan-vien-ket-nap', '--unit', 'muong-ang'];
    await chitieu('set', file, '--kind', 'result', ...cell, '--value', '15');
    const again = await program.open(file);
    await goTo(again, 'Kết quả thực hiện');
    await again.getByRole('button', { name: /^Nguồn của LĐLĐ huyện Mường Ảng: nhập tay/ }).click();
    const shown = again.getByRole('dialog', { name: /^Nguồn: / });
    await expect(shown.getByRole('note')).toHaveText(
      'Số này gõ tay đè lên số đã nhập. Trong tệp: 12.',
    );
    await expect(shown.locator('[data-cell="E11"]')).toHaveClass(/looked/);
  });
});

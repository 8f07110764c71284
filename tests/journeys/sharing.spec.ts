import { join } from 'node:path';
import dienBien from '../fixtures/dien-bien-2020.json' with { type: 'json' };
import { openAllocation, undoOnce } from './support/allocation-panel.ts';
import { chitieu } from './support/command-line.ts';
import { expect, type Program, test } from './support/journey.ts';
import { grassroots, members, type PlanSheet, planSheet, totals } from './support/plan-sheet.ts';

const units = dienBien.units.map(({ code }) => code);

test('several bases, bounds of one unit and multiples of ten', async ({ program }) => {
  const page = await program.open();
  const sheet = planSheet(page);
  const panel = await openAllocation(page, sheet, members);

  await panel.field('Tổng').fill('600');
  await panel.root.getByRole('button', { name: '+ thêm căn cứ' }).click();
  await panel.field('Tỷ trọng của căn cứ 1').fill('60');
  await panel.field('Tỷ trọng của căn cứ 2').fill('30');
  await expect(panel.root.getByText('Cộng 90', { exact: true })).toBeVisible();
  await panel.field('Tỷ trọng của căn cứ 2').fill('40');
  await expect(panel.root.getByText('Cộng 90', { exact: true })).toBeHidden();
  await panel.field('Tối đa').fill('150');
  await panel.field('Làm tròn đến').fill('10');
  await panel.root.getByRole('button', { name: 'Mức riêng cho từng đơn vị' }).click();
  const search = panel.root.getByPlaceholder('Thêm đơn vị…');
  await search.click();
  await expect(page.getByRole('option')).toHaveCount(units.length);
  await search.pressSequentially('muong ang');
  await expect(page.getByRole('option')).toHaveText(['LĐLĐ huyện Mường Ảng']);
  await page.keyboard.press('Enter');
  await expect(panel.field('Mức thấp nhất của LĐLĐ huyện Mường Ảng')).toBeFocused();
  await page.keyboard.type('70');
  await expect(panel.root.getByText('13 đơn vị thay đổi · tổng 600 = 600')).toBeVisible();
  await expect(panel.line('LĐLĐ huyện Mường Ảng')).toContainText('+70');

  await test.step('a line of the preview says why, by the keyboard too', async () => {
    await panel.root.getByRole('button', { name: 'LĐLĐ huyện Tuần Giáo' }).press('Enter');
    await expect(panel.root.getByText(/^LĐLĐ huyện Tuần Giáo: /)).toContainText('Căn cứ kết hợp');
  });

  await panel.apply();
  await expect(sheet.cell('muong-ang', members)).toHaveText('70');
  await expect(sheet.cell(totals.given, members)).toHaveText('600');
  await expect(sheet.cell(totals.shared, members)).toHaveText('600');
  const values = await valuesOf(sheet, members);
  expect(values.every((value) => value % 10 === 0 && value <= 150)).toBe(true);

  await undoOnce(page);
  await expect(sheet.cell('muong-ang', members)).toHaveText('');
  await expect(sheet.cell(totals.given, members)).toHaveText('594');
});

test('a growth on last year proposes the total, and a typed total wins', async ({ program }) => {
  const file = await workspace(program);
  await setAll(file, ['--period', '2019', '--kind', 'result', ...membersIndicator], () => 50);
  const page = await program.open(file);
  const sheet = planSheet(page);
  const panel = await openAllocation(page, sheet, members);

  await panel.field('Mức tăng so với thực hiện năm 2019 (%)').fill('5,5');
  await expect(panel.root.getByText('tổng 686 = 686')).toBeVisible();
  await expect(panel.root).toContainText('650');
  await panel.field('Tổng').fill('700');
  await expect(panel.root.getByText('tổng 700 = 700')).toBeVisible();
  await expect(panel.field('Mức tăng so với thực hiện năm 2019 (%)')).toHaveValue('');
});

test('units by sectors, both totals exact', async ({ program }) => {
  const file = await workspace(program);
  const workers = ['--period', '2020', '--kind', 'baseline', '--indicator', 'lao-dong-tong-so'];
  for (const [at, sector] of ['hcsn', 'dn-ngoai-nn'].entries()) {
    await setAll(file, [...workers, '--sector', sector], (i) => 20 + ((i * 31 + at * 17) % 80));
  }
  const page = await program.open(file);
  const sheet = planSheet(page);
  let panel = await openAllocation(page, sheet, members);
  await panel.choose('Cách phân bổ', 'Đơn vị × khu vực');
  await expect(panel.field('Căn cứ')).toHaveValue('Tổng số lao động');
  await panel.root.getByRole('button', { name: 'Tổng từng khu vực' }).click();
  await panel.field('Hành chính, sự nghiệp').fill('200');
  const total = panel.line('Tổng chỉ tiêu giao').getByRole('cell');
  await expect(total).toHaveText(['594', '200', '394']);
  const first = panel.line('LĐLĐ huyện Mường Ảng').getByRole('cell');
  const [whole, ...parts] = (await first.allTextContents()).map(Number);
  expect(parts.reduce((sum, part) => sum + part, 0)).toBe(whole);
  await panel.apply();
  await expect(sheet.cell('muong-ang', members)).toHaveText(String(whole));
  await expect(sheet.cell('muong-ang', members)).toBeFocused();

  await test.step('the paper of the column has a table for each of the sharings', async () => {
    await page.getByRole('button', { name: 'Cách tính', exact: true }).click();
    await page.getByRole('button', { name: 'Cả cột…' }).click();
    const paper = page.getByRole('dialog', { name: 'Biểu thuyết minh cách tính' });
    await expect(paper.getByRole('table')).toHaveCount(3);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Cách tính', exact: true }).click();
  });

  await test.step('what is stored is what was shown: nothing is left to change', async () => {
    panel = await openAllocation(page, sheet, members);
    await panel.choose('Cách phân bổ', 'Đơn vị × khu vực');
    await expect(panel.root.getByText('Không ô nào thay đổi · tổng 594 = 594')).toBeVisible();
    await expect(panel.root.getByRole('button', { name: 'Áp dụng' })).toBeDisabled();
    await panel.field('Tổng').fill('600');
    await expect(panel.line('Tổng chỉ tiêu giao').getByRole('cell').first()).toHaveText(
      '594 → 600',
    );
    await panel.root.getByRole('button', { name: 'Hủy' }).click();
  });

  await undoOnce(page);
  await expect(sheet.cell('muong-ang', members)).toHaveText('');
  expect(await storedTargets(file)).toEqual([['tinh', '', 594]]);
});

test('a part never exceeds its whole', async ({ program }) => {
  const file = await workspace(program);
  const part = ['--indicator', 'doan-vien-uu-tu', '--period', '2020', '--unit', 'tinh'];
  await chitieu('set', file, ...part, '--value', '270');
  const page = await program.open(file);
  const sheet = planSheet(page);
  const whole = await openAllocation(page, sheet, members);
  await whole.apply();

  const column = 'target:doan-vien-uu-tu';
  const panel = await openAllocation(page, sheet, column);
  await panel.choose('Cách phân bổ', 'Trong đó');
  await expect(panel.field('Nằm trong')).toHaveValue('Kết nạp đoàn viên');
  await panel.choose('Căn cứ', 'Chia đều');
  await expect(panel.root.getByText('tổng 270 = 270')).toBeVisible();
  await panel.apply();
  await expect(sheet.cell(totals.left, column)).toHaveText('0');
  await expect(sheet.cell('cd-vien-chuc', column)).toHaveText('0');
  await expect(sheet.cell('nam-po', column)).toHaveText('14');
  const wholes = await valuesOf(sheet, members);
  const parts = await valuesOf(sheet, column);
  expect(parts.every((value, i) => value <= (wholes[i] ?? 0))).toBe(true);
  expect(sumOf(parts)).toBe(270);

  await undoOnce(page);
  await expect(sheet.cell('nam-po', column)).toHaveText('');
});

test('an amendment after issuing gives out the difference alone', async ({ program }) => {
  const page = await program.open();
  const sheet = planSheet(page);
  const sharing = await openAllocation(page, sheet, members);
  await sharing.apply();
  await issueAndAmend(program);
  await expect(page.getByRole('banner')).toContainText('Điều chỉnh lần 1');

  const panel = await openAllocation(page, sheet, members);
  await expect(panel.field('Cách phân bổ')).toHaveValue('Điều chỉnh');
  await expect(panel.root.getByText(/^Không ô nào/)).toBeVisible();
  await expect(panel.root.getByRole('button', { name: 'Áp dụng' })).toBeDisabled();
  await panel.field('Tổng mới').fill('600');
  await expect(panel.line('Tổng chỉ tiêu giao').getByRole('cell')).toHaveText(['594', '600', '+6']);
  await expect(panel.root.getByText('Theo cách này 5/13 đơn vị thay đổi')).toBeVisible();
  await panel.apply();
  await expect(sheet.cell(totals.shared, members)).toHaveText('600');
  const raised = await valuesOf(sheet, members);
  const issued = dienBien.units.map(({ expected }) => expected['doan-vien-ket-nap']);
  expect(raised.every((value, i) => value >= (issued[i] ?? 0))).toBe(true);

  await undoOnce(page);
  await expect(sheet.cell(totals.shared, members)).toHaveText('594');
  expect(await valuesOf(sheet, members)).toEqual(issued);
});

test('a basis of noughts asks for another instead of failing', async ({ program }) => {
  program.expectRefusals();
  const page = await program.open();
  const sheet = planSheet(page);
  await sheet.type('muong-ang', grassroots, '0');
  await expect(sheet.cell('muong-ang', grassroots)).toHaveText('0');
  const panel = await openAllocation(page, sheet, grassroots);
  await panel.choose('Căn cứ', 'Theo tỷ lệ hiện nay');
  const asking = panel.root.getByRole('alert');
  await expect(panel.root.locator('[aria-live] [role="alert"]')).toHaveCount(0);
  await expect(asking.getByRole('button', { name: 'Chia đều cho các đơn vị' })).toBeVisible();
  await expect(panel.root.getByRole('button', { name: 'Áp dụng' })).toBeDisabled();
  await asking.getByRole('button', { name: 'Theo «Lao động chưa là đoàn viên»' }).click();
  await expect(asking).toBeHidden();
  await panel.apply();
  await expect(sheet.cell(totals.left, grassroots)).toHaveText('0');
  const expected = dienBien.units.map((unit) => unit.expected['cdcs-thanh-lap']);
  expect(await valuesOf(sheet, grassroots)).toEqual(expected);

  await undoOnce(page);
  await expect(sheet.cell('dien-bien-phu', grassroots)).toHaveText('');
  await expect(sheet.cell('muong-ang', grassroots)).toHaveText('0');
});

test('without figures to go by no basis is chosen unasked', async ({ program }) => {
  const file = join(program.folders.workspaces, 'chua-co-can-cu.chitieu');
  await chitieu('new', file, '--programme', 'nghe-an-2021');
  const page = await program.open(file);
  await page.getByRole('button', { name: 'Phân bổ chỉ tiêu…' }).click();
  const panel = page.getByRole('complementary');
  const asking = panel.getByRole('alert');
  await expect(asking).toContainText(
    'Chưa có số liệu căn cứ. Nhập ở Danh mục, hoặc chọn Chia đều.',
  );
  const apply = panel.getByRole('button', { name: 'Áp dụng' });
  await expect(apply).toBeDisabled();
  await asking.getByRole('button', { name: 'Chia đều cho các đơn vị' }).click();
  await expect(panel.getByLabel('Căn cứ', { exact: true })).toHaveValue('Chia đều');
  await expect(apply).toBeEnabled();

  await page.getByRole('button', { name: 'Phân bổ chỉ tiêu…' }).click();
  await page.getByRole('button', { name: 'Phân bổ chỉ tiêu…' }).click();
  await asking.getByRole('button', { name: 'Nhập ở «Danh mục»' }).click();
  await expect(page).toHaveURL(/#\/catalogue/);
});

const membersIndicator = ['--indicator', 'doan-vien-ket-nap'] as const;

async function workspace({ folders }: Program): Promise<string> {
  const file = join(folders.workspaces, 'phan-bo.chitieu');
  await chitieu('new', file, '--programme', 'dien-bien-2020');
  return file;
}

async function setAll(
  file: string,
  options: readonly string[],
  value: (at: number) => number,
): Promise<void> {
  for (const [at, unit] of units.entries()) {
    await chitieu('set', file, ...options, '--unit', unit, '--value', String(value(at)));
  }
}

/** Unit, sector and value of each target of members, as the file holds them. */
async function storedTargets(file: string): Promise<readonly unknown[]> {
  const { figures } = JSON.parse(await chitieu('show', file, '--year', '2020'));
  return figures
    .filter(
      (figure: { kind: string; indicator: string }) =>
        figure.kind === 'target' && figure.indicator === 'doan-vien-ket-nap',
    )
    .map(({ unit, sector, value }: Record<string, unknown>) => [unit, sector, value]);
}

async function valuesOf(sheet: PlanSheet, column: string): Promise<readonly number[]> {
  const texts = await Promise.all(units.map((unit) => sheet.cell(unit, column).textContent()));
  return texts.map((text) => Number((text ?? '').replaceAll('.', '')));
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}

async function issueAndAmend({ page }: Program): Promise<void> {
  await page.getByRole('button', { name: 'Ban hành…' }).click();
  const issuing = page.getByRole('dialog', { name: /^Ban hành/ });
  await issuing.getByLabel('Số quyết định').fill('433/QĐ-LĐLĐ');
  await issuing.getByLabel('Ngày ký').fill('24/01/2020');
  await issuing.getByRole('button', { name: 'Ban hành' }).click();
  await expect(issuing).toBeHidden();
  await page.getByRole('button', { name: 'Điều chỉnh…' }).click();
  const amending = page.getByRole('dialog', { name: /^Điều chỉnh/ });
  await amending.getByLabel('Lý do điều chỉnh').fill('Thêm doanh nghiệp mới');
  await amending.getByRole('button', { name: 'Lập phương án điều chỉnh' }).click();
  await expect(amending).toBeHidden();
}

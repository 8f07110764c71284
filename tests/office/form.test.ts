import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { FormIndicator, FormInput } from '../../src/workbooks/form/form-input.ts';
import { filledForm } from '../../src/workbooks/form/testing/fill-form.ts';
import { AGREEMENTS, MUONG_ANG, UNIONS } from '../../src/workbooks/form/testing/sample-form.ts';
import { formToXlsx } from '../../src/workbooks/form/write-form.ts';
import { readReturn } from '../../src/workbooks/layout/read-return.ts';
import { readBook } from '../../src/workbooks/open/read-book.ts';
import { dienBien } from '../fixtures/returns/context.ts';
import { formulaValues } from './formula-values.ts';
import { convert, inkAcross, isA4, pagesOf } from './libre-office.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'chitieu-office-'));
});

afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

const AT = new Date('2020-01-05T00:00:00Z');

async function saved(input: FormInput = MUONG_ANG): Promise<string> {
  const file = join(folder, 'bieu-mau.xlsx');
  await writeFile(file, await formToXlsx(input, AT));
  return file;
}

const ANSWERS = {
  'Kết nạp đoàn viên': 12,
  '– Hành chính, sự nghiệp': 2,
  '– Doanh nghiệp ngoài nhà nước': 10,
  'Thành lập công đoàn cơ sở': 0,
  'Tổng số đoàn viên': 1204,
  '+ Doanh nghiệp đã ký kết thỏa ước lao động tập thể': 2,
  '+ Trong tổng số: Doanh nghiệp có tổ chức công đoàn': 3,
  'Doanh nghiệp tổ chức đối thoại tại nơi làm việc': 66.5,
};

async function filled(): Promise<string> {
  const file = await saved();
  await writeFile(file, filledForm(await readFile(file), ANSWERS));
  return file;
}

test.each(['xlsx', 'xls', 'ods'] as const)(
  'a form that LibreOffice saved as %s comes back whole, without a question',
  async (ending) => {
    const returned = await convert(await filled(), ending);
    const book = readBook(await readFile(returned), basename(returned));
    if (!book.ok) throw new Error(book.error.message);
    const { period: _, ...context } = dienBien({ workspace: 'ho-so-1', fileName: 'Book1' });
    const reading = readReturn(book.value, context);
    const issues = [...reading.issues, ...reading.tables.flatMap((table) => table.issues)];
    expect(issues).toEqual([]);
    expect(reading).toMatchObject({ status: 'ready', unit: 'muong-ang', period: '2020-H1' });
    expect(
      reading.tables.flatMap(({ figures }) =>
        figures.map(({ indicator, sector, value }) => [indicator, sector, value]),
      ),
    ).toEqual([
      ['doan-vien-ket-nap', '', 12],
      ['doan-vien-ket-nap', 'hcsn', 2],
      ['doan-vien-ket-nap', 'dn-ngoai-nn', 10],
      ['cdcs-thanh-lap', '', 0],
      ['doan-vien-tong-so', '', 1204],
      ['tl-thoa-uoc', '', 66.666666666667],
      ['tl-doi-thoai', '', 66.5],
    ]);
  },
);

test('LibreOffice works the per cents of a filled-in form out', async () => {
  const values = [...(await formulaValues(await convert(await filled(), 'xlsx'))).values()];
  expect(values).toContain(66.67);
  expect(values.some((value) => Math.abs(Number(value) - 12 / 46) < 1e-9)).toBe(true);
});

test('a form of five indicators prints on one upright A4 page', async () => {
  const pages = await pagesOf(await convert(await saved(), 'pdf'));
  expect(pages).toHaveLength(1);
  const [page] = pages;
  if (page === undefined) throw new Error('No page');
  expect(isA4(page, 'portrait')).toBe(true);
  const [left, right] = inkAcross(page);
  expect(left).toBeGreaterThanOrEqual(29);
  expect(right).toBeLessThanOrEqual(196);
  expect(page.text).toContain('BÁO CÁO KẾT QUẢ THỰC HIỆN CHỈ TIÊU');
  expect(page.text).toContain('trước ngày 10/06/2020');
});

test('a form of sixty repeats its head on every page and keeps the signatures with the table', async () => {
  const indicators = Array.from({ length: 60 }, (_, index): FormIndicator => {
    const base = index % 5 === 0 ? AGREEMENTS : UNIONS;
    return { ...base, code: `chi-tieu-${index}`, name: `${base.name} thuộc nhóm thứ ${index}` };
  });
  const pages = await pagesOf(await convert(await saved({ ...MUONG_ANG, indicators }), 'pdf'));
  expect(pages.length).toBeGreaterThan(2);
  for (const page of pages) {
    expect(isA4(page, 'portrait')).toBe(true);
    expect(page.text).toContain('ĐVT');
  }
  const last = pages.at(-1)?.text ?? '';
  expect(last).toContain('NGƯỜI LẬP BIỂU');
  expect(last).toContain('thứ 59');
});

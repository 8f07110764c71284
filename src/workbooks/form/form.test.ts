import { expect, test } from 'vitest';
import { dienBien, sheetOf } from '../../../tests/fixtures/returns/context.ts';
import { packageText } from '../../../tests/office/package-text.ts';
import type { FileReading } from '../../domain/returns/reading.ts';
import type { ReturnContext } from '../layout/context.ts';
import { readReturn } from '../layout/read-return.ts';
import { soundFigures } from '../layout/testing/sound-figures.ts';
import { readBook } from '../open/read-book.ts';
import type { BookGrids } from '../open/sheet-grid.ts';
import { formRows } from './form-rows.ts';
import { filledForm, textsOf } from './testing/fill-form.ts';
import { MUONG_ANG, STOCK } from './testing/sample-form.ts';
import { formToXlsx } from './write-form.ts';

const AT = new Date('2020-01-05T00:00:00Z');

async function blank(input = MUONG_ANG): Promise<Uint8Array> {
  return formToXlsx(input, AT);
}

function cellOf(form: Uint8Array, fits: (text: string) => boolean): string {
  const found = [...textsOf(form)].find(([, text]) => typeof text === 'string' && fits(text));
  if (found === undefined) throw new Error('The form lacks the text');
  return found[0];
}

function grids(bytes: Uint8Array): BookGrids {
  const opened = readBook(Buffer.from(bytes), 'a');
  if (!opened.ok) throw new Error(opened.error.message);
  return opened.value;
}

const CONTEXT = (more: Partial<ReturnContext> = {}) =>
  dienBien({ workspace: 'ho-so-1', fileName: 'Copy of file (2).xlsx', ...more });

const ALL = {
  'Kết nạp đoàn viên': 12,
  '– Hành chính, sự nghiệp': 2,
  '– Doanh nghiệp ngoài nhà nước': 10,
  'Thành lập công đoàn cơ sở': 0,
  'Tổng số đoàn viên': 1204,
  '+ Doanh nghiệp đã ký kết thỏa ước lao động tập thể': 2,
  '+ Trong tổng số: Doanh nghiệp có tổ chức công đoàn': 3,
  'Doanh nghiệp tổ chức đối thoại tại nơi làm việc': 66.5,
};

const EXPECTED = [
  ['doan-vien-ket-nap', '', 12],
  ['doan-vien-ket-nap', 'hcsn', 2],
  ['doan-vien-ket-nap', 'dn-ngoai-nn', 10],
  ['cdcs-thanh-lap', '', 0],
  ['doan-vien-tong-so', '', 1204],
  ['tl-thoa-uoc', '', 66.666666666667],
  ['tl-doi-thoai', '', 66.5],
];

test.each(['xlsx', 'ods'] as const)(
  'a filled-in form comes back as %s and is understood whole',
  async (type) => {
    const reading = readReturn(grids(filledForm(await blank(), ALL, type)), CONTEXT());
    expect(issuesOf(reading)).toEqual([]);
    expect(reading).toMatchObject({ status: 'ready', unit: 'muong-ang', period: '2020-H1' });
    expect(figuresOf(reading)).toEqual(EXPECTED);
    const ratio = reading.tables[0]?.figures[5];
    expect(ratio).toMatchObject({ numerator: 2, denominator: 3 });
    const below = (by: number) => ratio?.cell.replace(/\d+/, (row) => String(Number(row) + by));
    expect([ratio?.numeratorCell, ratio?.denominatorCell]).toEqual([below(1), below(2)]);
  },
);

test('the marker tells unit and period where nothing else does', async () => {
  const { period: _, ...context } = CONTEXT();
  const reading = readReturn(grids(filledForm(await blank(), ALL)), context);
  expect(reading).toMatchObject({ status: 'ready', unit: 'muong-ang', period: '2020-H1' });
});

test('every value is still checked', async () => {
  const reading = readReturn(
    grids(
      filledForm(await blank(), {
        ...ALL,
        'Tổng số đoàn viên': 1.204,
        'Kết nạp đoàn viên': 'mười',
      }),
    ),
    CONTEXT(),
  );
  expect(reading.status).toBe('needs-review');
  expect(issuesOf(reading)).toEqual(['not-a-number', 'not-an-integer']);
});

test('a ratio above 100 per cent by its counts is asked about', async () => {
  const name = '+ Doanh nghiệp đã ký kết thỏa ước lao động tập thể';
  const reading = readReturn(grids(filledForm(await blank(), { ...ALL, [name]: 4 })), CONTEXT());
  expect(issuesOf(reading)).toEqual(['over-100']);
});

test('sectors that come to more than their whole are asked about', async () => {
  const more = { ...ALL, '– Hành chính, sự nghiệp': 3 };
  const reading = readReturn(grids(filledForm(await blank(), more)), CONTEXT());
  // The whole and its two sectors: each of them may be the wrong one.
  expect(issuesOf(reading)).toEqual(Array(3).fill('part-exceeds-whole'));
});

test('half a ratio is no ratio, and said to be missing', async () => {
  const { '+ Trong tổng số: Doanh nghiệp có tổ chức công đoàn': _, ...half } = ALL;
  const reading = readReturn(grids(filledForm(await blank(), half)), CONTEXT());
  expect(issuesOf(reading)).toEqual(['ratio-mismatch']);
  expect(reading.status).toBe('ready');
  expect(figuresOf(reading).map(([code]) => code)).not.toContain('tl-thoa-uoc');
});

test('a form of another period than asked is asked about', async () => {
  const reading = readReturn(
    grids(filledForm(await blank(), ALL)),
    CONTEXT({ period: '2020', fileName: 'nam 2020.xlsx' }),
  );
  expect(reading.status).toBe('needs-review');
  expect(issuesOf(reading)).toEqual(['period-mismatch']);
});

test('a form of another workspace is asked about', async () => {
  const foreign = { ...MUONG_ANG, workspace: 'ho-so-2' };
  const reading = readReturn(grids(filledForm(await blank(foreign), ALL)), CONTEXT());
  expect(reading.status).toBe('needs-review');
  expect(issuesOf(reading)).toContain('period-mismatch');
});

test('a form of another workspace with its titles changed may still be confirmed', async () => {
  const form = await blank({ ...MUONG_ANG, workspace: 'ho-so-2' });
  const title = cellOf(form, (text) => text.startsWith('BÁO CÁO'));
  const book = filledForm(form, { ...ALL, [`@${title}`]: 'BÁO CÁO 6 THÁNG ĐẦU NĂM 2020' });
  const codes = (more: Partial<ReturnContext>) => issuesOf(readReturn(grids(book), CONTEXT(more)));
  expect(codes({})).toContain('period-mismatch');
  const answers = [{ type: 'period', period: '2020-H1' } as const];
  expect(codes({ answers })).not.toContain('period-mismatch');
});

test('a form of another workspace keeps back what other sheets of its file say too', async () => {
  const form = await blank({ ...MUONG_ANG, workspace: 'ho-so-2' });
  const lines = [
    ['ĐƠN VỊ: LĐLĐ HUYỆN MƯỜNG ẢNG'],
    ['KẾT QUẢ 6 THÁNG ĐẦU NĂM 2020'],
    ['TT', 'Chỉ tiêu', 'Kết quả thực hiện'],
    [1, 'Giới thiệu đoàn viên ưu tú cho Đảng', 3],
  ];
  const { sheets, ...book } = grids(filledForm(form, ALL));
  const both = { ...book, sheets: [{ ...sheetOf(lines), name: 'Thêm' }, ...sheets] };
  const sound = (more: Partial<ReturnContext>) => soundFigures(readReturn(both, CONTEXT(more)));
  expect(sound({})).toEqual({});
  const answers = [{ type: 'period', period: '2020-H1' } as const];
  expect(sound({ answers })).toMatchObject({ C4: 'doan-vien-uu-tu 3' });
});

test('a form whose file is named after another unit is asked about', async () => {
  const book = grids(filledForm(await blank(), ALL));
  const asked = CONTEXT({ fileName: 'Báo cáo Mường Chà.xlsx' });
  const reading = readReturn(book, asked);
  expect(issuesOf(reading)).toEqual(['ambiguous-unit']);
  expect(reading.unit).toBeNull();
  const both = CONTEXT({ fileName: 'Mường Ảng gửi tỉnh Điện Biên.xlsx' });
  expect(issuesOf(readReturn(book, both))).toEqual([]);
  const answers = [{ type: 'unit', sheet: 'Báo cáo', cell: null, unit: 'muong-ang' }] as const;
  expect(readReturn(book, { ...asked, answers })).toMatchObject({
    status: 'ready',
    unit: 'muong-ang',
  });
});

test('the name of another unit written over the form is not taken for the form’s own', async () => {
  const form = await blank();
  const head = cellOf(form, (value) => value.startsWith('Đơn vị báo cáo'));
  const letterhead = cellOf(form, (value) => value === 'LĐLĐ HUYỆN MƯỜNG ẢNG');
  const book = filledForm(form, {
    ...ALL,
    [`@${head}`]: 'Đơn vị báo cáo: LĐLĐ huyện Mường Chà',
    [`@${letterhead}`]: 'LĐLĐ HUYỆN MƯỜNG CHÀ',
  });
  const reading = readReturn(grids(book), CONTEXT());
  expect(reading.unit).toBe('muong-cha');
  expect(issuesOf(reading)).toContain('form-changed');
});

test('a number between the rows of the form is not read past', async () => {
  const form = await blank();
  const last = cellOf(form, (text) => text === 'Doanh nghiệp tổ chức đối thoại tại nơi làm việc');
  const below = `@E${Number(last.slice(1)) + 1}`;
  const reading = readReturn(grids(filledForm(form, { ...ALL, [below]: 5 })), CONTEXT());
  expect(issuesOf(reading)).toContain('form-changed');
});

test('an empty form is nobody’s report', async () => {
  expect(readReturn(grids(await blank()), CONTEXT())).toMatchObject({
    status: 'rejected',
    issues: [{ code: 'empty' }],
  });
});

test('only what a unit fills in is open, and refuses what is no such number', async () => {
  const parts = packageText(await blank());
  const sheet = parts.get('xl/worksheets/sheet1.xml') ?? '';
  expect(sheet).toMatch(/<sheetProtection sheet="1"(?![^>]*hash)/);
  const checks = [...sheet.matchAll(/<dataValidation [^>]*type="(\w+)"[^>]* sqref="([^"]+)"/g)];
  expect(checks.map(([, type, cells]) => [type, cells])).toEqual([
    ['whole', 'E12:E16'],
    ['whole', 'E18:E19'],
    ['decimal', 'E20'],
  ]);
  expect(sheet).toContain('Nhập 70 cho 70%.');
  expect(sheet).toMatch(/<pane [^>]*state="frozen"/);
  expect(parts.get('xl/workbook.xml')).toMatch(/name="chitieu"[^>]*state="veryHidden"/);
  expect(parts.get('xl/styles.xml')).toContain('<protection locked="0"/>');
});

test('a net change may be below 0, a count may not', () => {
  const asked = (name: string) =>
    formRows([{ ...STOCK, name, places: STOCK.places.slice(0, 1) }]).map((row) => row.asked);
  expect(asked('Đoàn viên thực tăng')).toEqual(['change']);
  expect(asked('Tổng số đoàn viên')).toEqual(['count']);
});

test('a name that looks like a formula stays a text', async () => {
  const name = '=HYPERLINK("http://a.vn";"x")';
  const indicators = [{ ...STOCK, name, places: STOCK.places.slice(0, 1) }];
  const form = await blank({ ...MUONG_ANG, indicators });
  expect([...textsOf(form).values()]).toContain(name);
  expect(packageText(form).get('xl/worksheets/sheet1.xml')).not.toContain('HYPERLINK');
});

function issuesOf(reading: FileReading): readonly string[] {
  return [...reading.issues, ...reading.tables.flatMap(({ issues }) => issues)].map(
    ({ code }) => code,
  );
}

function figuresOf(reading: FileReading) {
  return reading.tables.flatMap(({ figures }) =>
    figures.map(({ indicator, sector, value }) => [indicator, sector, value]),
  );
}

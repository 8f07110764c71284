import { expect, onTestFinished, test } from 'vitest';
import type { DocumentBlock } from '../../../domain/report/document.ts';
import { must, newSession, refusal } from '../../catalogue/testing/new-session.ts';
import { setFigures } from '../../plan/set-figures.ts';
import type { Session } from '../../session.ts';
import { amendVersion } from '../../versions/amend-version.ts';
import { issueVersion } from '../../versions/issue-version.ts';
import { writeReport } from '../write-report.ts';
import { previewDocument } from './preview-document.ts';

const GIVEN = { 'dien-bien-phu': 200, 'muong-ang': 100, 'cd-xay-dung': 33 };

async function set(
  session: Session,
  kind: 'target' | 'result',
  period: string,
  values: Readonly<Record<string, number>>,
): Promise<void> {
  const changes = Object.entries(values).map(([unit, value]) => ({
    kind,
    indicator: 'doan-vien-ket-nap',
    unit,
    sector: '',
    period,
    value,
  }));
  must(await setFigures(session, { changes }));
}

async function given(): Promise<Session> {
  const session = await newSession(onTestFinished);
  await set(session, 'target', '2020', { tinh: 333, ...GIVEN });
  return session;
}

function texts(blocks: readonly DocumentBlock[]): readonly string[] {
  return blocks.flatMap((block) => {
    if (block.type === 'article') return [`${block.label} ${block.text}`];
    return 'text' in block ? [block.text] : [];
  });
}

test('the decision of a draft has its articles and leaves number and date to be filled in', async () => {
  const document = must(await previewDocument(await given(), { id: 'decision', year: 2020 }));
  expect(document).toMatchObject({
    number: 'Số: …/QĐ-LĐLĐ',
    kind: 'QUYẾT ĐỊNH',
    subject: ['Về việc giao chỉ tiêu kết nạp đoàn viên năm 2020'],
    authority: 'BAN THƯỜNG VỤ LIÊN ĐOÀN LAO ĐỘNG TỈNH ĐIỆN BIÊN',
    resolution: 'QUYẾT ĐỊNH:',
    grounds: [
      'Căn cứ Điều lệ Công đoàn Việt Nam;',
      'Căn cứ Công văn số 579/CV-LĐLĐ ngày 16 tháng 10 năm 2019 của Liên đoàn Lao động tỉnh Điện Biên về định hướng nhiệm vụ trọng tâm, xây dựng Chương trình công tác năm 2020;',
      'Theo đề nghị của Ban Tổ chức Liên đoàn Lao động tỉnh.',
    ],
    recipients: ['- Như Điều 3;', '- Thường trực LĐLĐ tỉnh;', '- Lưu: VT, Ban Tổ chức.'],
  });
  expect(document.letterhead.placeAndDate).toBe('Điện Biên, ngày … tháng … năm …');
  expect(texts(document.body)).toEqual([
    'Điều 1. Giao chỉ tiêu kết nạp đoàn viên năm 2020 cho các Liên đoàn Lao động huyện, thị xã, thành phố; công đoàn ngành và tương đương (có Phụ lục kèm theo).',
    'Điều 2. Căn cứ chỉ tiêu được giao, các đơn vị xây dựng kế hoạch, tổ chức thực hiện, báo cáo kết quả về Liên đoàn Lao động tỉnh theo quy định.',
    'Điều 3. Các Ban Liên đoàn Lao động tỉnh và các đơn vị tại Điều 1 chịu trách nhiệm thi hành Quyết định này./.',
  ]);
  expect(document.annexes[0]).toMatchObject({ letterhead: null, annexLabel: 'Phụ lục' });
});

async function issued(): Promise<Session> {
  const session = await given();
  must(
    await issueVersion(session, {
      number: '3/QĐ-LĐLĐ',
      date: '2020-01-05',
      years: [2020],
      indicators: [],
    }),
  );
  return session;
}

test('a document later than the decision is no ground of it, and whoever prints it is told', async () => {
  const session = await given();
  must(
    await issueVersion(session, {
      number: '433/QĐ-LĐLĐ',
      date: '2019-01-24',
      years: [2020],
      indicators: [],
    }),
  );
  const document = must(await previewDocument(session, { id: 'decision', year: 2020 }));
  expect(document.grounds.join(' ')).not.toContain('579/CV-LĐLĐ');
  const warning =
    'Phần «Căn cứ» không ghi Công văn số 579/CV-LĐLĐ ngày 16 tháng 10 năm 2019: văn bản có sau ngày ký quyết định (24/01/2019).';
  expect(document.warnings).toContain(warning);
  const written = must(await writeReport(session, { id: 'decision', year: 2020, ending: 'html' }));
  expect(written.warnings).toContain(warning);
  expect(Buffer.from(written.base64 ?? '', 'base64').toString()).not.toContain('579/CV-LĐLĐ');
});

test('an amending version gives the decision that changes the targets of the one before', async () => {
  const session = await issued();
  must(await amendVersion(session, { year: 2020, reason: 'Sáp nhập' }));
  const document = must(await previewDocument(session, { id: 'decision', year: 2020 }));
  expect(document.subject).toEqual(['Về việc điều chỉnh chỉ tiêu kết nạp đoàn viên năm 2020']);
  expect(document.grounds.at(-2)).toBe(
    'Căn cứ Quyết định số 03/QĐ-LĐLĐ ngày 05 tháng 01 năm 2020 của Ban Thường vụ Liên đoàn Lao động tỉnh Điện Biên về việc giao chỉ tiêu kết nạp đoàn viên năm 2020;',
  );
  expect(texts(document.body)[0]).toContain(
    'Điều 1. Điều chỉnh chỉ tiêu kết nạp đoàn viên năm 2020 đã giao tại Quyết định số 03/QĐ-LĐLĐ',
  );
});

test('an amendment names what it changes alone, and the amended decision by its own subject', async () => {
  const session = await given();
  const founded = (unit: string, value: number, period = '2020') => ({
    kind: 'target' as const,
    indicator: 'cdcs-thanh-lap',
    unit,
    sector: '',
    period,
    value,
  });
  must(await setFigures(session, { changes: [founded('tinh', 5), founded('muong-ang', 5)] }));
  must(await setFigures(session, { changes: [founded('muong-ang', 6, '2021')] }));
  must(
    await issueVersion(session, {
      number: '433/QĐ-LĐLĐ',
      date: '2019-01-24',
      years: [2020, 2021],
      indicators: [],
    }),
  );
  must(await amendVersion(session, { year: 2020, reason: 'Sáp nhập' }));
  const asked = { id: 'decision', year: 2020 } as const;
  await set(session, 'target', '2020', { 'muong-ang': 90 });
  const document = must(await previewDocument(session, asked));
  expect(document.subject).toEqual(['Về việc điều chỉnh chỉ tiêu kết nạp đoàn viên năm 2020']);
  expect(document.grounds.at(-2)).toContain(
    'về việc giao chỉ tiêu kết nạp đoàn viên, thành lập công đoàn cơ sở năm 2020 và năm 2021;',
  );
  const names = await Promise.all(
    ['decision', 'annex'].map(async (id) =>
      must(await writeReport(session, { id, year: 2020, ending: 'docx' })),
    ),
  );
  expect(names.map(({ name }) => name)).toEqual([
    'Quyết định điều chỉnh chỉ tiêu lần 1 năm 2020.docx',
    'Phụ lục điều chỉnh chỉ tiêu lần 1 năm 2020.docx',
  ]);
});

test('a total that its units do not come to, and what no unit was given, is told beside the paper', async () => {
  const session = await given();
  const change = (indicator: string, value: number) => ({
    kind: 'target' as const,
    indicator,
    unit: 'tinh',
    sector: '',
    period: '2020',
    value,
  });
  must(
    await setFigures(session, {
      changes: [change('doan-vien-ket-nap', 335), change('tl-thoa-uoc', 70)],
    }),
  );
  const document = must(await previewDocument(session, { id: 'decision', year: 2020 }));
  expect(document.warnings).toEqual(
    expect.arrayContaining([
      '«Kết nạp đoàn viên»: tổng chỉ tiêu giao là 335, các đơn vị cộng lại 333 (còn 2); dòng tổng cộng ghi 333.',
      expect.stringMatching(
        /^«.*thỏa ước.*» chưa giao cho đơn vị nào nên không có trong phụ lục\.$/iu,
      ),
    ]),
  );
  expect(document.annexes[0]?.warnings).toEqual(document.warnings);
});

test('the letter sends the decision, or asks for the returns of a period', async () => {
  const session = await issued();
  const sends = must(await previewDocument(session, { id: 'letter', year: 2020 }));
  expect(sends.about).toBe('V/v giao chỉ tiêu kết nạp đoàn viên năm 2020');
  expect(sends.addressees).toEqual([
    '- Các Liên đoàn Lao động huyện, thị xã, thành phố;',
    '- Các công đoàn ngành và tương đương.',
  ]);
  const asks = must(
    await previewDocument(session, { id: 'letter', year: 2020, period: '2020-H1' }),
  );
  expect(asks.about).toBe('V/v báo cáo kết quả thực hiện chỉ tiêu 6 tháng đầu năm 2020');
  expect(texts(asks.body)[1]).toContain('từ ngày 01/01/2020 đến hết ngày 30/06/2020');
  expect(texts(asks.body)[3]).toContain('trước ngày … tháng … năm … để tổng hợp.');
  expect(asks.recipients[0]).toBe('- Như trên;');
});

test('the progress report tells its figures in sentences and carries the table as its annex', async () => {
  const session = await issued();
  await set(session, 'result', '2020-H1', { 'dien-bien-phu': 101, 'muong-ang': 50 });
  const document = must(
    await previewDocument(session, { id: 'progress', year: 2020, period: '2020-H1' }),
  );
  const said = texts(document.body);
  expect(said).toContain(
    '- Kết nạp đoàn viên: đạt 151/333 đoàn viên, bằng 45,3% chỉ tiêu giao; còn thiếu 182 đoàn viên.',
  );
  expect(said).toContain(
    'Có 02/03 đơn vị được giao chỉ tiêu đã báo cáo. Còn 01 đơn vị chưa báo cáo: Công đoàn ngành Xây dựng.',
  );
  expect(said.join(' ')).toContain('cao nhất: LĐLĐ thành phố Điện Biên Phủ (50,5%); thấp nhất:');
  expect(document.annexes[0]).toMatchObject({
    letterhead: null,
    signature: null,
    annexLabel: 'Phụ lục',
    attachedTo: expect.stringContaining('Báo cáo số …/BC-LĐLĐ'),
  });
});

test('targets that are not issued yet are marked in the report, and in its table', async () => {
  const draft = must(await previewDocument(await given(), { id: 'progress', year: 2020 }));
  expect(draft.subject.at(-1)).toBe('(chỉ tiêu theo Dự thảo 1, chưa ban hành)');
  expect(draft.annexes[0]?.notes).toContain('Chỉ tiêu theo Dự thảo 1, chưa ban hành.');
  const sealed = must(await previewDocument(await issued(), { id: 'progress', year: 2020 }));
  expect(JSON.stringify(sealed)).not.toContain('chưa ban hành');
});

test('without a result no number is made up', async () => {
  const document = must(await previewDocument(await given(), { id: 'progress', year: 2020 }));
  expect(texts(document.body).join(' ')).toContain('chưa có số liệu; chỉ tiêu giao 333 đoàn viên');
});

test.each(['docx', 'html'] as const)(
  'papers are written as .%s, not as a sheet',
  async (ending) => {
    const session = await given();
    const written = must(await writeReport(session, { id: 'decision', year: 2020, ending }));
    expect(written.name).toBe(`Quyết định giao chỉ tiêu năm 2020.${ending}`);
    expect(
      refusal(await writeReport(session, { id: 'decision', year: 2020, ending: 'xlsx' })).code,
    ).toBe('unsupported');
    expect(refusal(await previewDocument(session, { id: 'annex', year: 2020 })).code).toBe(
      'not-found',
    );
  },
);

test('the page of the progress report says what its Word file says', async () => {
  const session = await issued();
  await set(session, 'result', '2020-H1', { 'dien-bien-phu': 101 });
  const written = must(await writeReport(session, { id: 'progress', year: 2020, ending: 'html' }));
  expect(Buffer.from(written.base64 ?? '', 'base64').toString()).toContain(
    'Kết nạp đoàn viên: đạt 101/333 đoàn viên',
  );
});

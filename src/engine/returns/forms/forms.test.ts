import { expect, onTestFinished, test } from 'vitest';
import type { ReturnsReading } from '../../../contract/views/others.ts';
import type { ColumnMeaning } from '../../../domain/returns/form.ts';
import { must } from '../../catalogue/testing/new-session.ts';
import { undoStep } from '../../history-steps.ts';
import type { Session } from '../../session.ts';
import { acceptReturns } from '../accept-returns.ts';
import { answerReturns } from '../answer-returns.ts';
import { ACCEPT, csv, proposed, read, results, start } from '../testing/reading-tools.ts';
import type { ReturnsTools } from '../tools.ts';
import { listForms, removeForm, renameForm } from './form-list.ts';
import { previewAnswers } from './preview-answers.ts';
import { rememberForm } from './remember-form.ts';
import { exportForms, importForms } from './share-forms.ts';

const HEADER = 'TT,Đơn vị,KNM,TLC,Việc khác';
const MUONG_ANG = ['KẾT QUẢ 6 THÁNG ĐẦU NĂM 2020', '', HEADER, '1,LĐLĐ huyện Mường Ảng,12,3,99'];
const TUA_CHUA = [
  'LIÊN ĐOÀN LAO ĐỘNG HUYỆN TỦA CHÙA',
  'KẾT QUẢ 6 THÁNG ĐẦU NĂM 2020',
  '',
  'tt,ĐƠN  VỊ,knm,TLC,Việc khác',
  '1,LĐLĐ huyện Tủa Chùa,7,1,50',
];

const figures = (indicator: string | null): ColumnMeaning => ({
  type: 'figures',
  indicator,
  kind: 'result',
  sector: '',
});

const SAID: readonly (readonly [string, ColumnMeaning])[] = [
  ['C3', figures('doan-vien-ket-nap')],
  ['D3', figures('cdcs-thanh-lap')],
  ['E3', { type: 'ignore' }],
];

function answersFor(reading: ReturnsReading, said = SAID) {
  const file = reading.files[0]?.file ?? '';
  const sheet = reading.files[0]?.tables[0]?.sheet ?? '';
  return said.map(([cell, meaning]) => ({ type: 'column' as const, file, sheet, cell, meaning }));
}

async function corrected(session: Session, tools: ReturnsTools, lines = MUONG_ANG, said = SAID) {
  const first = await read(session, tools, [csv('a.csv', lines)]);
  const answers = answersFor(first, said);
  return must(await answerReturns(session, tools, { reading: first.reading, answers }));
}

async function remembered(session: Session, tools: ReturnsTools, reading: ReturnsReading) {
  const [{ file, sheet, cell } = { file: '', sheet: '', cell: '' }] = answersFor(reading);
  const input = { reading: reading.reading, file, sheet, cell, name: 'Mẫu huyện' };
  return must(await rememberForm(session, tools, input));
}

async function values(session: Session, tools: ReturnsTools, reading: ReturnsReading) {
  const all = await proposed(session, tools, reading);
  return all
    .filter(({ sound }) => sound)
    .map(({ unit, indicator, kind, to }) => [unit, indicator, kind, to]);
}

test('columns that nobody can read are told by hand, and only what was told is stored', async () => {
  const { session, tools } = await start(onTestFinished);
  const before = await read(session, tools, [csv('a.csv', MUONG_ANG)]);
  expect(await values(session, tools, before)).toEqual([]);
  const told = await corrected(session, tools);
  expect(await values(session, tools, told)).toEqual([
    ['muong-ang', 'doan-vien-ket-nap', 'result', 12],
    ['muong-ang', 'cdcs-thanh-lap', 'result', 3],
  ]);
  expect(told.files[0]?.status).toBe('ready');
  must(await acceptReturns(session, tools, { ...ACCEPT, reading: told.reading }));
  expect(await results(session)).toHaveLength(2);
});

test('the next file of that shape is read by the remembered form, and says so', async () => {
  const { session, tools } = await start(onTestFinished);
  await remembered(session, tools, await corrected(session, tools));
  const next = await read(session, tools, [csv('b.csv', TUA_CHUA)]);
  expect(next.files[0]?.tables[0]?.form).toEqual({ id: 'mau-huyen', name: 'Mẫu huyện' });
  expect(next.files[0]?.status).toBe('ready');
  expect(await values(session, tools, next)).toEqual([
    ['tua-chua', 'doan-vien-ket-nap', 'result', 7],
    ['tua-chua', 'cdcs-thanh-lap', 'result', 1],
  ]);
});

test('a file that was read beside the corrected one is read again by its form', async () => {
  const { session, tools } = await start(onTestFinished);
  const files = [csv('a.csv', MUONG_ANG), csv('b.csv', TUA_CHUA)];
  const first = await read(session, tools, files);
  const answers = answersFor(first);
  const told = must(await answerReturns(session, tools, { reading: first.reading, answers }));
  expect(told.files[1]?.status).toBe('needs-review');
  const { reading } = await remembered(session, tools, told);
  expect(reading.files[1]).toMatchObject({ status: 'ready', unit: 'tua-chua' });
  must(await undoStep(session));
  const undone = must(await answerReturns(session, tools, { reading: first.reading, answers: [] }));
  expect(undone.files[1]?.status).toBe('needs-review');
});

test('a changed header is no more the form: it is offered, and applied when a person says so', async () => {
  const { session, tools } = await start(onTestFinished);
  await remembered(session, tools, await corrected(session, tools));
  const changed = [...TUA_CHUA.slice(0, 3), 'TT,Đơn vị,TLC,KNM,Việc lạ', TUA_CHUA[4] ?? ''];
  const next = await read(session, tools, [csv('b.csv', changed)]);
  const table = next.files[0]?.tables[0];
  expect(table?.form).toBeUndefined();
  expect(table?.alike).toEqual([{ id: 'mau-huyen', name: 'Mẫu huyện' }]);
  expect(await values(session, tools, next)).toEqual([]);
  const sheet = table?.sheet ?? '';
  const answer = { type: 'form' as const, file: 'b.csv', sheet, cell: 'A4', form: 'mau-huyen' };
  const { reading } = next;
  const told = must(await answerReturns(session, tools, { reading, answers: [answer] }));
  // By their headers, not by their places; the column that is new stays a question.
  expect(await values(session, tools, told)).toEqual([
    ['tua-chua', 'cdcs-thanh-lap', 'result', 7],
    ['tua-chua', 'doan-vien-ket-nap', 'result', 1],
  ]);
  expect(told.files[0]?.status).toBe('needs-review');
});

test('a form cannot make a wrong number right: every value is still checked', async () => {
  const { session, tools } = await start(onTestFinished);
  await remembered(session, tools, await corrected(session, tools));
  const faulty = TUA_CHUA.with(4, '1,LĐLĐ huyện Tủa Chùa,"7,5",-1,0');
  const next = await read(session, tools, [csv('b.csv', faulty)]);
  expect(next.files[0]?.tables[0]?.issues.map(({ code }) => code)).toEqual(
    expect.arrayContaining(['not-an-integer', 'negative']),
  );
  expect(await values(session, tools, next)).toEqual([]);
});

test('columns without words of their own are the form only under the same title', async () => {
  const { session, tools } = await start(onTestFinished);
  const header = 'TT,Đơn vị,Chỉ tiêu,Thực hiện';
  const title = 'BIỂU VIỆC LẠ A 6 THÁNG NĂM 2020';
  const lines = [title, '', header, '1,LĐLĐ huyện Mường Ảng,20,12'];
  const told = await corrected(session, tools, lines, [
    ['C3', { type: 'figures', indicator: 'doan-vien-ket-nap', kind: 'target', sector: '' }],
    ['D3', figures('doan-vien-ket-nap')],
  ]);
  await remembered(session, tools, told);
  const own = lines.with(3, '1,LĐLĐ huyện Tủa Chùa,20,7');
  const [same, other] = (
    await read(session, tools, [
      csv('b.csv', own),
      csv('c.csv', own.with(0, 'BIỂU VIỆC LẠ B 6 THÁNG NĂM 2020')),
    ])
  ).files;
  expect(same?.tables[0]?.form?.name).toBe('Mẫu huyện');
  expect(other?.tables[0]?.form).toBeUndefined();
  expect(other?.tables[0]?.alike).toHaveLength(1);
});

test('names of rows, rows that are left out and the dash belong to the form', async () => {
  const { session, tools } = await start(onTestFinished);
  const rows = (unit: string, first: string) => [
    `ĐƠN VỊ: LĐLĐ HUYỆN ${unit}`,
    'BÁO CÁO 6 THÁNG ĐẦU NĂM 2020',
    'TT,Chỉ tiêu,Cột X',
    `1,ĐVM trong kỳ,${first}`,
    '2,Việc lạ,5',
    '3,Thành lập CĐCS,-',
  ];
  const first = await read(session, tools, [csv('a.csv', rows('MƯỜNG ẢNG', '12'))]);
  const sheet = 'a';
  const at = { file: 'a.csv', sheet };
  const answers = [
    { ...at, type: 'column' as const, cell: 'C3', meaning: figures(null) },
    { ...at, type: 'indicator' as const, cell: 'B4', indicator: 'doan-vien-ket-nap' },
    { ...at, type: 'ignore' as const, cell: 'B5' },
    { ...at, type: 'dash' as const, cell: 'A3', as: 'zero' as const },
  ];
  const told = must(await answerReturns(session, tools, { reading: first.reading, answers }));
  expect(await values(session, tools, told)).toEqual([
    ['muong-ang', 'doan-vien-ket-nap', 'result', 12],
    ['muong-ang', 'cdcs-thanh-lap', 'result', 0],
  ]);
  await remembered(session, tools, { ...told });
  const next = await read(session, tools, [csv('b.csv', rows('TỦA CHÙA', '7'))]);
  expect(await values(session, tools, next)).toEqual([
    ['tua-chua', 'doan-vien-ket-nap', 'result', 7],
    ['tua-chua', 'cdcs-thanh-lap', 'result', 0],
  ]);
});

test('what «-» means on one paper is not taken for another of the same columns', async () => {
  const { session, tools } = await start(onTestFinished);
  const paper = (title: string, unit: string) => [
    `ĐƠN VỊ: LĐLĐ HUYỆN ${unit}`,
    `${title} 6 THÁNG ĐẦU NĂM 2020`,
    'TT,Chỉ tiêu,Chỉ tiêu giao,Kết quả thực hiện',
    '1,Kết nạp đoàn viên,,-',
    '2,Thành lập CĐCS,,3',
  ];
  const first = await read(session, tools, [csv('a.csv', paper('BIỂU 01', 'MƯỜNG ẢNG'))]);
  const at = { file: 'a.csv', sheet: 'a', cell: 'A3' };
  const answers = [{ ...at, type: 'dash' as const, as: 'zero' as const }];
  const told = must(await answerReturns(session, tools, { reading: first.reading, answers }));
  const input = { reading: told.reading, ...at, name: 'Mẫu huyện' };
  must(await rememberForm(session, tools, input));
  const next = await read(session, tools, [
    csv('b.csv', paper('BIỂU 01', 'TỦA CHÙA')),
    csv('c.csv', paper('BÁO CÁO NHANH', 'NẬM PỒ')),
  ]);
  expect(await values(session, tools, next)).toEqual([
    ['tua-chua', 'doan-vien-ket-nap', 'result', 0],
    ['tua-chua', 'cdcs-thanh-lap', 'result', 3],
    ['nam-po', 'cdcs-thanh-lap', 'result', 3],
  ]);
});

test('what would be read is shown before it is said, and nothing of it is kept', async () => {
  const { session, tools } = await start(onTestFinished);
  const first = await read(session, tools, [csv('a.csv', MUONG_ANG)]);
  const { reading } = first;
  const input = { reading, file: 'a.csv', answers: answersFor(first).slice(0, 1) };
  expect(must(await previewAnswers(session, tools, input))).toMatchObject({
    before: { figures: 3, sound: 0 },
    after: { figures: 3, sound: 1 },
    changed: [{ cell: 'C4', unit: 'muong-ang', indicator: 'doan-vien-ket-nap', value: 12 }],
  });
  const again = must(await answerReturns(session, tools, { reading, answers: [] }));
  expect(again.answers).toEqual([]);
});

test('a form is renamed, taken away and brought back as one step each', async () => {
  const { session, tools } = await start(onTestFinished);
  const { form } = await remembered(session, tools, await corrected(session, tools));
  must(await renameForm(session, { form, name: 'Biểu 01' }));
  expect((await listForms(session)).map(({ name }) => name)).toEqual(['Biểu 01']);
  must(await removeForm(session, { form }));
  expect(await listForms(session)).toEqual([]);
  must(await undoStep(session));
  expect((await listForms(session)).map(({ name }) => name)).toEqual(['Biểu 01']);
});

test('a table that was never put right cannot be remembered, nor a name be used twice', async () => {
  const { session, tools } = await start(onTestFinished);
  const plain = await read(session, tools, [csv('a.csv', MUONG_ANG)]);
  const at = { reading: plain.reading, file: 'a.csv', sheet: 'a', cell: 'C3', name: 'Mẫu' };
  expect(await rememberForm(session, tools, at)).toMatchObject({ error: { code: 'bad-request' } });
  await remembered(session, tools, await corrected(session, tools));
  const other = await corrected(session, tools, MUONG_ANG.with(2, `${HEADER},Cột thêm`));
  const again = { ...at, reading: other.reading, name: 'MẪU HUYỆN' };
  expect(await rememberForm(session, tools, again)).toMatchObject({ error: { code: 'exists' } });
});

test('forms go to another workspace, which asks about what it does not know', async () => {
  const { session, tools } = await start(onTestFinished);
  await remembered(session, tools, await corrected(session, tools));
  const { base64 } = must(await exportForms(session, {}));
  const other = await start(onTestFinished);
  const text = Buffer.from(base64 ?? '', 'base64').toString();
  const strange = Buffer.from(
    text
      .replace(/"cdcs-thanh-lap"/g, '"viec-cua-ho"')
      .replace(/("code": "viec-cua-ho",\s*"name": )"[^"]*"/g, '$1"Việc của họ"'),
  ).toString('base64');
  const asked = must(await importForms(other.session, { base64: strange, matches: [] }));
  expect(asked).toMatchObject({ step: null, unknown: [{ code: 'viec-cua-ho' }] });
  expect(await listForms(other.session)).toEqual([]);
  const matches = [{ code: 'viec-cua-ho', indicator: 'cdcs-thanh-lap' }];
  must(await importForms(other.session, { base64: strange, matches }));
  const next = await read(other.session, other.tools, [csv('b.csv', TUA_CHUA)]);
  expect(next.files[0]?.tables[0]?.form?.name).toBe('Mẫu huyện');
  expect(await values(other.session, other.tools, next)).toHaveLength(2);
  const twice = must(await importForms(other.session, { base64: strange, matches }));
  expect(twice).toMatchObject({ step: null, forms: [{ state: 'same' }] });
});

test('what is no file of forms is refused', async () => {
  const { session } = await start(onTestFinished);
  const of = (text: string) => Buffer.from(text).toString('base64');
  const codeOf = async (text: string) => {
    const done = await importForms(session, { base64: of(text), matches: [] });
    return done.ok ? null : done.error.code;
  };
  expect(await codeOf('không phải')).toBe('unsupported');
  expect(await codeOf('{"format":"chitieu-return-forms","version":1,"forms":[{}]}')).toBe(
    'unsupported',
  );
  expect(await codeOf('{"format":"chitieu-return-forms","version":2}')).toBe('newer-version');
});

import { expect, onTestFinished, test } from 'vitest';
import { catalogueView } from '../catalogue/catalogue-view.ts';
import { must, refusal } from '../catalogue/testing/new-session.ts';
import { acceptReturns } from './accept-returns.ts';
import { answerReturns } from './answer-returns.ts';
import { returnsStatus } from './returns-status.ts';
import {
  ACCEPT,
  csv,
  fixture,
  proposed,
  read,
  results,
  set,
  start,
} from './testing/reading-tools.ts';

test('a figure that differs from what is stored is held back until it is accepted', async () => {
  const { session, tools } = await start(onTestFinished);
  await set(session, { value: 10 });
  const reading = await read(session, tools, [fixture('muong-ang.xlsx')]);
  expect(reading.counts).toMatchObject({ changed: 0, held: 1 });
  const issues = reading.files[0]?.tables.flatMap((table) => table.issues);
  expect(issues).toMatchObject([{ code: 'conflict', severity: 'error', cell: 'E11' }]);
  expect(reading.files[0]?.status).toBe('needs-review');
  must(await acceptReturns(session, tools, { ...ACCEPT, reading: reading.reading }));
  expect(await results(session)).toContainEqual(['muong-ang', 'doan-vien-ket-nap', 10]);
  const waiting = must(await returnsStatus(session, { period: '2020-H1' }));
  expect(waiting.find(({ unit }) => unit === 'muong-ang')?.state).toBe('needs-review');

  const sheet = reading.files[0]?.tables[0]?.sheet ?? '';
  const answered = must(
    await answerReturns(session, tools, {
      reading: reading.reading,
      answers: [{ type: 'accept', file: 'muong-ang.xlsx', sheet, cell: 'E11' }],
    }),
  );
  expect(answered.counts).toMatchObject({ changed: 1, held: 0 });
  expect(answered.files[0]?.status).toBe('ready');
  must(await acceptReturns(session, tools, { ...ACCEPT, reading: reading.reading }));
  expect(await results(session)).toContainEqual(['muong-ang', 'doan-vien-ket-nap', 12]);
  const states = must(await returnsStatus(session, { period: '2020-H1' }));
  expect(states.find(({ unit }) => unit === 'muong-ang')?.state).toBe('accepted');
});

test('accepting a code stores what that code alone held back', async () => {
  const { session, tools } = await start(onTestFinished);
  await set(session, { value: 10 });
  const reading = await read(session, tools, [fixture('muong-ang.xlsx')]);
  const codes = { ...ACCEPT, acceptCodes: ['conflict' as const] };
  const done = must(await acceptReturns(session, tools, { ...codes, reading: reading.reading }));
  expect(done.stored).toBe(9);
  expect(await results(session)).toContainEqual(['muong-ang', 'doan-vien-ket-nap', 12]);
});

test('a person says which unit a name means, and the next form knows it', async () => {
  const { session, tools } = await start(onTestFinished);
  const lines = [
    'KẾT QUẢ 6 THÁNG ĐẦU NĂM 2020',
    '',
    'TT,Đơn vị,Kết nạp đoàn viên',
    '1,Huyện M. Ảng,12',
  ];
  const reading = await read(session, tools, [csv('tong-hop.csv', lines)]);
  const [table] = reading.files[0]?.tables ?? [];
  expect(table?.issues.map(({ code, cell }) => [code, cell])).toEqual([['unknown-unit', 'B4']]);
  expect(reading.proposed).toEqual([]);
  expect(reading.counts.held).toBe(1);
  const answer = { file: 'tong-hop.csv', sheet: table?.sheet ?? '', cell: 'B4' };
  const answers = [{ ...answer, type: 'unit' as const, unit: 'muong-ang' }];
  const answered = must(await answerReturns(session, tools, { reading: reading.reading, answers }));
  expect(await proposed(session, tools, answered)).toMatchObject([
    { unit: 'muong-ang', to: 12, sound: true },
  ]);
  must(await acceptReturns(session, tools, { ...ACCEPT, reading: reading.reading }));
  const { units } = must(await catalogueView(session, {}));
  expect(units.find(({ code }) => code === 'muong-ang')?.aliases).toContain('Huyện M. Ảng');
  const next = await read(session, tools, [csv('tong-hop.csv', lines)]);
  expect(next.counts).toMatchObject({ same: 1, held: 0 });
});

test('a bare name that several units share stays a question', async () => {
  const { session, tools } = await start(onTestFinished);
  const lines = [
    'KẾT QUẢ 6 THÁNG ĐẦU NĂM 2020',
    '',
    'TT,Đơn vị,Kết nạp đoàn viên',
    '1,Điện Biên,12',
  ];
  const reading = await read(session, tools, [csv('a.csv', lines)]);
  const sheet = reading.files[0]?.tables[0]?.sheet ?? '';
  const answers = [
    { type: 'unit' as const, file: 'a.csv', sheet, cell: 'B4', unit: 'huyen-dien-bien' },
  ];
  must(await answerReturns(session, tools, { reading: reading.reading, answers }));
  must(await acceptReturns(session, tools, { ...ACCEPT, reading: reading.reading }));
  expect(await results(session)).toEqual([['huyen-dien-bien', 'doan-vien-ket-nap', 12]]);
  const next = await read(session, tools, [csv('a.csv', lines)]);
  expect(next.counts.held).toBe(1);
});

test('a value that a person types is stored; a count that is no whole number is refused', async () => {
  const { session, tools } = await start(onTestFinished);
  const reading = await read(session, tools, [fixture('muong-ang.xlsx')]);
  const sheet = reading.files[0]?.tables[0]?.sheet ?? '';
  const answer = (value: number | null) =>
    answerReturns(session, tools, {
      reading: reading.reading,
      answers: [{ type: 'value', file: 'muong-ang.xlsx', sheet, cell: 'E11', value }],
    });
  expect(refusal(await answer(7.5)).code).toBe('ambiguous-number');
  expect(refusal(await answer(-1)).code).toBe('bad-request');
  must(await answer(14));
  must(await answer(15));
  must(await acceptReturns(session, tools, { ...ACCEPT, reading: reading.reading }));
  expect(await results(session)).toContainEqual(['muong-ang', 'doan-vien-ket-nap', 15]);
});

test('two files that contradict each other are both held back', async () => {
  const { session, tools } = await start(onTestFinished);
  const lines = (value: number) => [
    'KẾT QUẢ 6 THÁNG ĐẦU NĂM 2020',
    '',
    'TT,Đơn vị,Kết nạp đoàn viên',
    `1,LĐLĐ huyện Mường Ảng,${value}`,
  ];
  const reading = await read(session, tools, [csv('a.csv', lines(3)), csv('a.csv', lines(4))]);
  expect(reading.files.map(({ file }) => file)).toEqual(['a.csv', 'a (2).csv']);
  expect(reading.files.flatMap(({ tables }) => tables[0]?.issues ?? [])).toMatchObject([
    { code: 'duplicate', cell: 'C4' },
    { code: 'duplicate', cell: 'C4' },
  ]);
  const done = must(await acceptReturns(session, tools, { ...ACCEPT, reading: reading.reading }));
  expect(done.stored).toBe(0);
  expect(await results(session)).toEqual([]);
});

test('of two files that contradict each other the one that is accepted counts, and never both', async () => {
  const { session, tools } = await start(onTestFinished);
  const lines = (value: number) => [
    'KẾT QUẢ 6 THÁNG ĐẦU NĂM 2020',
    '',
    'TT,Đơn vị,Kết nạp đoàn viên',
    `1,LĐLĐ huyện Mường Ảng,${value}`,
  ];
  const { reading, files } = await read(session, tools, [
    csv('a.csv', lines(3)),
    csv('b.csv', lines(4)),
  ]);
  const accept = async (file: string) => {
    const sheet = files.find((one) => one.file === file)?.tables[0]?.sheet ?? '';
    const answer = { type: 'accept' as const, file, sheet, cell: 'C4', code: 'duplicate' as const };
    const answered = must(await answerReturns(session, tools, { reading, answers: [answer] }));
    return proposed(session, tools, answered);
  };
  expect((await accept('b.csv')).map(({ to, sound }) => [to, sound])).toEqual([
    [3, false],
    [4, true],
  ]);
  expect((await accept('a.csv')).map(({ sound }) => sound)).toEqual([false, false]);
  for (const codes of [[], ['duplicate' as const]]) {
    must(await acceptReturns(session, tools, { ...ACCEPT, acceptCodes: codes, reading }));
    expect(await results(session)).toEqual([]);
  }
});

test('accepting a difference from what is stored accepts no second figure for the same place', async () => {
  const { session, tools } = await start(onTestFinished);
  await set(session, { value: 10 });
  const lines = [
    'KẾT QUẢ 6 THÁNG ĐẦU NĂM 2020',
    '',
    'TT,Đơn vị,Kết nạp đoàn viên',
    '1,LĐLĐ huyện Mường Ảng,3',
    '2,H. Mường Ảng,4',
  ];
  const { reading, files } = await read(session, tools, [csv('a.csv', lines)]);
  const sheet = files[0]?.tables[0]?.sheet ?? '';
  const answers = ['C4', 'C5'].flatMap((cell) =>
    ['conflict' as const, undefined].map((code) => ({
      type: 'accept' as const,
      file: 'a.csv',
      sheet,
      cell,
      code,
    })),
  );
  const answered = must(await answerReturns(session, tools, { reading, answers }));
  const shown = await proposed(session, tools, answered);
  expect(shown.map(({ sound }) => sound)).toEqual([false, false]);
  const issues = answered.files[0]?.tables.flatMap((table) => table.issues);
  expect(issues?.map(({ code, severity }) => [code, severity])).toEqual([
    ['duplicate', 'error'],
    ['duplicate', 'error'],
    ['conflict', 'warning'],
    ['conflict', 'warning'],
  ]);
  for (const codes of [[], ['duplicate' as const, 'conflict' as const]]) {
    must(await acceptReturns(session, tools, { ...ACCEPT, acceptCodes: codes, reading }));
    expect(await results(session)).toEqual([['muong-ang', 'doan-vien-ket-nap', 10]]);
  }
});

test('one doubt that is accepted leaves another doubt about the same cell', async () => {
  const { session, tools } = await start(onTestFinished);
  await set(session, { value: 12_000, period: '2019-H1' });
  await set(session, { value: 10 });
  const { reading, files } = await read(session, tools, [fixture('muong-ang.xlsx')]);
  const sheet = files[0]?.tables[0]?.sheet ?? '';
  const accept = async (code: 'conflict' | 'scale-suspect') => {
    const answer = { type: 'accept' as const, file: 'muong-ang.xlsx', sheet, cell: 'E11', code };
    const answered = must(await answerReturns(session, tools, { reading, answers: [answer] }));
    const shown = await proposed(session, tools, answered);
    return shown.find(({ cell }) => cell === 'E11')?.sound;
  };
  expect(await accept('conflict')).toBe(false);
  expect(await accept('scale-suspect')).toBe(true);
});

test('no code lets in what could not be typed: a count that is no whole number', async () => {
  const { session, tools } = await start(onTestFinished);
  const lines = [
    'KẾT QUẢ 6 THÁNG ĐẦU NĂM 2020',
    '',
    'TT,Đơn vị,Kết nạp đoàn viên',
    '1,LĐLĐ huyện Mường Ảng,"7,5"',
  ];
  const { reading } = await read(session, tools, [csv('a.csv', lines)]);
  const codes = { ...ACCEPT, acceptCodes: ['not-an-integer' as const] };
  expect(must(await acceptReturns(session, tools, { ...codes, reading })).stored).toBe(0);
  expect(await results(session)).toEqual([]);
});

test("a figure that is held back anyway does not hold another file's figure with it", async () => {
  const { session, tools } = await start(onTestFinished);
  const lines = (title: string, value: number) => [
    title,
    '',
    'TT,Đơn vị,Kết nạp đoàn viên',
    `1,LĐLĐ huyện Mường Ảng,${value}`,
  ];
  const files = [
    csv('a.csv', lines('KẾT QUẢ 6 THÁNG ĐẦU NĂM 2020', 3)),
    csv('b.csv', lines('KẾT QUẢ QUÝ I NĂM 2020', 2)),
  ];
  const reading = await read(session, tools, files);
  expect(reading.files.map(({ status }) => status)).toEqual(['ready', 'needs-review']);
  const codes = { ...ACCEPT, acceptCodes: ['period-mismatch' as const] };
  must(await acceptReturns(session, tools, { ...codes, reading: reading.reading }));
  expect(await results(session)).toEqual([['muong-ang', 'doan-vien-ket-nap', 3]]);
});

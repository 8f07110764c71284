import { expect, onTestFinished, test } from 'vitest';
import { readFigures } from '../../store/figures.ts';
import { readFileContent, readFiles } from '../../store/files.ts';
import { readReturns as readReturnRows } from '../../store/returns.ts';
import { must, newSession, refusal } from '../catalogue/testing/new-session.ts';
import { undoStep } from '../history-steps.ts';
import { acceptReturns } from './accept-returns.ts';
import { answerReturns } from './answer-returns.ts';
import { readReturns } from './read-returns.ts';
import { returnsStatus } from './returns-status.ts';
import { ACCEPT, csv, fixture, read, results, set, start } from './testing/reading-tools.ts';
import { unnamedReturns } from './unnamed-returns.ts';

test('a clean return is stored as it was shown, with its file, as one step', async () => {
  const { session, tools } = await start(onTestFinished);
  const reading = await read(session, tools, [fixture('muong-ang.xlsx')]);
  expect(reading.files[0]).toMatchObject({ status: 'ready', unit: 'muong-ang' });
  expect(reading.counts).toEqual({
    ...NONE,
    fresh: 6,
    targets: 2,
    same: 1,
  });
  expect(await results(session)).toEqual([]);
  const done = must(await acceptReturns(session, tools, { ...ACCEPT, reading: reading.reading }));
  expect(done.stored).toBe(9);
  const figures = await readFigures(session.store, { kinds: ['result'] });
  expect(figures).toHaveLength(6);
  expect(figures.find(({ indicator }) => indicator === 'doan-vien-ket-nap')).toMatchObject({
    value: 12,
    stage: 'actual',
    source: { type: 'import', file: 'muong-ang.xlsx', cell: 'E11' },
  });
  const [file] = await readFiles(session.store);
  expect(file).toMatchObject({ id: 'muong-ang.xlsx', received: '2020-06-20' });
  expect((await readFileContent(session.store, file?.sha256 ?? ''))?.length).toBe(file?.size);
  const states = must(await returnsStatus(session, { period: '2020-H1' }));
  expect(states.find(({ unit }) => unit === 'muong-ang')).toMatchObject({
    state: 'accepted',
    received: '2020-06-20',
    file: 'muong-ang.xlsx',
    due: null,
    late: false,
  });
  expect(states.find(({ unit }) => unit === 'muong-cha')?.state).toBe('missing');
  await undoStep(session);
  expect(await results(session)).toEqual([]);
  expect(await readReturnRows(session.store)).toEqual([]);
});

test('the same file once more changes nothing', async () => {
  const { session, tools } = await start(onTestFinished);
  const first = await read(session, tools, [fixture('muong-ang.xlsx')]);
  must(await acceptReturns(session, tools, { ...ACCEPT, reading: first.reading }));
  const again = await read(session, tools, [fixture('muong-ang.xlsx')]);
  expect(again.counts).toEqual({ ...NONE, same: 9 });
  const done = must(await acceptReturns(session, tools, { ...ACCEPT, reading: again.reading }));
  expect(done).toEqual({ stored: 0, written: 0, step: null });
});

test('nothing is stored over a figure that changed after it was shown', async () => {
  const { session, tools } = await start(onTestFinished);
  const reading = await read(session, tools, [fixture('muong-ang.xlsx')]);
  await set(session, { value: 11 });
  const refused = refusal(
    await acceptReturns(session, tools, { ...ACCEPT, reading: reading.reading }),
  );
  expect(refused).toMatchObject({ code: 'bad-request', details: { conflict: [{ cell: 'E11' }] } });
  expect(await results(session)).toEqual([['muong-ang', 'doan-vien-ket-nap', 11]]);
  const now = must(await answerReturns(session, tools, { reading: reading.reading, answers: [] }));
  expect(now.counts.held).toBe(1);
  const done = must(await acceptReturns(session, tools, { ...ACCEPT, reading: reading.reading }));
  expect(done.stored).toBe(8);
});

test('a file that is no workbook is rejected by itself, and the others are read', async () => {
  const { session, tools } = await start(onTestFinished);
  const files = ['khong-phai-bang-tinh.xlsx', 'muong-ang.xlsx'].map((name) => fixture(name));
  const reading = await read(session, tools, files);
  expect(reading.files.map(({ status }) => status)).toEqual(['rejected', 'ready']);
  expect(reading.files[0]?.issues).toMatchObject([{ code: 'not-a-workbook' }]);
  must(await acceptReturns(session, tools, { ...ACCEPT, reading: reading.reading }));
  expect((await readFiles(session.store)).map(({ name }) => name)).toEqual(['muong-ang.xlsx']);
});

test('only the files that were named are stored', async () => {
  const { session, tools } = await start(onTestFinished);
  const files = ['muong-ang.xlsx', 'tua-chua.xlsx'].map((name) => fixture(name));
  const reading = await read(session, tools, files);
  const named = { ...ACCEPT, reading: reading.reading, files: ['muong-ang.xlsx'] };
  must(await acceptReturns(session, tools, named));
  expect((await readFiles(session.store)).map(({ name }) => name)).toEqual(['muong-ang.xlsx']);
});

test('the day that a title names stands with its figures', async () => {
  const { session, tools } = await start(onTestFinished);
  const lines = [
    'KẾT QUẢ 6 THÁNG ĐẦU NĂM 2020',
    '(Số liệu tính đến ngày 31/5/2020)',
    'TT,Đơn vị,Kết nạp đoàn viên',
    '1,LĐLĐ huyện Mường Ảng,3',
  ];
  const reading = await read(session, tools, [csv('a.csv', lines)]);
  must(await acceptReturns(session, tools, { ...ACCEPT, reading: reading.reading }));
  const [figure] = await readFigures(session.store, { kinds: ['result'] });
  expect(figure).toMatchObject({ period: '2020-H1', asOf: '2020-05-31' });
});

test('a reading that is stopped ends without a result, and the next one works', async () => {
  const { session, tools } = await start(onTestFinished);
  const stop = new AbortController();
  const input = {
    kind: 'result' as const,
    files: [fixture('muong-ang.xlsx'), fixture('nam-po.xlsx')],
  };
  const seen: string[] = [];
  for await (const event of readReturns(session, tools, input, stop.signal)) {
    seen.push(event.type);
    stop.abort();
  }
  expect(seen).toEqual(['progress']);
  const reading = await read(session, tools, [fixture('muong-ang.xlsx')]);
  expect(reading.files[0]?.status).toBe('ready');
});

test('a reading is not known to another workspace, nor under another name', async () => {
  const { session, tools } = await start(onTestFinished);
  const reading = await read(session, tools, [fixture('muong-ang.xlsx')]);
  const other = await newSession(onTestFinished);
  const there = await acceptReturns(other, tools, { ...ACCEPT, reading: reading.reading });
  expect(refusal(there).code).toBe('not-found');
  const unknown = await answerReturns(session, tools, { reading: 'x', answers: [] });
  expect(refusal(unknown).code).toBe('not-found');
});

test('a period that the calendar does not have is refused before a file is read', async () => {
  const { session, tools } = await start(onTestFinished);
  const input = { kind: 'result' as const, period: '2020-13', files: [fixture('muong-ang.xlsx')] };
  const events = readReturns(session, tools, input);
  await expect(events.next()).rejects.toMatchObject({
    code: 'REFUSED',
    data: { code: 'unknown-period' },
  });
});

test('a file whose unit is not known leaves word that it waits, until its unit is named', async () => {
  const { session, tools } = await start(onTestFinished);
  const lines = [
    'KẾT QUẢ 6 THÁNG ĐẦU NĂM 2020',
    'TT,Chỉ tiêu,Kết quả thực hiện',
    '1,Kết nạp mới,3',
  ];
  const reading = await read(session, tools, [csv('a.csv', lines)]);
  must(await acceptReturns(session, tools, { ...ACCEPT, reading: reading.reading }));
  expect(await readReturnRows(session.store)).toMatchObject([
    { unit: '', period: '2020-H1', file: 'a.csv', state: 'needs-review' },
  ]);
  const waiting = async () => must(await unnamedReturns(session, { period: '2020-H1' }));
  expect(await waiting()).toEqual([{ file: 'a.csv', received: '2020-06-20' }]);
  const sheet = reading.files[0]?.tables[0]?.sheet ?? '';
  const answers = [{ type: 'unit' as const, file: 'a.csv', sheet, cell: null, unit: 'nam-po' }];
  must(await answerReturns(session, tools, { reading: reading.reading, answers }));
  must(await acceptReturns(session, tools, { ...ACCEPT, reading: reading.reading }));
  expect(await readReturnRows(session.store)).toMatchObject([
    { unit: 'nam-po', file: 'a.csv', state: 'accepted' },
  ]);
  expect(await waiting()).toEqual([]);
});

test('every file tells how many of its figures are new, changed and known', async () => {
  const { session, tools } = await start(onTestFinished);
  const report = (name: string, admitted: number) =>
    csv(name, [
      'KẾT QUẢ 6 THÁNG ĐẦU NĂM 2020',
      'TT,Đơn vị,Kết nạp đoàn viên,Thành lập CĐCS',
      `1,LĐLĐ huyện Mường Ảng,${admitted},1`,
    ]);
  const first = await read(session, tools, [report('a.csv', 3)]);
  expect(first.files[0]?.counts).toMatchObject({ fresh: 2, repeated: 0, differs: 0 });
  must(await acceptReturns(session, tools, { ...ACCEPT, reading: first.reading }));
  const second = await read(session, tools, [report('b.csv', 5)]);
  expect(second.files[0]?.counts).toEqual({
    ...NONE,
    ...{ same: 1, held: 1 },
    ...{ repeated: 2, differs: 1 },
  });
});

const NONE = { fresh: 0, changed: 0, same: 0, targets: 0, differs: 0, held: 0, heldTargets: 0 };

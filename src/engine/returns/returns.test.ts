import { expect, onTestFinished, test } from 'vitest';
import { readFigures } from '../../store/figures.ts';
import { readFileContent, readFiles } from '../../store/files.ts';
import { readReturns as readReturnRows } from '../../store/returns.ts';
import { readVersions } from '../../store/versions.ts';
import { catalogueView } from '../catalogue/catalogue-view.ts';
import { addIndicator } from '../catalogue/indicators.ts';
import { must, newSession, refusal } from '../catalogue/testing/new-session.ts';
import { undoStep } from '../history-steps.ts';
import { lockCells } from '../plan/lock-cells.ts';
import { setFigures } from '../plan/set-figures.ts';
import type { Session } from '../session.ts';
import { issueVersion } from '../versions/issue-version.ts';
import { acceptReturns } from './accept-returns.ts';
import { answerReturns } from './answer-returns.ts';
import { readReturns } from './read-returns.ts';
import { returnsStatus } from './returns-status.ts';
import { csv, fixture, read, realTools } from './testing/reading-tools.ts';

/** The programme of Điện Biên asks for no conferences, but its units report them. */
async function start() {
  const session = await newSession(onTestFinished);
  must(
    await addIndicator(session, {
      name: 'Hội nghị NLĐ',
      code: 'tl-hoi-nghi-nld',
      kind: 'ratio',
      unit: '%',
      cadence: 'yearly',
      numerator: null,
      denominator: null,
      parent: null,
      baseline: false,
    }),
  );
  return { session, tools: realTools(session, onTestFinished) };
}

async function set(
  session: Session,
  parts: Partial<Parameters<typeof setFigures>[1]['changes'][0]>,
) {
  const change = {
    kind: 'result' as const,
    indicator: 'doan-vien-ket-nap',
    unit: 'muong-ang',
    sector: '',
    period: '2020-H1',
    value: null,
    ...parts,
  };
  must(await setFigures(session, { changes: [change] }));
}

async function results(session: Session) {
  const figures = await readFigures(session.store, { kinds: ['result'] });
  return figures.map(({ unit, indicator, value }) => [unit, indicator, value]);
}

const accept = { acceptCodes: [], remember: true };

test('a clean return is stored as it was shown, with its file, as one step', async () => {
  const { session, tools } = await start();
  const reading = await read(session, tools, [fixture('muong-ang.xlsx')]);
  expect(reading.files[0]).toMatchObject({ status: 'ready', unit: 'muong-ang' });
  expect(reading.counts).toEqual({ fresh: 8, changed: 0, same: 1, held: 0 });
  expect(await results(session)).toEqual([]);
  const done = must(await acceptReturns(session, tools, { ...accept, reading: reading.reading }));
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
  const { session, tools } = await start();
  const first = await read(session, tools, [fixture('muong-ang.xlsx')]);
  must(await acceptReturns(session, tools, { ...accept, reading: first.reading }));
  const again = await read(session, tools, [fixture('muong-ang.xlsx')]);
  expect(again.counts).toEqual({ fresh: 0, changed: 0, same: 9, held: 0 });
  const done = must(await acceptReturns(session, tools, { ...accept, reading: again.reading }));
  expect(done).toEqual({ stored: 9, step: null });
});

test('a figure that differs from what is stored is held back until it is accepted', async () => {
  const { session, tools } = await start();
  await set(session, { value: 10 });
  const reading = await read(session, tools, [fixture('muong-ang.xlsx')]);
  expect(reading.counts).toMatchObject({ changed: 0, held: 1 });
  const issues = reading.files[0]?.tables.flatMap((table) => table.issues);
  expect(issues).toMatchObject([{ code: 'conflict', severity: 'error', cell: 'E11' }]);
  expect(reading.files[0]?.status).toBe('needs-review');
  must(await acceptReturns(session, tools, { ...accept, reading: reading.reading }));
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
  must(await acceptReturns(session, tools, { ...accept, reading: reading.reading }));
  expect(await results(session)).toContainEqual(['muong-ang', 'doan-vien-ket-nap', 12]);
  const states = must(await returnsStatus(session, { period: '2020-H1' }));
  expect(states.find(({ unit }) => unit === 'muong-ang')?.state).toBe('accepted');
});

test('accepting a code stores what that code alone held back', async () => {
  const { session, tools } = await start();
  await set(session, { value: 10 });
  const reading = await read(session, tools, [fixture('muong-ang.xlsx')]);
  const codes = { ...accept, acceptCodes: ['conflict' as const] };
  const done = must(await acceptReturns(session, tools, { ...codes, reading: reading.reading }));
  expect(done.stored).toBe(9);
  expect(await results(session)).toContainEqual(['muong-ang', 'doan-vien-ket-nap', 12]);
});

test('a repeated target is compared, and a lock is opened by no file', async () => {
  const { session, tools } = await start();
  const target = { kind: 'target', period: '2020' } as const;
  await set(session, { ...target, value: 30 });
  const cell = { indicator: 'doan-vien-ket-nap', unit: 'muong-ang', sector: '', period: '2020' };
  const differing = await read(session, tools, [fixture('muong-ang.xlsx')]);
  expect(differing.files[0]?.tables[0]?.issues).toMatchObject([{ code: 'conflict', cell: 'D11' }]);
  must(await lockCells(session, { cells: [cell], why: '' }, true));
  const locked = await read(session, tools, [fixture('muong-ang.xlsx')]);
  expect(locked.files[0]?.tables[0]?.issues).toMatchObject([{ code: 'locked', cell: 'D11' }]);
  const codes = { ...accept, acceptCodes: ['locked' as const, 'conflict' as const] };
  must(await acceptReturns(session, tools, { ...codes, reading: locked.reading }));
  const [kept] = await readFigures(session.store, {
    kinds: ['target'],
    units: ['muong-ang'],
    indicators: ['doan-vien-ket-nap'],
  });
  expect(kept?.value).toBe(30);
});

test('nothing is stored over a figure that changed after it was shown', async () => {
  const { session, tools } = await start();
  const reading = await read(session, tools, [fixture('muong-ang.xlsx')]);
  await set(session, { value: 11 });
  const refused = refusal(
    await acceptReturns(session, tools, { ...accept, reading: reading.reading }),
  );
  expect(refused).toMatchObject({ code: 'bad-request', details: { conflict: [{ cell: 'E11' }] } });
  expect(await results(session)).toEqual([['muong-ang', 'doan-vien-ket-nap', 11]]);
  const now = must(await answerReturns(session, tools, { reading: reading.reading, answers: [] }));
  expect(now.counts.held).toBe(1);
  const done = must(await acceptReturns(session, tools, { ...accept, reading: reading.reading }));
  expect(done.stored).toBe(8);
});

test('a person says which unit a name means, and the next form knows it', async () => {
  const { session, tools } = await start();
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
  expect(answered.proposed).toMatchObject([{ unit: 'muong-ang', to: 12, sound: true }]);
  must(await acceptReturns(session, tools, { ...accept, reading: reading.reading }));
  const { units } = must(await catalogueView(session, {}));
  expect(units.find(({ code }) => code === 'muong-ang')?.aliases).toContain('Huyện M. Ảng');
  const next = await read(session, tools, [csv('tong-hop.csv', lines)]);
  expect(next.counts).toMatchObject({ same: 1, held: 0 });
});

test('a bare name that several units share stays a question', async () => {
  const { session, tools } = await start();
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
  must(await acceptReturns(session, tools, { ...accept, reading: reading.reading }));
  expect(await results(session)).toEqual([['huyen-dien-bien', 'doan-vien-ket-nap', 12]]);
  const next = await read(session, tools, [csv('a.csv', lines)]);
  expect(next.counts.held).toBe(1);
});

test('a value that a person types is stored; a count that is no whole number is refused', async () => {
  const { session, tools } = await start();
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
  must(await acceptReturns(session, tools, { ...accept, reading: reading.reading }));
  expect(await results(session)).toContainEqual(['muong-ang', 'doan-vien-ket-nap', 15]);
});

test('two files that contradict each other are both held back', async () => {
  const { session, tools } = await start();
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
  const done = must(await acceptReturns(session, tools, { ...accept, reading: reading.reading }));
  expect(done.stored).toBe(0);
  expect(await results(session)).toEqual([]);
});

test("a figure that is held back anyway does not hold another file's figure with it", async () => {
  const { session, tools } = await start();
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
  const codes = { ...accept, acceptCodes: ['period-mismatch' as const] };
  must(await acceptReturns(session, tools, { ...codes, reading: reading.reading }));
  expect(await results(session)).toEqual([['muong-ang', 'doan-vien-ket-nap', 3]]);
});

test('a file that is no workbook is rejected by itself, and the others are read', async () => {
  const { session, tools } = await start();
  const files = ['khong-phai-bang-tinh.xlsx', 'muong-ang.xlsx'].map((name) => fixture(name));
  const reading = await read(session, tools, files);
  expect(reading.files.map(({ status }) => status)).toEqual(['rejected', 'ready']);
  expect(reading.files[0]?.issues).toMatchObject([{ code: 'not-a-workbook' }]);
  must(await acceptReturns(session, tools, { ...accept, reading: reading.reading }));
  expect((await readFiles(session.store)).map(({ name }) => name)).toEqual(['muong-ang.xlsx']);
});

test('only the files that were named are stored', async () => {
  const { session, tools } = await start();
  const files = ['muong-ang.xlsx', 'tua-chua.xlsx'].map((name) => fixture(name));
  const reading = await read(session, tools, files);
  const named = { ...accept, reading: reading.reading, files: ['muong-ang.xlsx'] };
  must(await acceptReturns(session, tools, named));
  expect((await readFiles(session.store)).map(({ name }) => name)).toEqual(['muong-ang.xlsx']);
});

test('the day that a title names stands with its figures', async () => {
  const { session, tools } = await start();
  const lines = [
    'KẾT QUẢ 6 THÁNG ĐẦU NĂM 2020',
    '(Số liệu tính đến ngày 31/5/2020)',
    'TT,Đơn vị,Kết nạp đoàn viên',
    '1,LĐLĐ huyện Mường Ảng,3',
  ];
  const reading = await read(session, tools, [csv('a.csv', lines)]);
  must(await acceptReturns(session, tools, { ...accept, reading: reading.reading }));
  const [figure] = await readFigures(session.store, { kinds: ['result'] });
  expect(figure).toMatchObject({ period: '2020-H1', asOf: '2020-05-31' });
});

test('a reading that is stopped ends without a result, and the next one works', async () => {
  const { session, tools } = await start();
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
  const { session, tools } = await start();
  const reading = await read(session, tools, [fixture('muong-ang.xlsx')]);
  const other = await newSession(onTestFinished);
  const there = await acceptReturns(other, tools, { ...accept, reading: reading.reading });
  expect(refusal(there).code).toBe('not-found');
  const unknown = await answerReturns(session, tools, { reading: 'x', answers: [] });
  expect(refusal(unknown).code).toBe('not-found');
});

test('targets that are imported as such go to the draft of their year, which is made where there is none', async () => {
  const { session, tools } = await start();
  const lines = [
    'CHỈ TIÊU NĂM 2031',
    '',
    'TT,Đơn vị,Kết nạp đoàn viên',
    '1,LĐLĐ huyện Mường Ảng,12',
  ];
  const asked = { kind: 'target' as const, period: '2031' };
  const reading = await read(session, tools, [csv('a.csv', lines)], asked);
  expect(reading.proposed).toMatchObject([{ kind: 'target', period: '2031', sound: true }]);
  must(await acceptReturns(session, tools, { ...accept, reading: reading.reading }));
  const [version] = (await readVersions(session.store)).filter(({ years }) => years.includes(2031));
  const figures = await readFigures(session.store, { kinds: ['target'], periods: ['2031'] });
  expect(figures).toMatchObject([{ unit: 'muong-ang', value: 12, version: version?.id }]);
  expect((await readFiles(session.store)).map(({ id }) => id)).toEqual(['a.csv']);
});

test('an issued version is compared with and never written', async () => {
  const { session, tools } = await start();
  await set(session, { kind: 'target', period: '2020', value: 30 });
  const issue = { years: [2020], number: '433/QĐ-LĐLĐ', date: '2020-01-24', indicators: [] };
  must(await issueVersion(session, issue));
  const reading = await read(session, tools, [fixture('muong-ang.xlsx')]);
  const codes = { ...accept, acceptCodes: ['conflict' as const] };
  must(await acceptReturns(session, tools, { ...codes, reading: reading.reading }));
  const targets = await readFigures(session.store, { kinds: ['target'], units: ['muong-ang'] });
  expect(targets.map(({ value }) => value)).toEqual([30]);
  expect(await results(session)).toHaveLength(6);
});

import { expect, onTestFinished, test } from 'vitest';
import { allocateSchema } from '../../contract/schemas/allocation.ts';
import { readFigures } from '../../store/figures.ts';
import { readFiles } from '../../store/files.ts';
import { readReturns } from '../../store/returns.ts';
import { readUnitRecords } from '../../store/units.ts';
import { allocate } from '../allocation/allocate.ts';
import { must, newSession, refusal } from '../catalogue/testing/new-session.ts';
import { undoStep } from '../history-steps.ts';
import { lockCells } from '../plan/lock-cells.ts';
import { setFigures } from '../plan/set-figures.ts';
import { acceptReturns } from '../returns/accept-returns.ts';
import { answerReturns } from '../returns/answer-returns.ts';
import { returnsStatus } from '../returns/returns-status.ts';
import {
  ACCEPT,
  csv,
  fixture,
  read,
  results,
  set,
  start,
} from '../returns/testing/reading-tools.ts';
import type { Session } from '../session.ts';
import { issueVersion } from '../versions/issue-version.ts';
import { historyList } from './history-list.ts';
import { undoEarlierStep } from './undo-earlier-step.ts';

const ADMITTED = 'doan-vien-ket-nap';

async function imported(
  at: Awaited<ReturnType<typeof start>>,
  name: string,
  acceptCodes: Parameters<typeof acceptReturns>[2]['acceptCodes'] = [],
) {
  const { reading } = await read(at.session, at.tools, [fixture(name)]);
  const done = await acceptReturns(at.session, at.tools, {
    ...ACCEPT,
    acceptCodes,
    reading,
  });
  return must(done).step ?? 0;
}

async function stateOf(session: Session, code: string) {
  const states = must(await returnsStatus(session, { period: '2020-H1' }));
  return states.find(({ unit }) => unit === code)?.state;
}

test('an older import goes back, but what was typed over since stays and is listed', async () => {
  const at = await start(onTestFinished);
  const { session } = at;
  const step = await imported(at, 'muong-ang.xlsx');
  await set(session, { unit: 'nam-po', value: 7 });
  await set(session, { value: 15 });
  const before = await results(session);
  const preview = must(await undoEarlierStep(session, { step, dryRun: true }));
  expect(preview).toMatchObject({ step: null, changeCount: 8 });
  expect(preview.what).toMatch(/^Ghi báo cáo/);
  expect(preview.skipped).toEqual([
    {
      label: 'LĐLĐ huyện Mường Ảng · Kết nạp đoàn viên · 6 tháng đầu năm 2020 · Kết quả thực hiện',
      unit: 'muong-ang',
      indicator: ADMITTED,
      period: '2020-H1',
      now: '15',
      why: 'changed',
    },
  ]);
  expect(await results(session)).toEqual(before);
  const done = must(await undoEarlierStep(session, { step, dryRun: false }));
  expect(done.changed).toBe(preview.changed);
  const left = await results(session);
  expect(left.filter(([unit]) => unit === 'muong-ang')).toEqual([['muong-ang', ADMITTED, 15]]);
  expect(left).toContainEqual(['nam-po', ADMITTED, 7]);
  expect(await stateOf(session, 'muong-ang')).toBe('missing');
  expect((await readFiles(session.store)).map(({ id }) => id)).toContain('muong-ang.xlsx');
  must(await undoStep(session));
  expect(await results(session)).toEqual(before);
  expect(await stateOf(session, 'muong-ang')).toBe('accepted');
});

test('what an import wrote over comes back', async () => {
  const at = await start(onTestFinished);
  await set(at.session, { value: 11 });
  const step = await imported(at, 'muong-ang.xlsx', ['conflict']);
  await imported(at, 'tua-chua.xlsx');
  must(await undoEarlierStep(at.session, { step, dryRun: false }));
  const left = await results(at.session);
  expect(left.filter(([unit]) => unit === 'muong-ang')).toEqual([['muong-ang', ADMITTED, 11]]);
});

test('a second time there is nothing left to take back', async () => {
  const at = await start(onTestFinished);
  const step = await imported(at, 'muong-ang.xlsx');
  must(await undoEarlierStep(at.session, { step, dryRun: false }));
  const again = must(await undoEarlierStep(at.session, { step, dryRun: false }));
  expect(again).toMatchObject({ step: null, changed: 0, changeCount: 0, skipped: [] });
});

test('a return that a later import took further waits again for what went back', async () => {
  const at = await start(onTestFinished);
  const { session } = at;
  await set(session, { value: 11 });
  const step = await imported(at, 'muong-ang.xlsx');
  expect(await stateOf(session, 'muong-ang')).toBe('needs-review');
  await imported(at, 'muong-ang.xlsx', ['conflict']);
  expect(await stateOf(session, 'muong-ang')).toBe('accepted');
  must(await undoEarlierStep(session, { step, dryRun: false }));
  expect(await readReturns(session.store)).toMatchObject([{ state: 'needs-review' }]);
});

test('an older sharing goes back too, but not where a target was locked since', async () => {
  const session = await newSession(onTestFinished);
  const share = (total: number) =>
    allocate(
      session,
      allocateSchema.parse({ year: 2020, indicator: ADMITTED, total, by: [{ basis: 'equal' }] }),
    );
  const { step } = must(await share(130));
  must(await setFigures(session, { changes: [{ ...CELL, value: 25 }] }));
  const locked = { ...CELL, unit: 'muong-cha' };
  must(await lockCells(session, { cells: [locked], why: '' }, true));
  const done = must(await undoEarlierStep(session, { step: step ?? 0, dryRun: false }));
  expect(done.skipped.map(({ unit, now, why }) => [unit, now, why])).toEqual([
    ['muong-ang', '25', 'changed'],
    ['muong-cha', '10', 'locked'],
  ]);
  const filter = { kinds: ['target'], indicators: [ADMITTED] } as const;
  const left = await readFigures(session.store, filter);
  const values = left.flatMap(({ unit, value }) => (unit === 'tinh' ? [] : [[unit, value]]));
  expect(values).toEqual([
    ['muong-ang', 25],
    ['muong-cha', 10],
  ]);
});

const CELL = {
  kind: 'target',
  indicator: ADMITTED,
  unit: 'muong-ang',
  sector: '',
  period: '2020',
} as const;

test('what was issued since is not taken back', async () => {
  const session = await newSession(onTestFinished);
  const input = { year: 2020, indicator: ADMITTED, total: 130, by: [{ basis: 'equal' }] };
  const { step } = must(await allocate(session, allocateSchema.parse(input)));
  must(
    await issueVersion(session, {
      years: [2020],
      number: '433/QĐ-LĐLĐ',
      date: '2019-01-24',
      indicators: [],
    }),
  );
  for (const dryRun of [true, false]) {
    const refused = refusal(await undoEarlierStep(session, { step: step ?? 0, dryRun }));
    expect(refused.code).toBe('sealed');
  }
});

test('results of an import go back where its targets were issued since', async () => {
  const at = await start(onTestFinished);
  const { session } = at;
  const step = await imported(at, 'muong-ang.xlsx');
  must(
    await issueVersion(session, {
      years: [2020],
      number: '433/QĐ-LĐLĐ',
      date: '2019-01-24',
      indicators: [],
    }),
  );
  const targets = () => readFigures(session.store, { kinds: ['target'], units: ['muong-ang'] });
  const issued = await targets();
  expect(issued.length).toBeGreaterThan(0);
  const done = must(await undoEarlierStep(session, { step, dryRun: false }));
  expect(done.skipped.map(({ why }) => why)).toEqual(issued.map(() => 'sealed'));
  expect(await targets()).toEqual(issued);
  expect(await results(session)).toEqual([]);
  expect(await stateOf(session, 'muong-ang')).toBe('missing');
});

test('only imports and allocations go back alone, and the history says which are', async () => {
  const at = await start(onTestFinished);
  const { session } = at;
  const step = await imported(at, 'muong-ang.xlsx');
  await set(session, { value: 15 });
  must(await undoEarlierStep(session, { step, dryRun: false }));
  const [undoing, typed, taken] = must(await historyList(session, { limit: 3 }));
  expect([undoing, typed, taken].map((one) => one?.takesBack)).toEqual([null, null, 'import']);
  expect(undoing).toMatchObject({ undoes: step, what: `Hoàn tác riêng: ${taken?.what}` });
  const refused = refusal(await undoEarlierStep(session, { step: typed?.step ?? 0, dryRun: true }));
  expect(refused.code).toBe('bad-request');
  expect(refusal(await undoEarlierStep(session, { step: 999, dryRun: true })).code).toBe(
    'not-found',
  );
});

test('a name that was confirmed with an import is forgotten with it', async () => {
  const { session, tools } = await start(onTestFinished);
  const lines = ['KẾT QUẢ 6 THÁNG ĐẦU NĂM 2020', 'TT,Đơn vị,Kết nạp đoàn viên', '1,Huyện M. Ảng,3'];
  const { reading, files } = await read(session, tools, [csv('a.csv', lines)]);
  const sheet = files[0]?.tables[0]?.sheet ?? '';
  const place = { file: 'a.csv', sheet, cell: 'B3' };
  const answers = [{ type: 'unit' as const, ...place, unit: 'muong-ang' }];
  must(await answerReturns(session, tools, { reading, answers }));
  const { step } = must(await acceptReturns(session, tools, { ...ACCEPT, reading }));
  await set(session, { unit: 'muong-cha', value: 1 });
  const aliases = async () => {
    const units = await readUnitRecords(session.store);
    return units.find(({ code }) => code === 'muong-ang')?.aliases.map(({ alias }) => alias);
  };
  expect(await aliases()).toContain('Huyện M. Ảng');
  must(await undoEarlierStep(session, { step: step ?? 0, dryRun: false }));
  expect(await aliases()).not.toContain('Huyện M. Ảng');
});

test('a figure that a later return told again stays with that return, and so does its unit', async () => {
  const at = await start(onTestFinished);
  const { session, tools } = at;
  const take = async (name: string, founded: string) => {
    const lines = [
      ...['LĐLĐ huyện Mường Ảng', 'KẾT QUẢ 6 THÁNG ĐẦU NĂM 2020'],
      ...['TT,Chỉ tiêu,Kết quả thực hiện', '1,Kết nạp đoàn viên,12'],
      `2,Thành lập CĐCS,${founded}`,
    ];
    const { reading } = await read(session, tools, [csv(name, lines)]);
    return must(await acceptReturns(session, tools, { ...ACCEPT, reading })).step ?? 0;
  };
  const step = await take('a.csv', '1');
  await take('b.csv', '');
  const preview = must(await undoEarlierStep(session, { step, dryRun: true }));
  expect(preview.skipped).toMatchObject([
    { indicator: ADMITTED, now: '12', why: 'confirmed', file: 'b.csv' },
  ]);
  must(await undoEarlierStep(session, { step, dryRun: false }));
  expect(await results(session)).toEqual([['muong-ang', ADMITTED, 12]]);
  expect(await stateOf(session, 'muong-ang')).toBe('accepted');
  const [undone] = must(await historyList(session, { limit: 1 }));
  expect(undone?.what).toContain('giữ 1 số đã được tệp sau xác nhận lại');
});

test('a unit of whose returns nothing stands any more has not reported', async () => {
  const at = await start(onTestFinished);
  const { session } = at;
  await imported(at, 'muong-ang.xlsx');
  const figures = await readFigures(session.store, { kinds: ['result'] });
  const changes = figures.map(({ kind, indicator, unit, sector, period }) => ({
    ...{ kind, indicator, unit, sector, period },
    value: null,
  }));
  must(await setFigures(session, { changes }));
  expect(await stateOf(session, 'muong-ang')).toBe('missing');
});

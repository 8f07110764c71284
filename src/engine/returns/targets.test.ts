import { expect, onTestFinished, test } from 'vitest';
import { readFigures } from '../../store/figures.ts';
import { readFiles } from '../../store/files.ts';
import { readVersions } from '../../store/versions.ts';
import { must } from '../catalogue/testing/new-session.ts';
import { lockCells } from '../plan/lock-cells.ts';
import { issueVersion } from '../versions/issue-version.ts';
import { acceptReturns } from './accept-returns.ts';
import { returnsStatus } from './returns-status.ts';
import { ACCEPT, csv, fixture, read, results, set, start } from './testing/reading-tools.ts';

test('a repeated target is compared, and a lock is opened by no file', async () => {
  const { session, tools } = await start(onTestFinished);
  const target = { kind: 'target', period: '2020' } as const;
  await set(session, { ...target, value: 30 });
  const cell = { indicator: 'doan-vien-ket-nap', unit: 'muong-ang', sector: '', period: '2020' };
  const differing = await read(session, tools, [fixture('muong-ang.xlsx')]);
  expect(differing.files[0]?.tables[0]?.issues).toMatchObject([{ code: 'conflict', cell: 'D11' }]);
  must(await lockCells(session, { cells: [cell], why: '' }, true));
  const locked = await read(session, tools, [fixture('muong-ang.xlsx')]);
  expect(locked.files[0]?.tables[0]?.issues).toMatchObject([{ code: 'locked', cell: 'D11' }]);
  const codes = { ...ACCEPT, acceptCodes: ['locked' as const, 'conflict' as const] };
  must(await acceptReturns(session, tools, { ...codes, reading: locked.reading }));
  const [kept] = await readFigures(session.store, {
    kinds: ['target'],
    units: ['muong-ang'],
    indicators: ['doan-vien-ket-nap'],
  });
  expect(kept?.value).toBe(30);
});

test('a plan without a target is written by a return only where that is asked for', async () => {
  const { session, tools } = await start(onTestFinished);
  const { reading, counts, plans } = await read(session, tools, [fixture('muong-ang.xlsx')]);
  expect(counts).toMatchObject({ targets: 2, fresh: 6, same: 1 });
  expect(plans).toEqual(['Dự thảo 1']);
  const done = must(await acceptReturns(session, tools, { ...ACCEPT, reading, targets: false }));
  expect(done).toMatchObject({ stored: 7, written: 6 });
  const ofUnit = { kinds: ['target' as const], units: ['muong-ang'] };
  expect(await readFigures(session.store, ofUnit)).toEqual([]);
  const states = must(await returnsStatus(session, { period: '2020-H1' }));
  expect(states.find(({ unit }) => unit === 'muong-ang')?.state).toBe('accepted');
  must(await acceptReturns(session, tools, { ...ACCEPT, reading }));
  expect(await readFigures(session.store, ofUnit)).toHaveLength(2);
});

test('a target that contradicts the plan is a question with all names, and no gap of the report', async () => {
  const { session, tools } = await start(onTestFinished);
  await set(session, { kind: 'target', period: '2020', value: 30 });
  const { reading, counts, files } = await read(session, tools, [fixture('muong-ang.xlsx')]);
  expect(counts).toMatchObject({ held: 0, heldTargets: 1 });
  expect(files[0]?.tables[0]?.issues[0]?.message).toMatch(
    /^Ô D11 .*: chỉ tiêu giao «.*» của LĐLĐ huyện Mường Ảng là \d+ trong báo cáo, 30 trong «Dự thảo 1»\./,
  );
  must(await acceptReturns(session, tools, { ...ACCEPT, reading, targets: false }));
  const states = must(await returnsStatus(session, { period: '2020-H1' }));
  expect(states.find(({ unit }) => unit === 'muong-ang')?.state).toBe('accepted');
});

test('targets that are imported as such go to the draft of their year, which is made where there is none', async () => {
  const { session, tools } = await start(onTestFinished);
  const lines = [
    'CHỈ TIÊU NĂM 2031',
    '',
    'TT,Đơn vị,Kết nạp đoàn viên',
    '1,LĐLĐ huyện Mường Ảng,12',
  ];
  const asked = { kind: 'target' as const, period: '2031' };
  const reading = await read(session, tools, [csv('a.csv', lines)], asked);
  expect(reading.proposed).toMatchObject([{ kind: 'target', period: '2031', sound: true }]);
  must(await acceptReturns(session, tools, { ...ACCEPT, reading: reading.reading }));
  const [version] = (await readVersions(session.store)).filter(({ years }) => years.includes(2031));
  const figures = await readFigures(session.store, { kinds: ['target'], periods: ['2031'] });
  expect(figures).toMatchObject([{ unit: 'muong-ang', value: 12, version: version?.id }]);
  expect((await readFiles(session.store)).map(({ id }) => id)).toEqual(['a.csv']);
});

test('an issued version is compared with and never written', async () => {
  const { session, tools } = await start(onTestFinished);
  await set(session, { kind: 'target', period: '2020', value: 30 });
  const issue = { years: [2020], number: '433/QĐ-LĐLĐ', date: '2020-01-24', indicators: [] };
  must(await issueVersion(session, issue));
  const reading = await read(session, tools, [fixture('muong-ang.xlsx')]);
  expect(reading.files[0]?.tables[0]?.issues).toMatchObject([
    {
      code: 'conflict',
      message: expect.stringContaining('đã ban hành'),
      remedies: [{ action: 'blank' }],
    },
    { code: 'conflict', message: expect.stringContaining('dùng «Điều chỉnh…»') },
  ]);
  const codes = { ...ACCEPT, acceptCodes: ['conflict' as const] };
  must(await acceptReturns(session, tools, { ...codes, reading: reading.reading }));
  const targets = await readFigures(session.store, { kinds: ['target'], units: ['muong-ang'] });
  expect(targets.map(({ value }) => value)).toEqual([30]);
  expect(await results(session)).toHaveLength(6);
});

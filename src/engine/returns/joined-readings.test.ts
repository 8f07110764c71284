import { expect, onTestFinished, test } from 'vitest';
import { readFiles } from '../../store/files.ts';
import { must } from '../catalogue/testing/new-session.ts';
import { acceptReturns } from './accept-returns.ts';
import { answerReturns } from './answer-returns.ts';
import { ACCEPT, csv, fixture, read, start } from './testing/reading-tools.ts';

const TITLE = 'KẾT QUẢ 6 THÁNG ĐẦU NĂM 2020';
const HEAD = 'TT,Đơn vị,Kết nạp đoàn viên';
const H1 = { period: '2020-H1' };

test('further files join those that were read, which keep what was put right in them', async () => {
  const { session, tools } = await start(onTestFinished);
  const own = csv('a.csv', [TITLE, '', HEAD, '1,LĐLĐ huyện Mường Ảng,-3']);
  const first = await read(session, tools, [own]);
  const sheet = first.files[0]?.tables[0]?.sheet ?? '';
  const answers = [{ type: 'value' as const, file: 'a.csv', sheet, cell: 'C4', value: 3 }];
  must(await answerReturns(session, tools, { reading: first.reading, answers }));
  const both = await read(session, tools, [fixture('nam-po.xlsx'), own], {
    ...H1,
    reading: first.reading,
  });
  expect(both.reading).toBe(first.reading);
  expect(both.files.map(({ file }) => file)).toEqual(['a.csv', 'nam-po.xlsx']);
  expect(both.answers).toEqual(answers);
  expect(both.proposed).toContainEqual(expect.objectContaining({ file: 'a.csv', to: 3 }));
});

test('another file of the same name takes the place of the one before, and its answers go', async () => {
  const { session, tools } = await start(onTestFinished);
  const before = csv('a.csv', [TITLE, '', HEAD, '1,LĐLĐ huyện Mường Ảng,-3']);
  const first = await read(session, tools, [before]);
  const sheet = first.files[0]?.tables[0]?.sheet ?? '';
  const answers = [{ type: 'value' as const, file: 'a.csv', sheet, cell: 'C4', value: 3 }];
  must(await answerReturns(session, tools, { reading: first.reading, answers }));
  const after = csv('a.csv', [TITLE, '', HEAD, '1,LĐLĐ huyện Mường Ảng,5']);
  const next = await read(session, tools, [after], { ...H1, reading: first.reading });
  expect(next.answers).toEqual([]);
  expect(next.proposed).toMatchObject([{ file: 'a.csv', to: 5, sound: true }]);
});

test('files cannot join a reading that is gone', async () => {
  const { session, tools } = await start(onTestFinished);
  const joining = read(session, tools, [fixture('nam-po.xlsx')], { ...H1, reading: 'x' });
  await expect(joining).rejects.toMatchObject({ data: { code: 'not-found' } });
});

test('the day that is said last counts, also for a file that is stored already', async () => {
  const { session, tools } = await start(onTestFinished);
  const { reading } = await read(session, tools, [fixture('muong-ang.xlsx')]);
  const received = async () => (await readFiles(session.store)).map((file) => file.received);
  must(await acceptReturns(session, tools, { ...ACCEPT, reading, received: '2020-06-08' }));
  expect(await received()).toEqual(['2020-06-08']);
  must(await acceptReturns(session, tools, { ...ACCEPT, reading }));
  expect(await received()).toEqual(['2020-06-08']);
  must(await acceptReturns(session, tools, { ...ACCEPT, reading, received: '2020-06-09' }));
  expect(await received()).toEqual(['2020-06-09']);
});

test('answers that come at once are all kept', async () => {
  const { session, tools } = await start(onTestFinished);
  const lines = [TITLE, '', HEAD, '1,LĐLĐ huyện Mường Ảng,-3', '2,LĐLĐ huyện Mường Chà,-4'];
  const { reading, files } = await read(session, tools, [csv('a.csv', lines)]);
  const sheet = files[0]?.tables[0]?.sheet ?? '';
  const value = (cell: string, number: number) =>
    answerReturns(session, tools, {
      reading,
      answers: [{ type: 'value', file: 'a.csv', sheet, cell, value: number }],
    });
  await Promise.all([value('C4', 3), value('C5', 4)]);
  const { answers } = must(await answerReturns(session, tools, { reading, answers: [] }));
  expect(answers).toHaveLength(2);
});

test('what was read for a workspace that is closed is forgotten', async () => {
  const { session, tools } = await start(onTestFinished);
  const { reading } = await read(session, tools, [fixture('muong-ang.xlsx')]);
  expect(tools.readings.find(reading, session.store)).toBeDefined();
  tools.readings.drop(session.store);
  expect(tools.readings.find(reading, session.store)).toBeUndefined();
});

test('equal figures of two files are counted and stored once', async () => {
  const { session, tools } = await start(onTestFinished);
  const twice = [fixture('muong-ang.xlsx'), fixture('muong-ang.xlsx', 'ban-sao.xlsx')];
  const both = await read(session, tools, twice);
  const one = both.files[0]?.counts;
  expect(one?.fresh).toBeGreaterThan(0);
  expect(both.counts).toMatchObject({ fresh: one?.fresh, targets: one?.targets, same: one?.same });
  const all = (one?.fresh ?? 0) + (one?.targets ?? 0);
  const done = must(await acceptReturns(session, tools, { ...ACCEPT, reading: both.reading }));
  expect(done).toMatchObject({ written: all, stored: all + (one?.same ?? 0) });
});

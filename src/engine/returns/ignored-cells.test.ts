import { expect, onTestFinished, test } from 'vitest';
import { must } from '../catalogue/testing/new-session.ts';
import { acceptReturns } from './accept-returns.ts';
import { answerReturns } from './answer-returns.ts';
import { ACCEPT, csv, read, results, start } from './testing/reading-tools.ts';

test('a row of a foreign unit is left out, the rest becomes ready, and the row can come back', async () => {
  const { session, tools } = await start(onTestFinished);
  const lines = [
    'KẾT QUẢ 6 THÁNG ĐẦU NĂM 2020',
    '',
    'TT,Đơn vị,Kết nạp đoàn viên',
    '1,LĐLĐ huyện Mường Ảng,12',
    '2,Huyện Sông Mã,7',
  ];
  const first = await read(session, tools, [csv('a.csv', lines)]);
  expect(first.files[0]?.status).toBe('needs-review');
  const sheet = first.files[0]?.tables[0]?.sheet ?? '';
  const ignore = { type: 'ignore' as const, file: 'a.csv', sheet, cell: 'B5' };
  const { reading } = first;
  const left = must(await answerReturns(session, tools, { reading, answers: [ignore] }));
  expect(left.files[0]).toMatchObject({ status: 'ready', unit: 'muong-ang' });
  expect(left.counts).toMatchObject({ fresh: 1, held: 0 });
  expect(left.answers).toEqual([ignore]);
  const back = must(
    await answerReturns(session, tools, { reading, answers: [], takenBack: [ignore] }),
  );
  expect(back.answers).toEqual([]);
  expect(back.files).toEqual(first.files);
  must(await answerReturns(session, tools, { reading, answers: [ignore] }));
  must(await acceptReturns(session, tools, { ...ACCEPT, reading }));
  expect(await results(session)).toEqual([['muong-ang', 'doan-vien-ket-nap', 12]]);
});

test('a column without a known indicator is left out alone', async () => {
  const { session, tools } = await start(onTestFinished);
  const lines = [
    'KẾT QUẢ 6 THÁNG ĐẦU NĂM 2020',
    '',
    'TT,Đơn vị,Việc lạ thứ nhất,Kết nạp đoàn viên,Việc lạ thứ hai',
    '1,LĐLĐ huyện Mường Ảng,4,12,khoảng 9',
  ];
  const first = await read(session, tools, [csv('a.csv', lines)]);
  const sheet = first.files[0]?.tables[0]?.sheet ?? '';
  const ignore = (cell: string) => ({ type: 'ignore' as const, file: 'a.csv', sheet, cell });
  const answers = [ignore('E3')];
  const { reading } = first;
  const one = must(await answerReturns(session, tools, { reading, answers }));
  const cellsOf = (view: typeof one) =>
    view.files[0]?.tables.flatMap(({ figures }) => figures.map(({ cell }) => cell));
  expect(cellsOf(one)).toEqual(['C4', 'D4']);
  const both = must(await answerReturns(session, tools, { reading, answers: [ignore('C3')] }));
  expect(cellsOf(both)).toEqual(['D4']);
  expect(both.files[0]?.status).toBe('ready');
});

test('a cell that asks nothing loses nothing', async () => {
  const { session, tools } = await start(onTestFinished);
  const lines = [
    'KẾT QUẢ 6 THÁNG ĐẦU NĂM 2020',
    '',
    'TT,Đơn vị,Kết nạp đoàn viên',
    '1,LĐLĐ huyện Mường Ảng,12',
  ];
  const first = await read(session, tools, [csv('a.csv', lines)]);
  const sheet = first.files[0]?.tables[0]?.sheet ?? '';
  const answers = [{ type: 'ignore' as const, file: 'a.csv', sheet, cell: 'B4' }];
  const after = must(await answerReturns(session, tools, { reading: first.reading, answers }));
  expect(after.counts).toEqual(first.counts);
});

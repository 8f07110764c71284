import { expect, onTestFinished, test } from 'vitest';
import { must, refusal } from '../catalogue/testing/new-session.ts';
import { undoStep } from '../history-steps.ts';
import { acceptReturns } from './accept-returns.ts';
import { ACCEPT, csv, read, results, set, start } from './testing/reading-tools.ts';

const ADMITTED = 'doan-vien-ket-nap';

function report(name: string, admitted: string, founded: string) {
  return csv(name, [
    'LĐLĐ huyện Mường Ảng',
    'KẾT QUẢ 6 THÁNG ĐẦU NĂM 2020',
    'TT,Chỉ tiêu,Kết quả thực hiện',
    `1,Kết nạp đoàn viên,${admitted}`,
    `2,Thành lập CĐCS,${founded}`,
  ]);
}

async function afterFirst() {
  const at = await start(onTestFinished);
  const first = await read(at.session, at.tools, [report('a.csv', '12', '1')]);
  expect(first.files[0]?.withdrawn).toEqual([]);
  must(await acceptReturns(at.session, at.tools, { ...ACCEPT, reading: first.reading }));
  expect(await results(at.session)).toHaveLength(2);
  return at;
}

const LEFT_OUT = {
  kind: 'result',
  indicator: ADMITTED,
  unit: 'muong-ang',
  sector: '',
  period: '2020-H1',
  stage: 'actual',
} as const;

test.each(['', '-', 'x', '…'])(
  'a figure that comes again as «%s» is told as left out',
  async (cell) => {
    const { session, tools } = await afterFirst();
    const second = await read(session, tools, [report('b.csv', cell, '1')]);
    expect(second.files[0]?.withdrawn).toEqual([{ ...LEFT_OUT, from: 12 }]);
    must(await acceptReturns(session, tools, { ...ACCEPT, reading: second.reading }));
    expect(await results(session)).toContainEqual(['muong-ang', ADMITTED, 12]);
  },
);

test('what is left out goes where a person says so, in the same step, and comes back with it', async () => {
  const { session, tools } = await afterFirst();
  const second = await read(session, tools, [report('b.csv', '', '1')]);
  const asked = { ...ACCEPT, reading: second.reading, cleared: [LEFT_OUT] };
  const done = must(await acceptReturns(session, tools, asked));
  expect(done.step).not.toBeNull();
  expect((await results(session)).map(([, indicator]) => indicator)).not.toContain(ADMITTED);
  must(await undoStep(session));
  expect(await results(session)).toContainEqual(['muong-ang', ADMITTED, 12]);
});

test('nothing goes that changed since it was shown, or was never shown', async () => {
  const { session, tools } = await afterFirst();
  const second = await read(session, tools, [report('b.csv', '', '1')]);
  const before = await results(session);
  const other = { ...LEFT_OUT, unit: 'nam-po' };
  const never = { ...ACCEPT, reading: second.reading, cleared: [other] };
  expect(refusal(await acceptReturns(session, tools, never)).code).toBe('bad-request');
  expect(await results(session)).toEqual(before);
  await set(session, { value: 15 });
  const stale = { ...ACCEPT, reading: second.reading, cleared: [LEFT_OUT] };
  expect(refusal(await acceptReturns(session, tools, stale)).code).toBe('bad-request');
  expect(await results(session)).toContainEqual(['muong-ang', ADMITTED, 15]);
});

test('a sheet of several units leaves out only what it has a column for', async () => {
  const { session, tools } = await afterFirst();
  const sheet = csv('cum.csv', [
    'KẾT QUẢ 6 THÁNG ĐẦU NĂM 2020',
    'TT,Đơn vị,Thành lập CĐCS',
    '1,LĐLĐ huyện Mường Ảng,1',
    '2,LĐLĐ huyện Nậm Pồ,2',
  ]);
  const reading = await read(session, tools, [sheet]);
  expect(reading.files[0]?.withdrawn).toEqual([]);
});

test('what another file of the same reading tells is not left out', async () => {
  const { session, tools } = await afterFirst();
  const files = [report('b.csv', '', '1'), report('c.csv', '12', '')];
  const reading = await read(session, tools, files);
  expect(reading.files.map(({ withdrawn }) => withdrawn)).toEqual([[], []]);
});

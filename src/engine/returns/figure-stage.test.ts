import { expect, onTestFinished, test } from 'vitest';
import { yearOutlook } from '../../domain/result-figures.ts';
import { readFigures } from '../../store/figures.ts';
import { must } from '../catalogue/testing/new-session.ts';
import type { Session } from '../session.ts';
import { acceptReturns } from './accept-returns.ts';
import { ACCEPT, csv, read, start } from './testing/reading-tools.ts';

function titled(title: string, value: number, header = 'Kết nạp đoàn viên') {
  const name = `${value}.csv`;
  return csv(name, [title, `TT,Đơn vị,${header}`, `1,LĐLĐ huyện Mường Ảng,${value}`]);
}

async function take(
  { session, tools }: Awaited<ReturnType<typeof start>>,
  file: ReturnType<typeof csv>,
  asked: Parameters<typeof read>[3] = { period: '2020' },
  asOf?: string,
) {
  const { reading } = await read(session, tools, [file], asked);
  const said = asOf === undefined ? {} : { asOf };
  must(await acceptReturns(session, tools, { ...ACCEPT, reading, ...said }));
}

async function stored(session: Session) {
  const figures = await readFigures(session.store, { kinds: ['result'] });
  return figures.map(({ stage, value, asOf }) => [stage, value, asOf]);
}

test('what a title calls an estimate or official is stored as such, and both are kept', async () => {
  const at = await start(onTestFinished);
  await take(at, titled('ƯỚC THỰC HIỆN CẢ NĂM 2020', 30));
  expect(await stored(at.session)).toEqual([['estimate', 30, null]]);
  await take(at, titled('SỐ LIỆU CHÍNH THỨC NĂM 2020', 28));
  expect(await stored(at.session)).toEqual([
    ['estimate', 30, null],
    ['official', 28, null],
  ]);
  const figures = await readFigures(at.session.store, { kinds: ['result'] });
  expect(yearOutlook(figures, 2020)?.value).toBe(28);
});

test('what a file does not say is as it was asked for, with the day that was said', async () => {
  const at = await start(onTestFinished);
  const asked = { period: '2020', stage: 'official' as const };
  await take(at, titled('KẾT QUẢ NĂM 2020', 28), asked, '2020-12-31');
  expect(await stored(at.session)).toEqual([['official', 28, '2020-12-31']]);
});

test('the words of the file go before what was asked, and its day before what was said', async () => {
  const at = await start(onTestFinished);
  const file = titled('ƯỚC THỰC HIỆN CẢ NĂM 2020 (số liệu đến 15/11/2020)', 30);
  await take(at, file, { period: '2020', stage: 'official' }, '2020-11-20');
  expect(await stored(at.session)).toEqual([['estimate', 30, '2020-11-15']]);
});

test('a column that is called official is, whatever the title leaves open', async () => {
  const at = await start(onTestFinished);
  const lines = [
    'KẾT QUẢ KẾT NẠP ĐOÀN VIÊN NĂM 2020',
    'TT,Chỉ tiêu,Chỉ tiêu giao,Kết quả chính thức',
    '1,Kết nạp đoàn viên,20,28',
  ];
  await take(at, csv('muong-ang.csv', ['LĐLĐ huyện Mường Ảng', ...lines]));
  expect(await stored(at.session)).toEqual([['official', 28, null]]);
});

test('a header over several columns speaks for all of them', async () => {
  const at = await start(onTestFinished);
  const lines = [
    'KẾT QUẢ NĂM 2020',
    'TT,Đơn vị,Kết quả chính thức,',
    ',,Kết nạp đoàn viên,Thành lập CĐCS',
    '1,LĐLĐ huyện Mường Ảng,28,2',
  ];
  await take(at, csv('a.csv', lines));
  expect(await stored(at.session)).toEqual([
    ['official', 2, null],
    ['official', 28, null],
  ]);
});

test('a part of a year has no estimate of its own, and a day outside the period is none', async () => {
  const at = await start(onTestFinished);
  const file = titled('KẾT QUẢ 6 THÁNG ĐẦU NĂM 2020', 12);
  await expect(take(at, file, { period: '2020-H1', stage: 'estimate' })).rejects.toMatchObject({
    data: { code: 'bad-request' },
  });
  await take(at, file, { stage: 'estimate' }, '2020-07-02');
  expect(await stored(at.session)).toEqual([['actual', 12, null]]);
});

test('an estimate beside it in the same table does not make the result one', async () => {
  const at = await start(onTestFinished);
  const lines = [
    'LĐLĐ huyện Mường Ảng',
    'BÁO CÁO ƯỚC THỰC HIỆN CẢ NĂM 2020',
    'TT,Chỉ tiêu,Đã thực hiện,Ước cả năm',
    '1,Kết nạp đoàn viên,21,28',
  ];
  await take(at, csv('a.csv', lines));
  expect(await stored(at.session)).toEqual([['actual', 21, null]]);
});

test('where the estimate is asked for it is read from its own columns, and nothing else is', async () => {
  const at = await start(onTestFinished);
  const asked = { period: '2020', stage: 'estimate' as const };
  const rows = [
    'LĐLĐ huyện Mường Ảng',
    'KẾT QUẢ THỰC HIỆN NĂM 2020',
    'TT,Chỉ tiêu,Chỉ tiêu giao,Thực hiện 10 tháng,Ước thực hiện cả năm 2020,Tỷ lệ %',
    '1,Kết nạp đoàn viên,30,21,28,70',
  ];
  await take(at, csv('a.csv', rows), asked);
  expect(await stored(at.session)).toEqual([['estimate', 28, null]]);
  const columns = [
    'TỔNG HỢP KẾT QUẢ NĂM 2020',
    'TT,Đơn vị,Kết nạp đoàn viên,,Thành lập CĐCS,',
    ',,Thực hiện,Ước cả năm,Thực hiện,Ước cả năm',
    '1,LĐLĐ huyện Mường Chà,11,14,1,2',
  ];
  await take(at, csv('b.csv', columns), asked);
  const found = await readFigures(at.session.store, { kinds: ['result'], units: ['muong-cha'] });
  expect(found.map(({ indicator, stage, value }) => [indicator, stage, value])).toEqual([
    ['cdcs-thanh-lap', 'estimate', 2],
    ['doan-vien-ket-nap', 'estimate', 14],
  ]);
});

import { expect, onTestFinished, test } from 'vitest';
import { must, newSession, refusal } from '../catalogue/testing/new-session.ts';
import { endUnit } from '../catalogue/units.ts';
import { acceptReturns } from './accept-returns.ts';
import { returnsStatus, setDeadline } from './returns-status.ts';
import { csv, fixture, read, realTools, start } from './testing/reading-tools.ts';

test('«trước 10/6» is late from 10/6 on, by the day the file came or by today', async () => {
  const session = await newSession(onTestFinished);
  const tools = realTools(session, onTestFinished);
  const due = { period: '2020-H1', due: '2020-06-10', why: '' };
  must(await setDeadline(session, due));
  const received = { period: '2020-H1', received: '2020-06-10' };
  const reading = await read(session, tools, [fixture('muong-ang.xlsx')], received);
  const accepted = { reading: reading.reading, acceptCodes: [], remember: true };
  must(await acceptReturns(session, tools, accepted));
  const states = must(await returnsStatus(session, { period: '2020-H1' }));
  const of = (code: string) => states.find(({ unit }) => unit === code);
  expect(of('muong-ang')).toMatchObject({ late: true, daysLate: 1, due: '2020-06-10' });
  expect(of('muong-cha')).toMatchObject({ state: 'missing', late: true, daysLate: 11 });
  must(await setDeadline(session, { ...due, due: '2020-06-11' }));
  const later = must(await returnsStatus(session, { period: '2020-H1' }));
  expect(later.find(({ unit }) => unit === 'muong-ang')).toMatchObject({
    late: false,
    daysLate: 0,
  });
  must(await setDeadline(session, { ...due, due: null }));
  expect(must(await returnsStatus(session, { period: '2020-H1' }))[0]?.due).toBeNull();
});

test('of two files that came on one day the one taken in last tells the state', async () => {
  const { session, tools } = await start(onTestFinished);
  const report = (name: string, value: string) => {
    const title = ['LĐLĐ huyện Mường Ảng', 'KẾT QUẢ 6 THÁNG ĐẦU NĂM 2020'];
    const table = ['TT,Chỉ tiêu,Kết quả thực hiện', `1,Kết nạp đoàn viên,${value}`];
    return csv(name, [...title, ...table]);
  };
  const take = async (file: ReturnType<typeof report>) => {
    const { reading } = await read(session, tools, [file]);
    must(await acceptReturns(session, tools, { reading, acceptCodes: [], remember: true }));
    const states = must(await returnsStatus(session, { period: '2020-H1' }));
    return states.find(({ unit }) => unit === 'muong-ang');
  };
  const faulty = await take(report('z.csv', '7.5'));
  expect(faulty).toMatchObject({ state: 'needs-review', file: 'z.csv', received: '2020-06-20' });
  expect(await take(report('m.csv', '12'))).toMatchObject({ state: 'accepted', file: 'm.csv' });
  const differing = await take(report('a.csv', '14'));
  expect(differing).toMatchObject({ state: 'needs-review', file: 'a.csv' });
});

test('the first file decides whether a unit was late, however late a better one came', async () => {
  const session = await newSession(onTestFinished, 'quang-tri-2019', new Date(2019, 5, 20));
  const tools = realTools(session, onTestFinished);
  const unit = must(await returnsStatus(session, { period: '2019-H1' }))[0];
  const take = async (value: number, received: string) => {
    const title = [unit?.name ?? '', 'KẾT QUẢ 6 THÁNG ĐẦU NĂM 2019'];
    const lines = [
      ...title,
      'TT,Chỉ tiêu,Kết quả thực hiện',
      `1,Ký kết thoả ước lao động tập thể (%),${value}`,
    ];
    const { reading, files } = await read(session, tools, [csv(`${value}.csv`, lines)], {
      period: '2019-H1',
      received,
    });
    expect(files[0]?.status).not.toBe('rejected');
    must(await acceptReturns(session, tools, { reading, acceptCodes: [], remember: true }));
    return must(await returnsStatus(session, { period: '2019-H1' }))[0];
  };
  expect(unit).toMatchObject({ state: 'missing', late: true, daysLate: 11, due: '2019-06-10' });
  expect(await take(50, '2019-06-09')).toMatchObject({ late: false, daysLate: 0 });
  expect(await take(60, '2019-06-15')).toMatchObject({ late: false, received: '2019-06-09' });
});

test('a programme that names yearly days sets them for every half-year and year', async () => {
  const session = await newSession(onTestFinished, 'quang-tri-2019');
  const due = async (period: string) => must(await returnsStatus(session, { period }))[0]?.due;
  expect(await due('2020-H1')).toBe('2020-06-10');
  expect(await due('2020')).toBe('2020-11-25');
  expect(await due('2021-Q1')).toBeNull();
});

test('expected are the receivers of the period', async () => {
  const session = await newSession(onTestFinished);
  must(await endUnit(session, { unit: 'nam-po', to: '2020-07-01', decision: '' }));
  const units = async (period: string) =>
    must(await returnsStatus(session, { period })).map(({ unit }) => unit);
  expect(await units('2020-H1')).toContain('nam-po');
  expect(await units('2020-Q4')).not.toContain('nam-po');
  expect(await units('2020-H1')).not.toContain('tinh');
  expect(refusal(await returnsStatus(session, { period: 'năm nay' })).code).toBe('unknown-period');
});

test('a day that does not exist is refused', async () => {
  const session = await newSession(onTestFinished);
  const refused = await setDeadline(session, { period: '2020-H1', due: '2020-02-30', why: '' });
  expect(refusal(refused).code).toBe('bad-request');
});

test('every file of a unit is told, its own before a sheet of several units', async () => {
  const { session, tools } = await start(onTestFinished);
  const title = 'KẾT QUẢ 6 THÁNG ĐẦU NĂM 2020';
  const own = (name: string) => {
    const table = ['TT,Chỉ tiêu,Kết quả thực hiện', '1,Kết nạp đoàn viên,12'];
    return csv(name, ['LĐLĐ huyện Mường Ảng', title, ...table]);
  };
  const rows = ['1,LĐLĐ huyện Mường Ảng,1', '2,LĐLĐ huyện Nậm Pồ,2'];
  const sheet = csv('cum.csv', [title, 'TT,Đơn vị,Thành lập CĐCS', ...rows]);
  for (const file of [own('a.csv'), own('b.csv'), sheet]) {
    const { reading } = await read(session, tools, [file]);
    must(await acceptReturns(session, tools, { reading, acceptCodes: [], remember: true }));
  }
  const states = must(await returnsStatus(session, { period: '2020-H1' }));
  const filesOf = (code: string) => states.find(({ unit }) => unit === code)?.files;
  expect(filesOf('muong-ang')).toEqual(['b.csv', 'a.csv', 'cum.csv']);
  expect(filesOf('nam-po')).toEqual(['cum.csv']);
  expect(filesOf('muong-cha')).toEqual([]);
});

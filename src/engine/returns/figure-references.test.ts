import { expect, onTestFinished, test } from 'vitest';
import { csv, read, set, start } from './testing/reading-tools.ts';

const LINES = ['LĐLĐ huyện Mường Ảng', '6 tháng đầu năm 2020', 'TT,Chỉ tiêu,Kết quả'];

test('a stock is held against its last known level, a flow also against the whole year before', async () => {
  const { session, tools } = await start(onTestFinished);
  const last = { kind: 'result', period: '2019', unit: 'muong-ang' } as const;
  await set(session, { ...last, indicator: 'doan-vien-tong-so', value: 7500 });
  await set(session, { ...last, indicator: 'doan-vien-ket-nap', value: 9000 });
  const rows = ['1,Tổng số đoàn viên,7', '2,Kết nạp đoàn viên,5'];
  const { files } = await read(session, tools, [csv('a.csv', [...LINES, ...rows])]);
  expect(files[0]?.tables[0]?.issues).toMatchObject([
    { code: 'scale-suspect', cell: 'C4' },
    { code: 'scale-suspect', cell: 'C5' },
  ]);
});

test('a bare 0.7 of a ratio is 70 % where the province is to reach 70 %', async () => {
  const { session, tools } = await start(onTestFinished);
  const rows = ['1,Ký kết thỏa ước lao động tập thể,"0,7"'];
  const { files } = await read(session, tools, [csv('a.csv', [...LINES, ...rows])]);
  expect(files[0]?.tables[0]?.figures).toMatchObject([{ value: 70 }]);
});

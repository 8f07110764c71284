import { expect, test } from 'vitest';
import { findings, nextPlace } from './findings.ts';

const ROWS = [
  { id: 'muong-lay', found: true },
  { id: 'tuan-giao', found: false },
];
const COLUMNS = [
  { id: 'target:ket-nap', title: 'Kết nạp đoàn viên' },
  { id: 'target:cdcs', title: 'Thành lập CĐCS' },
];

test('marked rows come first, then the columns that are called so', () => {
  expect(findings('m', ROWS, [{ id: 'm', title: 'Mức' }])).toEqual([
    { type: 'row', id: 'muong-lay' },
    { type: 'column', id: 'm' },
  ]);
});

test('an indicator is found without its marks', () => {
  expect(findings('ket nap', [], COLUMNS)).toEqual([{ type: 'column', id: 'target:ket-nap' }]);
});

test('nothing typed finds nothing', () => {
  expect(findings(' ', ROWS, COLUMNS)).toEqual([]);
});

test('forward and back go around the ends', () => {
  expect([nextPlace(-1, 1, 3), nextPlace(2, 1, 3)]).toEqual([0, 0]);
  expect([nextPlace(-1, -1, 3), nextPlace(0, -1, 3)]).toEqual([2, 2]);
});

import { expect, test } from 'vitest';
import type { Command } from './command.ts';
import { foundCommands } from './find-commands.ts';

const named = (title: string): Command => ({
  id: title,
  group: 'work',
  title,
  barred: null,
  run: () => undefined,
});
const titles = (typed: string) => foundCommands(ALL, typed).map(({ title }) => title);

const ALL = [
  named('Đi tới Phân bổ'),
  named('Phân bổ chỉ tiêu…'),
  named('Khóa'),
  named('Mở khóa'),
  named('Mở hồ sơ khác…'),
];

test('a command is found without its marks, the one that begins so first', () => {
  expect(titles('phan bo')).toEqual(['Phân bổ chỉ tiêu…', 'Đi tới Phân bổ']);
  expect(titles('KHÓA')).toEqual(['Khóa', 'Mở khóa']);
});

test('the words may stand in any order', () => {
  expect(titles('khac mo')).toEqual(['Mở hồ sơ khác…']);
});

test('nothing typed shows everything, what is nowhere finds nothing', () => {
  expect(titles(' ')).toHaveLength(ALL.length);
  expect(titles('in ra giay')).toEqual([]);
});

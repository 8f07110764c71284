import { expect, test } from 'vitest';
import { lineCount, textWidth } from './text-width.ts';

test('marks above and below a letter take no room, a horn does', () => {
  const plain = textWidth('Ea', { size: 12 });
  expect(textWidth('Ệạ', { size: 12 })).toBe(plain);
  expect(textWidth('ơ', { size: 12 })).toBeGreaterThan(textWidth('o', { size: 12 }));
});

test('composed and decomposed text are equally wide', () => {
  const text = 'Kết nạp đoàn viên Mường Ảng';
  expect(textWidth(text.normalize('NFD'), { size: 13, bold: true })).toBe(
    textWidth(text, { size: 13, bold: true }),
  );
});

test('a digit is half as wide as the letters are high', () => {
  expect(textWidth('2020', { size: 12 })).toBe(24);
});

test('words are kept whole, and a word that is too long is cut', () => {
  const lettering = { size: 12 };
  expect(lineCount('Đơn vị', 100, lettering)).toBe(1);
  expect(lineCount('Kết nạp đoàn viên', 55, lettering)).toBe(2);
  expect(lineCount('Kết nạp\n(CĐCS)', 500, lettering)).toBe(2);
  expect(lineCount('2020202020', 30, lettering)).toBe(2);
});

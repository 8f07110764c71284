import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wordIndex } from './word-index.ts';

const text = fc.array(fc.constantFrom('kết', 'nạp', 'đoàn', 'viên', 'mới', 'tăng'), {
  minLength: 1,
  maxLength: 8,
});

test('texts are as alike as they share words, whatever their order and however often', () => {
  const alike = wordIndex(['kết nạp đoàn viên', 'đoàn viên tăng', 'công đoàn cơ sở']);
  expect(alike('viên đoàn nạp kết')).toEqual(
    new Map([
      [0, 1],
      [1, 4 / 7],
      [2, 2 / 8],
    ]),
  );
  expect(alike('đối thoại')).toEqual(new Map());
});

test('the index finds what comparing word by word finds', () => {
  fc.assert(
    fc.property(fc.array(text, { maxLength: 6 }), text, (texts, asked) => {
      const found = wordIndex(texts.map((words) => words.join(' ')))(asked.join(' '));
      const right = new Set(asked);
      for (const [place, words] of texts.entries()) {
        const left = new Set(words);
        const shared = [...left].filter((word) => right.has(word)).length;
        expect(found.get(place) ?? 0).toBe((2 * shared) / (left.size + right.size));
      }
    }),
  );
});

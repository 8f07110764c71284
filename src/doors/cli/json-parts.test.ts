import { expect, test } from 'vitest';
import { jsonParts } from './json-parts.ts';

test('The parts are the whole document, however long its lists are', () => {
  const value = {
    files: [{ file: 'a «b».xlsx', unit: null, left: undefined, issues: [], held: {} }],
    figures: Array.from({ length: 4001 }, (_, index) => ({ cell: `A${index}`, value: index / 2 })),
    gaps: [undefined, [1, [2, null]], 'x'],
    step: 7,
  };
  const parts = [...jsonParts(value)];
  expect(parts.join('')).toBe(JSON.stringify(value));
  expect(Math.max(...parts.map(({ length }) => length))).toBeLessThan(100_000);
});

import { expect, it } from 'vitest';
import { refusedFiles } from './sizes.ts';

const MB = 1024 * 1024;

it('a file that is too large and what is too much together wait', () => {
  const full = Array.from({ length: 11 }, () => ({ size: 45 * MB }));
  const [large, beyond, small] = [{ size: 51 * MB }, { size: 30 * MB }, { size: 10 * MB }];
  expect(refusedFiles([large, ...full, beyond, small])).toEqual([large, beyond]);
  expect(refusedFiles([{ size: 100 }])).toEqual([]);
});

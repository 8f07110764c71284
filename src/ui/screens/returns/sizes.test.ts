import { expect, it } from 'vitest';
import { refusedFiles } from './sizes.ts';

const MB = 1024 * 1024;

it('a file that is too large and what is too much together wait', () => {
  const files = [{ size: 51 * MB }, { size: 40 * MB }, { size: 30 * MB }, { size: 20 * MB }];
  expect(refusedFiles(files)).toEqual([files[0], files[2]]);
  expect(refusedFiles([{ size: 100 }])).toEqual([]);
});

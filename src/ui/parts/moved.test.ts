import { expect, it } from 'vitest';
import { moved } from './moved.ts';

it('moves a code by a place and stops at either end', () => {
  expect(moved(['a', 'b', 'c'], 'b', -1)).toEqual(['b', 'a', 'c']);
  expect(moved(['a', 'b', 'c'], 'b', 1)).toEqual(['a', 'c', 'b']);
  expect(moved(['a', 'b', 'c'], 'a', -1)).toBeNull();
  expect(moved(['a', 'b', 'c'], 'c', 1)).toBeNull();
  expect(moved(['a'], 'x', 1)).toBeNull();
});

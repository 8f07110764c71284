import type { TextsLike } from '../shape.ts';
import type { results as vi } from '../vi/results.ts';

export const results: TextsLike<typeof vi> = {
  title: 'Results',
  empty: 'No results for this year yet.',
};

import type { TextsLike } from '../shape.ts';
import type { returns as vi } from '../vi/returns.ts';

export const returns: TextsLike<typeof vi> = {
  title: 'Returns',
  empty: 'No return for this period yet.',
};

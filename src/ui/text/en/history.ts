import type { TextsLike } from '../shape.ts';
import type { history as vi } from '../vi/history.ts';

export const history: TextsLike<typeof vi> = {
  title: 'History',
  empty: 'No change yet.',
};

import type { TextsLike } from '../shape.ts';
import type { allocation as vi } from '../vi/allocation.ts';

export const allocation: TextsLike<typeof vi> = {
  title: 'Plan',
};

import type { TextsLike } from '../shape.ts';
import type { plan as vi } from '../vi/plan.ts';

export const plan: TextsLike<typeof vi> = {
  title: 'Plan',
};

import type { TextsLike } from '../shape.ts';
import type { issue as vi } from '../vi/issue.ts';

export const issue: TextsLike<typeof vi> = {
  title: 'Plan',
};

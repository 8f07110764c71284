import type { TextsLike } from '../shape.ts';
import type { programme as vi } from '../vi/programme.ts';

export const programme: TextsLike<typeof vi> = {
  title: 'Programme',
  empty: 'Indicators, tasks and deadlines of the programme are shown here.',
};

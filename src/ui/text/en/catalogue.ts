import type { TextsLike } from '../shape.ts';
import type { catalogue as vi } from '../vi/catalogue.ts';

export const catalogue: TextsLike<typeof vi> = {
  title: 'Catalogue',
  empty: 'Units, indicators and baselines are shown here.',
};

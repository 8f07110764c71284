import type { FigureKind } from '../../domain/figure.ts';
import type { HeaderRole } from './header-words.ts';

/** What a column of that role holds; null for one that is neither target nor result. */
export function kindOf(role: HeaderRole | null, reported: FigureKind): FigureKind | null {
  switch (role) {
    case 'target':
      return 'target';
    case 'registered':
      return 'registered';
    case 'result':
      return reported;
    default:
      return null;
  }
}

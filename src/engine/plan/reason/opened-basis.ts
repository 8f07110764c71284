import { basisPartText } from '../../../domain/allocation/combined-basis.ts';
import { type Fraction, wholeNumber } from '../../../domain/allocation/fraction.ts';
import { exactText } from '../../../domain/allocation/fraction-text.ts';
import type { CombinedWorking } from '../../../domain/allocation/working.ts';
import type { Opened } from './told.ts';
import { basisWithShare } from './words.ts';

/** A line for each of several bases: its share, the value and what all values sum to. */
export function basisParts(bases: readonly CombinedWorking[], values: readonly Fraction[]): Opened {
  return bases.map((basis, index) => ({
    what: basisWithShare(basis.label ?? '', exactText(basis.share)),
    amount: basisPartText(values[index] ?? wholeNumber(0n), basis),
  }));
}

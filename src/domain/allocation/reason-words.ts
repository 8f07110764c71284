import { weightOrigin } from './combined-basis.ts';
import type { HeldBound } from './exact-shares.ts';
import {
  compareFractions,
  type Fraction,
  powerOfTen,
  roundScaled,
  wholeNumber,
} from './fraction.ts';
import { roundedText, wholeText } from './fraction-text.ts';
import type { SharedWorking, SharingWorking } from './working.ts';

/** The words of one column: the unit of measure ('' for none) and the names of rows. */
export type Words = {
  readonly unit: string;
  readonly stepSize: number;
  /** «đơn vị», «khu vực». */
  readonly receivers: string;
  readonly labelOf: (row: number) => string;
};

/** «6 đoàn viên», or «6» without a unit of measure. */
export function amountText(amount: number, unit: string): string {
  return unit === '' ? wholeText(amount) : `${wholeText(amount)} ${unit}`;
}

/** A weight and the sum of weights, as they are shown. */
export type WeightTexts = { readonly own: string; readonly all: string };

/** Writes, for combined bases, where a row's weight (as it is shown) comes from; '' for plain weights. */
export function weightOrigins({
  combined,
}: SharingWorking): (working: SharedWorking, weight: string) => string {
  if (combined === null) return () => '';
  const origin = weightOrigin(combined);
  return ({ basisValues }, weight) => origin(basisValues, weight);
}

/** No sum of real baselines needs more: an end for figures that no number of digits would reproduce. */
const MOST_WEIGHT_PLACES = 60;

/** A number as it reads with so many decimals: its numerator counts 10^−places. */
export type ShownNumber = Fraction & { readonly places: number };

/** The weight with the fewest decimals from `start` up with which it leads to the shown figure. */
export function shownToRedo(
  start: number,
  weight: Fraction,
  leadsToFigure: (shown: ShownNumber) => boolean,
): ShownNumber {
  for (let places = start; ; places += 1) {
    const shown = roundedTo(weight, places);
    if (places >= MOST_WEIGHT_PLACES || leadsToFigure(shown)) return shown;
  }
}

/** The fraction as it reads with so many decimals. */
export function roundedTo(value: Fraction, places: number): ShownNumber {
  return { numerator: roundScaled(value, places), denominator: powerOfTen(places), places };
}

/** The calculated figure with enough decimals that it does not read like the bound beyond which it lies. */
export function beyondBoundText(figure: Fraction, bound: number, decimals: number): string {
  const limit = wholeNumber(BigInt(bound));
  let places = decimals;
  while (
    compareFractions(figure, limit) !== 0 &&
    roundScaled(figure, places) === roundScaled(limit, places)
  ) {
    places += 1;
  }
  return roundedText(figure, places);
}

/** «thấp hơn mức tối thiểu 5, giữ ở 5». */
export function heldText(held: HeldBound, working: SharedWorking, words: Words): string {
  const [relation, steps, value] =
    held === 'min'
      ? ['thấp hơn mức tối thiểu', working.minSteps, working.min]
      : ['cao hơn mức tối đa', working.maxSteps ?? 0, working.max ?? 0];
  const bound =
    words.stepSize === 1
      ? wholeText(value)
      : `${amountText(steps, words.unit)} (${wholeText(value)})`;
  const kept = words.stepSize === 1 ? wholeText(steps) : amountText(steps, words.unit);
  return `${relation} ${bound}, giữ ở ${kept}`;
}

import { formatDecimal, type NumberKind } from '../../../../domain/vietnamese/numbers.ts';
import { calculate } from '../../../grid/expression/calculate.ts';
import {
  floorOf,
  multiplied,
  numberOf,
  type Rational,
  rational,
  roundedTo,
} from '../../../grid/expression/rational.ts';
import type { TypedOutcome } from './typed.ts';

/** As many as a result that does not end is asked about with. */
const ASKED_PLACES = 2;
/** As many as such a result is shown with in the question. */
const SHOWN_PLACES = 4;

/** «=» begins a sum, and so does «+» before more than a number; the answer is the text of the sum. */
export function formulaIn(text: string): string | null {
  const tidy = text.trim();
  if (tidy.startsWith('=')) return tidy.slice(1);
  return /^\+.*\d.*[-+*/×÷(%]/.test(tidy) ? tidy : null;
}

/**
 * What comes of a sum typed into a cell: a count that is not whole, and a result that has no end, are
 * asked about with the numbers that may stand for them.
 */
export function formulaOutcome(formula: string, text: string, numbers: NumberKind): TypedOutcome {
  const found = calculate(formula, numbers);
  if (found.type === 'fault') return { type: 'refuse', why: found.fault, text };
  const { results, percentSign } = found;
  // «=35%*2» in a column of per cents: 70, or 0,7?
  const meant =
    numbers === 'percent' && percentSign
      ? results.flatMap((one) => [multiplied(one, rational(100n)), one])
      : results;
  const possible = meant.filter(({ numerator }) => numerator >= 0n);
  if (possible.length === 0) return { type: 'refuse', why: 'negative', text };
  const [only] = possible;
  if (possible.length === 1 && only !== undefined) return settled(only, text, numbers);
  const candidates = possible.flatMap((one) => fitting(one, numbers) ?? []);
  if (candidates.length === 0) return { type: 'refuse', why: 'not-integer', text };
  return { type: 'ask', text, candidates: [...new Set(candidates)] };
}

function settled(value: Rational, text: string, numbers: NumberKind): TypedOutcome {
  const number = fitting(value, numbers);
  if (number !== null) return { type: 'set', value: number };
  const low = numbers === 'count' ? rational(floorOf(value)) : roundedTo(value, ASKED_PLACES);
  const high = numbers === 'count' ? rational(floorOf(value) + 1n) : low;
  const candidates = [...new Set([low, high].flatMap((one) => numberOf(one) ?? []))];
  if (candidates.length === 0) return { type: 'refuse', why: 'too-many-digits', text };
  return { type: 'ask', text, candidates, result: shown(value) };
}

/** The number, where the column can hold it as it is. */
function fitting(value: Rational, numbers: NumberKind): number | null {
  const number = numberOf(value);
  return number === null || (numbers === 'count' && !Number.isInteger(number)) ? null : number;
}

function shown(value: Rational): string {
  const whole = numberOf(value);
  if (whole !== null) return `= ${formatDecimal(whole)}`;
  const near = numberOf(roundedTo(value, SHOWN_PLACES));
  return near === null ? '' : `≈ ${formatDecimal(near)}`;
}

import { compareFractions, roundScaled } from './fraction.ts';
import {
  exactText,
  roundedText,
  trimmedScaledText,
  trimmedText,
  wholeText,
} from './fraction-text.ts';
import type { OneWayAnswer } from './one-way.ts';
import { roundedTo, shownToRedo, type WeightTexts } from './reason-words.ts';
import type { RankedRow, RemainderWorking, SharedWorking, SharingWorking } from './working.ts';

/** The arithmetic of each year of one sharing by phần dư lớn nhất, ending with what the year receives. */
export function shareSentences({ rows, working }: OneWayAnswer): readonly string[] {
  const { rounding, pool } = working;
  const yearOf = ({ row }: RankedRow) => rows[row]?.id ?? '';
  return rows.map((row) => {
    const year = row.working;
    if (rounding.kind !== 'largest-remainder' || year.kind !== 'shared') return '';
    if (pool === 0) return 'không còn gì để chia, nhận 0';
    if (year.weight.numerator === 0n) return 'trọng số bằng 0, nhận 0';
    const remainder = roundedText(year.remainder, rounding.decimals);
    const floor = wholeText(year.floor);
    const { own, all } = yearWeightTexts(working, rounding, year);
    const quotient = `${own} ÷ ${all} × ${wholeText(pool)} = ${floor}${remainder.slice(1)}. Phần nguyên ${floor}, phần lẻ ${remainder}. `;
    if (rounding.extras === 0) {
      return `${quotient}Cộng các phần nguyên được ${wholeText(pool)}, bằng đúng số phải chia, nhận ${wholeText(row.value)}`;
    }
    const leftover = `Cộng các phần nguyên được ${wholeText(rounding.floorSum)}, còn ${wholeText(rounding.extras)}, cộng thêm mỗi nơi 01 cho ${wholeText(rounding.extras)} năm có phần lẻ lớn nhất`;
    const place = `phần lẻ ${remainder} xếp thứ ${wholeText(year.rank ?? 0)}${tieWords(year, rounding)}`;
    return `${quotient}${leftover}; ${place}, ${outcome(year, rounding, yearOf)}, nhận ${wholeText(row.value)}`;
  });
}

function outcome(
  year: SharedWorking,
  { last, decimals }: RemainderWorking,
  yearOf: (ranked: RankedRow) => string,
): string {
  if (year.extra || last === null) return 'được cộng thêm 01';
  return `không được cộng thêm (năm cuối được cộng thêm là ${yearOf(last)}, phần lẻ ${roundedText(last.remainder, decimals)})`;
}

function tieWords({ remainder }: SharedWorking, { last, next }: RemainderWorking): string {
  const isTied =
    last !== null &&
    next !== null &&
    compareFractions(last.remainder, next.remainder) === 0 &&
    compareFractions(remainder, last.remainder) === 0;
  return isTied ? ' (phần lẻ bằng nhau xếp theo trọng số lớn hơn, rồi năm trước)' : '';
}

const TYPED_AT_MOST = 14;

/** A year's weight and the sum of weights: exact where they are short, else enough digits to redo the share. */
export function yearWeightTexts(
  { weightSum, pool }: SharingWorking,
  { decimals }: RemainderWorking,
  { weight, proportional }: SharedWorking,
): WeightTexts {
  const own = exactText(weight);
  const all = exactText(weightSum);
  if (own.length <= TYPED_AT_MOST && all.length <= TYPED_AT_MOST) return { own, all };
  const figure = roundScaled(proportional, decimals);
  const start = decimals + String(pool).length;
  const { numerator, places } = shownToRedo(start, weight, (shown) => {
    const sum = roundedTo(weightSum, shown.places);
    const share = {
      numerator: shown.numerator * sum.denominator * BigInt(pool),
      denominator: shown.denominator * sum.numerator,
    };
    return roundScaled(share, decimals) === figure;
  });
  return { own: trimmedScaledText(numerator, places), all: trimmedText(weightSum, places) };
}

import { compareFractions, type Fraction } from './fraction.ts';
import { roundedText, wholeText } from './fraction-text.ts';
import {
  amountText,
  beyondBoundText,
  heldText,
  type Words,
  weightOrigin,
  weightText,
} from './reason-words.ts';
import type { RemainderWorking, SharedWorking, SharingWorking } from './working.ts';

/** Sentences for phần dư lớn nhất: the quotient, its parts, and the place by remainder. */
export function remainderSentences(
  column: SharingWorking,
  rounding: RemainderWorking,
  words: Words,
): (working: SharedWorking) => string {
  const weightPlaces = placesForWeights(column, rounding.decimals);
  const weightSum = weightText(column.weightSum, column, weightPlaces);
  const pool = wholeText(column.pool);
  const heldIntro = heldIntroduction(column, weightSum, words);
  const distribution = distributionText(column, rounding, words);
  const tied =
    rounding.last !== null &&
    rounding.next !== null &&
    compareFractions(rounding.last.remainder, rounding.next.remainder) === 0
      ? rounding.last.remainder
      : null;

  return (working) => {
    if (column.weightSum.numerator === 0n) {
      return `tổng các mức tối thiểu bằng đúng số phải phân bổ (${pool === '0' ? wholeText(column.heldSum) : pool}), giữ ở mức tối thiểu ${wholeText(working.minSteps)}.`;
    }
    const origin = weightOrigin(working, column, weightPlaces);
    const weight = weightText(working.weight, column, weightPlaces);
    const product = `${weight} ÷ ${weightSum} × ${pool}`;
    const start = `${origin}${heldIntro}${product} = `;
    if (working.held !== null) {
      const bound = working.held === 'min' ? working.minSteps : (working.maxSteps ?? 0);
      const figure = beyondBoundText(working.proportional, bound, rounding.decimals);
      return `${start}${figure}, ${heldText(working.held, working, words)}.`;
    }
    const floor = wholeText(working.floor);
    const remainder = roundedText(working.remainder, rounding.decimals);
    const share = `${floor}${remainder.slice(1)}`;
    const parts = `Phần nguyên ${floor}, phần lẻ ${remainder}.`;
    return `${start}${share}. ${parts} ${distribution}${placeText(working, rounding, remainder, tied, words)}.`;
  };
}

/** Weights of combined bases have no end of digits: enough of them that the product keeps its decimals. */
function placesForWeights({ combined, pool, weightSum }: SharingWorking, decimals: number): number {
  if (combined === null || weightSum.numerator === 0n) return 0;
  const perUnit = (BigInt(pool) * weightSum.denominator) / weightSum.numerator;
  return decimals + 2 + perUnit.toString().length;
}

function heldIntroduction(column: SharingWorking, weightSum: string, words: Words): string {
  if (column.heldRows === 0) return '';
  return `Trừ ${column.heldRows} đơn vị giữ ở mức tối thiểu hoặc tối đa (${wholeText(column.heldSum)}), còn ${amountText(column.pool, words.unit)} phân bổ theo tổng căn cứ ${weightSum}. `;
}

function distributionText(
  { step, heldRows }: SharingWorking,
  { floorSum, extras }: RemainderWorking,
  words: Words,
): string {
  const parts = heldRows === 0 ? 'Cộng các phần nguyên' : 'Cộng các phần nguyên và các mức giữ';
  return extras === 0
    ? `${parts} được ${wholeText(step.count)}, bằng đúng số phải phân bổ, không cộng thêm`
    : `${parts} được ${wholeText(floorSum)}, còn ${amountText(extras, words.unit)}, cộng thêm mỗi nơi 01 cho ${extras} đơn vị có phần lẻ lớn nhất; `;
}

function placeText(
  working: SharedWorking,
  { last, extras }: RemainderWorking,
  remainder: string,
  tied: Fraction | null,
  words: Words,
): string {
  if (extras === 0 || last === null || working.rank === null) return '';
  const equal =
    tied !== null && compareFractions(working.remainder, tied) === 0
      ? ' (phần lẻ bằng nhau xếp theo căn cứ lớn hơn, rồi theo thứ tự trong danh sách)'
      : '';
  const place = `phần lẻ ${remainder} xếp thứ ${working.rank}${equal}`;
  if (working.extra) return `${place}, được cộng thêm 01`;
  const decimals = remainder.length - remainder.indexOf(',') - 1;
  return `${place}; đơn vị cuối được cộng thêm có phần lẻ ${roundedText(last.remainder, decimals)} (${words.labelOf(last.row)})`;
}

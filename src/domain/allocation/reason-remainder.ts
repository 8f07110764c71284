import { compareFractions, type Fraction, roundScaled } from './fraction.ts';
import {
  exactText,
  roundedText,
  trimmedScaledText,
  trimmedText,
  wholeText,
} from './fraction-text.ts';
import {
  amountText,
  beyondBoundText,
  heldText,
  roundedTo,
  shownToRedo,
  type WeightTexts,
  type Words,
  weightOrigins,
} from './reason-words.ts';
import type { RemainderWorking, SharedWorking, SharingWorking } from './working.ts';

/** Sentences for phần dư lớn nhất: the quotient, its parts, and the place by remainder. */
export function remainderSentences(
  column: SharingWorking,
  rounding: RemainderWorking,
  words: Words,
): (working: SharedWorking) => string {
  const calculation = calculationWriter(column, rounding);
  const heldIntro = heldIntroduction(column, words);
  const distribution = distributionText(column, rounding, words);
  const last =
    rounding.last === null ? '' : roundedText(rounding.last.remainder, rounding.decimals);
  const tied =
    rounding.last !== null &&
    rounding.next !== null &&
    compareFractions(rounding.last.remainder, rounding.next.remainder) === 0
      ? rounding.last.remainder
      : null;

  return (working) => {
    if (column.weightSum.numerator === 0n) {
      return `tổng các mức tối thiểu bằng đúng số phải phân bổ (${wholeText(column.heldSum)}), giữ ở mức tối thiểu ${wholeText(working.minSteps)}.`;
    }
    const calculated = calculation(working);
    const start = `${heldIntro}${calculated.text} = `;
    if (working.held !== null) {
      const bound = working.held === 'min' ? working.minSteps : (working.maxSteps ?? 0);
      const figure = beyondBoundText(working.proportional, bound, rounding.decimals);
      return `${start}${figure}, ${heldText(working.held, working, words)}${othersText(calculated.weightSum, words)}.`;
    }
    const floor = wholeText(working.floor);
    const remainder = roundedText(working.remainder, rounding.decimals);
    const share = `${floor}${remainder.slice(1)}`;
    const parts = `Phần nguyên ${floor}, phần lẻ ${remainder}.`;
    return `${start}${share}. ${parts} ${distribution}${placeText(working, rounding, { own: remainder, last }, tied, words)}.`;
  };
}

/** Held rows divide by a sum that their own weight has no part in, which reads like a mistake untold. */
function othersText(weightSum: string, { receivers }: Words): string {
  return ` (${weightSum} là tổng căn cứ của các ${receivers} không bị giữ ở mức)`;
}

type Calculation = { readonly text: string; readonly weightSum: string };

/** «167 ÷ 1.260 × 594», for combined bases with where the weight comes from. */
function calculationWriter(
  column: SharingWorking,
  rounding: RemainderWorking,
): (working: SharedWorking) => Calculation {
  const pool = wholeText(column.pool);
  const textsOf = remainderWeightTexts(column, rounding);
  const origin = column.weightSum.numerator === 0n ? () => '' : weightOrigins(column);
  return (working) => {
    const { own, all } = textsOf(working);
    return { text: `${origin(working, own)}${own} ÷ ${all} × ${pool}`, weightSum: all };
  };
}

/** A row's weight and the sum of weights as they are shown: weight ÷ sum × pool gives the shown figure. */
export function remainderWeightTexts(
  column: SharingWorking,
  { decimals }: RemainderWorking,
): (working: SharedWorking) => WeightTexts {
  if (column.combined === null || column.weightSum.numerator === 0n) {
    const all = exactText(column.weightSum);
    return ({ weight }) => ({ own: exactText(weight), all });
  }
  // Combined weights have no end of digits: enough of them that the product keeps its decimals.
  const { numerator, denominator } = column.weightSum;
  const perWeight = (BigInt(column.pool) * denominator) / numerator;
  const fewest = decimals + perWeight.toString().length;
  const weightSum = roundedTo(column.weightSum, fewest + 3);
  const all = trimmedText(column.weightSum, fewest + 3);
  const factor = weightSum.denominator * BigInt(column.pool);
  return (working) => {
    const figure = roundScaled(working.proportional, decimals);
    const shown = shownToRedo(fewest, working.weight, (weight) => {
      const share = {
        numerator: weight.numerator * factor,
        denominator: weight.denominator * weightSum.numerator,
      };
      return roundScaled(share, decimals) === figure;
    });
    return { own: trimmedScaledText(shown.numerator, shown.places), all };
  };
}

function heldIntroduction({ heldRows, heldSum, pool }: SharingWorking, words: Words): string {
  if (heldRows === 0) return '';
  return `Trừ ${wholeText(heldRows)} ${words.receivers} giữ ở mức tối thiểu hoặc tối đa (${wholeText(heldSum)}), còn ${amountText(pool, words.unit)}. `;
}

function distributionText(
  { step, heldRows }: SharingWorking,
  { floorSum, extras }: RemainderWorking,
  words: Words,
): string {
  const parts = heldRows === 0 ? 'Cộng các phần nguyên' : 'Cộng các phần nguyên và các mức giữ';
  return extras === 0
    ? `${parts} được ${wholeText(step.count)}, bằng đúng số phải phân bổ, không cộng thêm`
    : `${parts} được ${wholeText(floorSum)}, còn ${amountText(extras, words.unit)}, cộng thêm mỗi nơi 01 cho ${wholeText(extras)} ${words.receivers} có phần lẻ lớn nhất; `;
}

function placeText(
  working: SharedWorking,
  { last, extras }: RemainderWorking,
  shown: { readonly own: string; readonly last: string },
  tied: Fraction | null,
  words: Words,
): string {
  if (extras === 0 || last === null || working.rank === null) return '';
  const equal =
    tied !== null && compareFractions(working.remainder, tied) === 0
      ? ' (phần lẻ bằng nhau xếp theo căn cứ lớn hơn, rồi theo thứ tự trong danh sách)'
      : '';
  const place = `phần lẻ ${shown.own} xếp thứ ${wholeText(working.rank)}${equal}`;
  if (working.extra) return `${place}, được cộng thêm 01`;
  return `${place}; ${words.receivers} cuối được cộng thêm có phần lẻ ${shown.last} (${words.labelOf(last.row)})`;
}

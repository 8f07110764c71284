import { roundings } from './divisor.ts';
import { type Fraction, roundScaled } from './fraction.ts';
import { exactText, roundedText, trimmedScaledText, wholeText } from './fraction-text.ts';
import {
  amountText,
  beyondBoundText,
  heldText,
  roundedTo,
  shownToRedo,
  type Words,
  weightOrigins,
} from './reason-words.ts';
import type { DivisorWorking, SharedWorking, SharingWorking } from './working.ts';

const FEWEST_DECIMALS = 2;

/** Sentences for the divisor methods: weight ÷ the common divisor, and how the quotient was rounded. */
export function divisorSentences(
  column: SharingWorking,
  rounding: DivisorWorking,
  words: Words,
): (working: SharedWorking) => string {
  const exact = exactText(rounding.divisor);
  const divisor = exact.includes('/') ? `(${exact})` : exact;
  const common = `Số chia ${divisor} dùng chung cho mọi ${words.receivers} để tổng bằng ${amountText(column.step.count, words.unit)}.`;
  const origin = weightOrigins(column);
  return (working) => {
    const shown = shownQuotient(working, column, rounding);
    const start = `${origin(working, shown.weight)}${shown.weight} ÷ ${divisor} = `;
    if (working.held !== null) {
      const bound = working.held === 'min' ? working.minSteps : (working.maxSteps ?? 0);
      const figure = beyondBoundText(working.proportional, bound, shown.decimals);
      return `${start}${figure}, ${verb(rounding)} ${wholeText(shown.rounded.up)}, ${heldText(working.held, working, words)}. ${common}`;
    }
    return `${start}${roundedText(working.proportional, shown.decimals)}, ${outcome(working, rounding, shown.rounded)}. ${common}`;
  };
}

function verb({ kind }: DivisorWorking): string {
  return kind === 'dhondt' ? 'lấy phần nguyên' : 'làm tròn thành';
}

function outcome(
  working: SharedWorking,
  rounding: DivisorWorking,
  { down, up }: ReturnType<typeof roundings>,
): string {
  const steps = wholeText(working.steps);
  if (down === up) return `${verb(rounding)} ${steps}`;
  const rule = 'đúng ngưỡng, ưu tiên căn cứ lớn hơn, rồi theo thứ tự trong danh sách';
  return `${rule}: ${BigInt(working.steps) === up ? 'được' : 'chỉ được'} ${steps}`;
}

/** A quotient with the digits with which it can be redone and rounded alike. */
type ShownQuotient = {
  readonly rounded: ReturnType<typeof roundings>;
  readonly decimals: number;
  /** The weight with so many digits that the division gives the shown quotient. */
  readonly weight: string;
};

/** As many decimals as it takes for the shown figures to round to the same number as the exact ones. */
export function shownQuotient(
  working: SharedWorking,
  column: SharingWorking,
  { kind, divisor }: DivisorWorking,
): ShownQuotient {
  const rounded = roundings(working.proportional, kind);
  let decimals = FEWEST_DECIMALS;
  while (!sameRounding(roundedTo(working.proportional, decimals), rounded, kind)) decimals += 1;
  if (column.combined === null) return { rounded, decimals, weight: exactText(working.weight) };
  const figure = roundScaled(working.proportional, decimals);
  const weight = shownToRedo(decimals + 2, working.weight, (shown) => {
    const quotient = {
      numerator: shown.numerator * divisor.denominator,
      denominator: shown.denominator * divisor.numerator,
    };
    return roundScaled(quotient, decimals) === figure;
  });
  return { rounded, decimals, weight: trimmedScaledText(weight.numerator, weight.places) };
}

function sameRounding(
  shown: Fraction,
  exact: ReturnType<typeof roundings>,
  kind: DivisorWorking['kind'],
): boolean {
  const { down, up } = roundings(shown, kind);
  return down === exact.down && up === exact.up;
}

import { wholeText } from './fraction-text.ts';
import { lockedWords } from './lock-note.ts';
import { divisorSentences } from './reason-divisor.ts';
import { remainderSentences } from './reason-remainder.ts';
import { amountText, type Words } from './reason-words.ts';
import type { OneWayRequest } from './request.ts';
import type { LockedWorking, RowWorking, SharedWorking, SharingWorking } from './working.ts';

/** Writes the sentence «Cách tính» of each row of one column, in Vietnamese. */
export function reasonFor(
  request: OneWayRequest,
  column: SharingWorking,
): (working: RowWorking, row: number) => string {
  const words: Words = {
    stepSize: column.step.size,
    unit: column.step.size === 1 ? (request.unitOfMeasure ?? '') : 'suất',
    receivers: request.receivers ?? 'đơn vị',
    labelOf: (row) => request.rows[row]?.label ?? request.rows[row]?.id ?? '',
  };
  const { rounding } = column;
  const calculate =
    rounding.kind === 'largest-remainder'
      ? remainderSentences(column, rounding, words)
      : divisorSentences(column, rounding, words);
  const opening = `${leftText(column)}${stepIntroduction(column, request.unitOfMeasure ?? '')}`;
  return (working, row) => {
    if (working.kind === 'locked') return lockedSentence(working, column, words);
    const body =
      working.weight.numerator === 0n
        ? withoutWeight(working)
        : `${opening}${opening === '' ? calculate(working) : capitalized(calculate(working))}`;
    const conclusion = `${request.innerName ?? 'Chỉ tiêu giao'}: ${wholeText(working.value)}.`;
    const label = request.innerName === undefined ? `${working.label}: ` : '';
    // Joined, the sentence is kept as one text: put together by +, all its pieces would stay in memory.
    return [label, body, ' ', stepConclusion(working, column, row), conclusion].join('');
  };
}

function lockedSentence(
  { value, lock }: LockedWorking,
  column: SharingWorking,
  words: Words,
): string {
  return `${wholeText(value)}: ${lockedWords(lock)}, không tham gia phân bổ; ${restText(column, words)}.`;
}

/** One lock says its own value; the sum of several has to be told, or the rest does not add up. */
function restText(
  { total, toShare, lockedRows, sharingRows }: SharingWorking,
  { receivers }: Words,
): string {
  const [rest, others] = [wholeText(toShare), `${wholeText(sharingRows)} ${receivers}`];
  const nothing = 'không còn chỉ tiêu để phân bổ';
  if (lockedRows === 1) return toShare === 0 ? nothing : `còn ${rest} phân bổ cho ${others}`;
  const sum = `${wholeText(total)} − ${wholeText(total - toShare)} (${wholeText(lockedRows)} ô giữ nguyên) = ${rest}`;
  return toShare === 0 ? `${sum}, ${nothing}` : `${sum} phân bổ cho ${others}`;
}

/** Where the number comes from that is shared out; '' where it is the total itself. */
function leftText({ total, toShare, lockedRows }: SharingWorking): string {
  if (toShare === total) return '';
  return `Tổng ${wholeText(total)}, trừ ${wholeText(total - toShare)} của ${wholeText(lockedRows)} ô giữ nguyên, còn ${wholeText(toShare)}. `;
}

function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function withoutWeight({ min }: SharedWorking): string {
  return min === 0
    ? 'số liệu căn cứ bằng 0, không được phân bổ.'
    : `số liệu căn cứ bằng 0, giữ ở mức tối thiểu ${wholeText(min)}.`;
}

function stepIntroduction({ step, toShare }: SharingWorking, unitOfMeasure: string): string {
  if (step.size === 1) return '';
  const rest = step.rest === 0 ? '' : `, dư ${wholeText(step.rest)}`;
  return `Làm tròn đến ${wholeText(step.size)}: chia ${amountText(toShare, unitOfMeasure)} thành ${wholeText(step.count)} suất, mỗi suất ${wholeText(step.size)}${rest}. `;
}

function stepConclusion({ steps, value }: SharedWorking, { step }: SharingWorking, row: number) {
  if (step.size === 1 || value === 0) return '';
  const product = `${wholeText(steps)} suất × ${wholeText(step.size)}`;
  return row === step.restRow
    ? `${product} + ${wholeText(step.rest)} (nhận phần dư vì có căn cứ lớn nhất còn nhận được) = ${wholeText(value)}. `
    : `${product} = ${wholeText(value)}. `;
}

import { completedNumber } from '../../domain/decision-number.ts';
import type { IsoDate } from '../../domain/unit.ts';
import { formatDateInWords } from '../../domain/vietnamese/dates.ts';
import { romanNumeral } from '../../domain/vietnamese/roman-numeral.ts';

/** The decision that an annex belongs to; number and date are null until it is issued. */
export type Decision = {
  /** «433/QĐ-LĐLĐ». */
  readonly number: string | null;
  readonly date: IsoDate | null;
  /** What stands after the number on a draft: «QĐ-LĐLĐ». */
  readonly symbol: string;
  /** «Ban Thường vụ Liên đoàn Lao động tỉnh Điện Biên». */
  readonly issuer: string;
};

const GAP = '…';

/** «ngày 24 tháng 01 năm 2019», or with gaps to fill by hand while there is no date. */
export function dateOrGaps(date: IsoDate | null): string {
  return date === null ? `ngày ${GAP} tháng ${GAP} năm ${GAP}` : formatDateInWords(date);
}

/** «(Kèm theo Quyết định số 433/QĐ-LĐLĐ ngày 24 tháng 01 năm 2019 của Ban Thường vụ …)». */
export function attachedToLine(decision: Decision): string {
  return `(Kèm theo ${decisionInText(decision)})`;
}

/** «Quyết định số 433/QĐ-LĐLĐ ngày 24 tháng 01 năm 2019 của Ban Thường vụ …». */
export function decisionInText(decision: Decision): string {
  return `Quyết định số ${numberOrGap(decision)} ${dateOrGaps(decision.date)} của ${decision.issuer}`;
}

/** «433/QĐ-LĐLĐ», «05/QĐ-LĐLĐ», also of a number kept as «433»; «…/QĐ-LĐLĐ» to fill by hand while there is none. */
export function numberOrGap({ number, symbol }: Pick<Decision, 'number' | 'symbol'>): string {
  if (number === null) return `${GAP}/${symbol}`;
  return completedNumber(withoutKind(number), symbol).replace(/^(?=[1-9]\/)/u, '0');
}

/** «Phụ lục» for the only one, numerals from two on (Nghị định 30/2020). */
export function annexLabel(number: number | null): string {
  return number === null ? 'Phụ lục' : `Phụ lục ${romanNumeral(number)}`;
}

/** «năm 2020», «năm 2021 và năm 2022», «giai đoạn 2021–2025», «các năm 2021, 2023, 2025». */
export function yearsInWords(years: readonly number[]): string {
  const sorted = years.toSorted((a, b) => a - b);
  const [first, second] = sorted;
  const last = sorted.at(-1);
  if (first === undefined || last === undefined) return '';
  if (second === undefined) return `năm ${first}`;
  if (sorted.length === 2) return `năm ${first} và năm ${second}`;
  const contiguous = last - first === sorted.length - 1;
  return contiguous ? `giai đoạn ${first}–${last}` : `các năm ${sorted.join(', ')}`;
}

/** People type «QĐ 433/QĐ-LĐLĐ» where only the number is asked. */
function withoutKind(number: string): string {
  return number.trim().replace(/^(?:quyết định|qđ)\s+(?:số\s+)?|^số\s+/iu, '');
}

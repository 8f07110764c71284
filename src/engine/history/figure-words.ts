import { type Indicator, isRatio } from '../../domain/indicator.ts';
import { formatDecimal } from '../../domain/vietnamese/numbers.ts';
import { EMPTY, type Row } from './row-words.ts';

const KIND_WORDS: Readonly<Record<string, string>> = {
  target: 'Chỉ tiêu giao',
  result: 'Kết quả thực hiện',
  baseline: 'Số liệu căn cứ',
  registered: 'Đơn vị đăng ký',
};

const STAGE_WORDS: Readonly<Record<string, string>> = {
  estimate: 'Ước thực hiện',
  official: 'Kết quả chính thức',
};

/** «Chỉ tiêu giao», «Ước thực hiện». */
export function figureKindWords(kind: string, stage: string): string {
  return STAGE_WORDS[stage] ?? KIND_WORDS[kind] ?? kind;
}

/** «7.500», «70% (7/10)», «8.000–11.000». */
export function figureWords(row: Row, kind: Indicator['kind'] | null): string {
  if (row === null) return EMPTY;
  const sign = kind !== null && isRatio(kind) ? '%' : '';
  const ends = [row.value, row.value_to].filter((end) => typeof end === 'number');
  const value =
    ends.length === 0 ? '' : `${ends.map((end) => formatDecimal(end)).join('–')}${sign}`;
  const parts = [row.numerator, row.denominator].map((part) =>
    typeof part === 'number' ? formatDecimal(part) : '…',
  );
  const fraction =
    row.numerator === undefined && row.denominator === undefined ? '' : parts.join('/');
  const text = typeof row.text === 'string' ? row.text : '';
  const told = [value, value !== '' && fraction !== '' ? `(${fraction})` : fraction, text];
  return told.filter((part) => part !== '').join(' ') || EMPTY;
}

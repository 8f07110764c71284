import type { Comparator } from '../indicator.ts';
import { formatDecimal, formatPercent } from './numbers.ts';

/** A target in the documents' words: «từ 70% trở lên», «trên 80%», «khoảng 46%», «khoảng trên 60%». */
export function comparatorPhrase(
  comparator: Comparator,
  value: number,
  measure: 'percent' | 'number' = 'percent',
): string {
  const text = measure === 'percent' ? formatPercent(value) : formatDecimal(value);
  switch (comparator) {
    case 'ge':
      return `từ ${text} trở lên`;
    case 'gt':
      return `trên ${text}`;
    case 'approx':
      return `khoảng ${text}`;
    case 'approx-gt':
      return `khoảng trên ${text}`;
    case 'none':
      return text;
  }
}

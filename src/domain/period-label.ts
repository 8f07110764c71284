import type { Period } from './period.ts';
import { formatDate } from './vietnamese/dates.ts';

const ROMAN_QUARTERS = { 1: 'I', 2: 'II', 3: 'III', 4: 'IV' } as const;

/** A period as documents name it: «6 tháng đầu năm 2020», «Quý I năm 2020», «Giai đoạn 2021–2025». */
export function periodLabel(period: Period): string {
  switch (period.type) {
    case 'year':
      return `Năm ${period.year}`;
    case 'half':
      return `6 tháng ${period.half === 1 ? 'đầu' : 'cuối'} năm ${period.year}`;
    case 'quarter':
      return `Quý ${ROMAN_QUARTERS[period.quarter]} năm ${period.year}`;
    case 'month':
      return `Tháng ${period.month} năm ${period.year}`;
    case 'stage':
      return `Giai đoạn ${period.from}–${period.to}`;
    case 'date':
      return `Đến ngày ${formatDate(period.date)}`;
  }
}

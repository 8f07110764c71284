import type { Period } from '../../domain/period.ts';
import { periodLabel } from '../../domain/period-label.ts';

/** A period within a sentence: «6 tháng đầu năm 2020», «quý I năm 2020». */
export function periodInText(period: Period): string {
  const label = periodLabel(period);
  return label.charAt(0).toLocaleLowerCase('vi') + label.slice(1);
}

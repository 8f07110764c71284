import { isRatio } from '../indicator.ts';
import { attainment, exactSum } from '../ratio.ts';
import type { ChartIndicator } from './chart-facts.ts';
import { numberText, percentText } from './chart-table.ts';
import type { ChartBar } from './model.ts';
import type { Summed } from './sums.ts';

const MOST_NAMED = 3;

/** Sentences one after the other; those that have nothing to say are ''. */
export function sentence(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(' ');
}

/** «LĐLĐ tỉnh Điện Biên đạt 151/333 đoàn viên, bằng 45,3% chỉ tiêu giao; còn thiếu 182 đoàn viên.» */
export function standingWords(
  who: string,
  indicator: ChartIndicator,
  { value, reported, of, bare = 0 }: Summed,
  target: number | null,
): string {
  const uncounted =
    bare === 0 ? '' : `; ${numberText(bare)} đơn vị chỉ báo cáo tỷ lệ, không tính vào`;
  const from =
    of > 1 ? ` (${numberText(reported)}/${numberText(of)} đơn vị đã báo cáo${uncounted})` : '';
  const measure = indicator.unit === '' ? '' : ` ${indicator.unit}`;
  if (isRatio(indicator.kind)) {
    const aim = target === null ? '' : `; chỉ tiêu giao ${percentText(target)}`;
    return value === null
      ? `${who}: chưa có kết quả${aim}.`
      : `${who} đạt ${percentText(value)}${aim}${from}.`;
  }
  if (value === null) {
    const aim = target === null ? '' : `; chỉ tiêu giao ${numberText(target)}${measure}`;
    return `${who}: chưa có kết quả${aim}.`;
  }
  if (target === null) return `${who} đạt ${numberText(value)}${measure}${from}.`;
  const percent = attainment(value, target);
  const part = percent === null ? '' : `, bằng ${percentText(percent)} chỉ tiêu giao`;
  const lacking = exactSum([target, -value]);
  const rest = lacking > 0 ? `; còn thiếu ${numberText(lacking)}${measure}` : '';
  return `${who} đạt ${numberText(value)}/${numberText(target)}${measure}${part}${rest}${from}.`;
}

/** Who is furthest and who least far; '' with fewer than two to compare. */
export function extremesWords(bars: readonly ChartBar[]): string {
  const told = bars.flatMap(({ name, percent }) => (percent === null ? [] : [{ name, percent }]));
  const sorted = told.toSorted((a, b) => b.percent - a.percent);
  const [first] = sorted;
  const last = sorted.at(-1);
  if (first === undefined || last === undefined || first.percent === last.percent) return '';
  return `Cao nhất: ${first.name} (${percentText(first.percent)}); thấp nhất: ${last.name} (${percentText(last.percent)}).`;
}

/** Who has not reported, the first by name. */
export function missingWords(bars: readonly ChartBar[]): string {
  const missing = bars.filter(({ result }) => result === null).map(({ name }) => name);
  if (missing.length === 0 || missing.length === bars.length) return '';
  const named = missing.slice(0, MOST_NAMED).join(', ');
  const rest = missing.length - MOST_NAMED;
  return `Chưa báo cáo: ${named}${rest > 0 ? ` và ${numberText(rest)} đơn vị khác` : ''}.`;
}

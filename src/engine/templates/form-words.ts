import { parsePeriod } from '../../domain/period.ts';
import type { FilledKind, FormFigure } from '../../domain/template/filling.ts';
import type { Facts } from '../facts.ts';
import { periodInText } from '../reports/period-in-text.ts';

const KINDS: Readonly<Record<FilledKind, string>> = {
  target: 'chỉ tiêu giao',
  result: 'kết quả thực hiện',
  baseline: 'số liệu căn cứ',
  registered: 'đơn vị đăng ký',
  estimate: 'ước thực hiện',
  attainment: 'tỷ lệ % so với chỉ tiêu',
  remaining: 'còn thiếu so với chỉ tiêu',
};

/** A figure in words: «Kết nạp đoàn viên, chỉ tiêu giao, LĐLĐ TP. Điện Biên Phủ, năm 2020». */
export function figureLabel(
  { kind, indicator, unit, sector, period }: FormFigure,
  { indicators, units, sectors }: Facts,
): string {
  const parsed = parsePeriod(period);
  const nameOf = (
    list: readonly { readonly code: string; readonly name: string }[],
    code: string,
  ) => list.find((one) => one.code === code)?.name ?? code;
  return [
    nameOf(indicators, indicator),
    sector === '' ? '' : nameOf(sectors, sector),
    KINDS[kind],
    unit === '' ? 'tổng các đơn vị trong nhóm' : nameOf(units, unit),
    parsed.ok ? periodInText(parsed.value) : period,
  ]
    .filter((part) => part !== '')
    .join(' · ');
}

import { parsePeriod } from '../../domain/period.ts';
import type { FilledKind, FormFigure, TextField } from '../../domain/template/filling.ts';
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

/** What a text of a form is called. */
export const FIELD_WORDS: Readonly<Record<TextField, string>> = {
  organization: 'tên cơ quan',
  'parent-body': 'cơ quan cấp trên',
  'issuing-body': 'cơ quan ban hành',
  place: 'địa danh',
  year: 'năm',
  'previous-year': 'năm trước',
  period: 'kỳ báo cáo',
  date: 'ngày',
  'date-in-words': 'ngày, tháng, năm bằng chữ',
  'decision-number': 'số quyết định',
  'decision-date': 'ngày quyết định',
  version: 'tên phương án',
  'signer-authority': 'thẩm quyền ký',
  'signer-title': 'chức vụ người ký',
  'signer-name': 'họ tên người ký',
  'table-authority': 'thẩm quyền ký biểu',
  'table-title': 'chức vụ người ký biểu',
  'table-name': 'họ tên người ký biểu',
  'preparer-title': 'chức danh người lập',
  'preparer-name': 'họ tên người lập',
  focal: 'ban đầu mối',
  'unit-name': 'tên đơn vị',
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

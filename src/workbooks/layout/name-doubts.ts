import { type Indicator, isRatio } from '../../domain/indicator.ts';
import type { Remedy } from '../../domain/returns/reading.ts';
import type { Unit } from '../../domain/unit.ts';
import { searchKey } from '../../domain/vietnamese/names.ts';
import { type UnitNameType, unitKey } from '../../domain/vietnamese/unit-name.ts';
import { bracketsOf, type Measure } from './measure-words.ts';
import { plainForm } from './name-forms.ts';
import type { Matchers } from './name-matching.ts';

/** The words of a problem and what can be done about it. */
export type Doubt = readonly [text: string, remedies: readonly Remedy[]];

/** Words that make a part, or a guess, of what the name before the bracket says. */
const NARROWING =
  /\b(nu|trong do|rieng|uoc|du kien|dang ky|chua ke|khong ke|khong tinh|dn|doanh nghiep|nha nuoc|kcn|khu cong nghiep)\b/;

/** «Kết nạp đoàn viên (nữ)» is not «Kết nạp đoàn viên»; null where no bracket says such a thing. */
export function remarkDoubt(text: string, indicator: Indicator, matchers: Matchers): Doubt | null {
  const remarks = bracketsOf(text);
  if (remarks.length === 0) return null;
  const own = [indicator.name, ...indicator.aliases].flatMap(bracketsOf).map(searchKey);
  const remark = remarks.find(
    (content) =>
      !own.includes(searchKey(content)) &&
      !repeats(content, text) &&
      (NARROWING.test(searchKey(content)) || matchers.sector(content) !== null),
  );
  if (remark === undefined) return null;
  return [
    `«${text}»: phần trong ngoặc «${remark}» có thể làm khác chỉ tiêu «${indicator.name}». Chọn chỉ tiêu.`,
    [only(indicator, 'Trùng tên khi bỏ phần trong ngoặc')],
  ];
}

/** «Tổng số DN (doanh nghiệp)»: the bracket says what the words before it say already. */
function repeats(content: string, text: string): boolean {
  return plainForm(text).includes(plainForm(content));
}

const PARTS_OF_UNITS: ReadonlySet<UnitNameType> = new Set([
  ...(['commune', 'ward', 'township', 'special-zone', 'grassroots', 'occupational'] as const),
]);

/** «H. Mường Ảng (xã Ẳng Tở)» is a part of the district; null where no bracket says such a thing. */
export function partDoubt(text: string, unit: Unit): Doubt | null {
  const remarks = bracketsOf(text);
  if (remarks.length === 0) return null;
  const own = [unit.name, ...unit.aliases].flatMap(bracketsOf).map(searchKey);
  const part = remarks.find(
    (content) =>
      !own.includes(searchKey(content)) &&
      (NARROWING.test(searchKey(content)) || PARTS_OF_UNITS.has(unitKey(content).type)),
  );
  if (part === undefined) return null;
  const reason = 'Trùng tên khi bỏ phần trong ngoặc';
  return [
    `«${text}»: phần trong ngoặc «${part}» có thể chỉ một phần của ${unit.name}. Chọn đơn vị.`,
    [{ action: 'choose-unit', candidates: [{ unit: unit.code, reason }] }],
  ];
}

/** «Ký kết TƯLĐTT» in «bản» is no ratio. */
export function measureDoubt(text: string, measure: Measure, indicator: Indicator): Doubt {
  const own = isRatio(indicator.kind) ? 'tính bằng %' : 'là số đếm';
  return [
    `«${text}» ghi theo đơn vị tính «${measure.text}», còn chỉ tiêu «${indicator.name}» ${own}. Chọn chỉ tiêu.`,
    [only(indicator, 'Trùng tên, khác đơn vị tính')],
  ];
}

/** A count below a ratio may be only its denominator. */
export function basisDoubt(text: string, ratio: Indicator, indicator: Indicator): Doubt {
  return [
    `«${text}» nằm dưới «${ratio.name}» nên có thể chỉ là mẫu số của tỷ lệ đó. Chọn chỉ tiêu, hoặc bỏ qua cột này.`,
    [only(indicator, 'Trùng tên')],
  ];
}

function only({ code }: Indicator, reason: string): Remedy {
  return { action: 'choose-indicator', candidates: [{ indicator: code, reason }] };
}

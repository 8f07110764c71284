import { wholeText } from '../../../domain/allocation/fraction-text.ts';
import { formatDateTime } from '../../date-time.ts';

/** The names of the lines of an opened reason, as the office says them. */
export const LINE = {
  basis: 'Căn cứ',
  combinedBasis: 'Căn cứ kết hợp',
  basisSum: 'Tổng căn cứ',
  basisSumOfRest: 'Tổng căn cứ của các đơn vị còn phân bổ',
  weight: 'Trọng số',
  weightSum: 'Tổng trọng số',
  total: 'Tổng chỉ tiêu',
  lockedSum: 'Trừ các ô đã khóa',
  toShare: 'Số phải phân bổ',
  toShareOverYears: 'Số phải chia',
  stepSize: 'Làm tròn đến',
  stepCount: 'Số suất',
  stepsGiven: 'Số suất được giao',
  stepRest: 'Phần dư nhận thêm',
  calculated: 'Mức tính toán',
  calculatedSteps: 'Mức tính toán (suất)',
  least: 'Tối thiểu',
  leastByAverage: 'Tối thiểu (bình quân mỗi CĐCS)',
  leastByResult: 'Tối thiểu (kết quả đã báo cáo)',
  most: 'Tối đa',
  mostByWhole: 'Tối đa (số chung của đơn vị)',
  floor: 'Phần nguyên',
  remainder: 'Phần lẻ',
  rank: 'Xếp thứ phần lẻ',
  extra: 'Cộng thêm',
  extrasTo: 'Được cộng thêm 01',
  divisor: 'Số chia',
  rowDivisor: 'Số chia hàng',
  columnDivisor: 'Số chia cột',
  quotient: 'Thương',
  rounding: 'Làm tròn',
  unitTotal: 'Tổng của đơn vị',
  sectorTotal: 'Tổng của khu vực',
  assigned: 'Chỉ tiêu giao',
  issued: 'Đã giao',
  movedTo: 'Đưa về mức được phép',
  difference: 'Phải điều chỉnh tất cả',
  fresh: 'Phân bổ mới',
  gap: 'Chênh lệch',
  place: 'Thứ tự',
  left: 'Đến lượt còn phải điều chỉnh',
  change: 'Điều chỉnh',
  amended: 'Chỉ tiêu sau điều chỉnh',
  done: 'Đã thực hiện',
  restOfYears: 'Còn chia cho các năm khác',
  levelBefore: 'Mức trước đó',
  levelAfter: 'Mức cuối năm',
  partOfYear: 'Phần của năm',
  yearTarget: 'Chỉ tiêu năm',
  lockedAt: 'Đã khóa ở',
  lockedBy: 'Người khóa',
  lockedWhen: 'Thời gian khóa',
  lockedWhy: 'Lý do khóa',
  typedBy: 'Người nhập',
  typedWhen: 'Thời gian nhập',
  document: 'Văn bản',
  paragraph: 'Mục',
  quote: 'Đoạn trích',
  file: 'Tệp',
  sheet: 'Trang',
  cell: 'Ô',
} as const;

/** What fixes the level of a year of a stock, as the office says it. */
export const FIXED_LEVEL = {
  done: 'Mức cố định (kết quả đã thực hiện)',
  milestone: 'Mức cố định (mốc)',
  end: 'Mức cố định (mức cuối kỳ)',
} as const;

/** «Căn cứ: lao động»; «Căn cứ» where it has no name. */
export function basisNamed(label: string): string {
  return label === '' ? LINE.basis : `${LINE.basis}: ${label}`;
}

/** «Căn cứ: lao động (tỷ trọng 60)». */
export function basisWithShare(label: string, share: string): string {
  return `${basisNamed(label)} (tỷ trọng ${share})`;
}

/** «Trừ 3 đơn vị giữ ở mức tối thiểu, tối đa». */
export function heldAtBounds(count: number, receivers: string): string {
  return `Trừ ${wholeText(count)} ${receivers} giữ ở mức tối thiểu, tối đa`;
}

const NAMED_AT_MOST = 10;

/** «A; B và 3 đơn vị khác». */
export function namedInTurn(names: readonly string[], others: string): string {
  const shown = names.slice(0, NAMED_AT_MOST).join('; ');
  const more = names.length - NAMED_AT_MOST;
  return more > 0 ? `${shown} và ${wholeText(more)} ${others} khác` : shown;
}

/** «(Nguyễn Thị Ánh, 05/01/2024 10:42)». */
export function whoAndWhen({ by, at }: { readonly by: string; readonly at: string }): string {
  return `(${by}, ${formatDateTime(at)})`;
}

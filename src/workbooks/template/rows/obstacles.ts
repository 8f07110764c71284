import { type Failure, failure } from '../../../domain/error.ts';
import type { FormulaRefusal } from './formula/shift.ts';

/** What keeps rows from being inserted: the sheet, the thing on it and why it cannot follow. */
export interface Obstacle {
  readonly sheet: string;
  /** In Vietnamese, as part of a sentence: «công thức ở ô B5». */
  readonly thing: string;
  readonly reason: ObstacleReason;
  readonly reference?: string;
}

export type ObstacleReason =
  | FormulaRefusal['reason']
  | 'array-formula'
  | 'data-table'
  | 'pivot-table'
  | 'query-table'
  | 'shared-workbook'
  | 'protected-sheet'
  | 'unreadable';

const REASONS: Readonly<Record<ObstacleReason, string>> = {
  'past-the-last-row':
    'sẽ vượt quá hàng cuối của trang tính (1.048.576). Xoá bớt hàng thừa ở cuối trang rồi thử lại.',
  'several-sheets':
    'lấy cùng một vùng ô của nhiều trang một lúc nên không dời riêng cho một trang được. Viết lại công thức theo từng trang rồi thử lại.',
  'reference-in-a-text':
    'ghi địa chỉ ô dưới dạng chữ nên không tự dời được. Thay INDIRECT bằng địa chỉ ô thường rồi thử lại.',
  'array-formula':
    'là công thức mảng trải trên nhiều hàng, Excel cũng không cho chèn vào giữa. Tách công thức ra từng hàng rồi thử lại.',
  'data-table':
    'là bảng dữ liệu giả định (Data Table), Excel cũng không cho chèn vào giữa. Dời bảng này ra trang khác rồi thử lại.',
  'pivot-table':
    'nằm ngay chỗ chèn hàng. Dời bảng tổng hợp này lên trên, xuống dưới hoặc ra trang khác rồi thử lại.',
  'query-table':
    'lấy dữ liệu từ nguồn ngoài và tự thay đổi số hàng. Dời bảng này ra trang khác hoặc bỏ liên kết dữ liệu rồi thử lại.',
  'shared-workbook':
    'đang ở chế độ dùng chung, có ghi lại từng thay đổi. Tắt chế độ dùng chung trong Excel rồi lưu lại.',
  'protected-sheet':
    'đang được bảo vệ và không cho chèn hàng. Mở tệp trong Excel, vào Review → Unprotect Sheet rồi lưu lại.',
  unreadable: 'có phần chưa hiểu được nên không dời an toàn được. Mở tệp trong Excel rồi lưu lại.',
};

/** The refusal of a whole insertion; nothing has been changed. */
export function insertionRefused(
  fileName: string,
  sheet: string,
  obstacles: readonly [Obstacle, ...Obstacle[]],
): Failure {
  const [first] = obstacles;
  const more = obstacles.length - 1;
  const others = more === 0 ? '' : ` Còn ${more} chỗ khác cũng vướng.`;
  const where = first.sheet === '' ? '' : ` trang «${first.sheet}»,`;
  const reference = first.reference === undefined ? '' : ` (${first.reference})`;
  return failure(
    'unsupported',
    `Không chèn thêm hàng vào trang «${sheet}» của tệp «${fileName}» được:${where} ${first.thing}${reference} ${REASONS[first.reason]}${others}`,
    { file: fileName, sheet, obstacles },
  );
}

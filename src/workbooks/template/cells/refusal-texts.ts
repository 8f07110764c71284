import { type ErrorCode, type Failure, failure } from '../../../domain/error.ts';
import type { CellRefusal, CellRefusalReason } from './cell-change.ts';

const CODES: Readonly<Record<CellRefusalReason, ErrorCode>> = {
  'no-sheet': 'not-found',
  'no-cells': 'unsupported',
  'bad-address': 'bad-request',
  'bad-value': 'not-a-number',
  'too-long': 'bad-request',
  twice: 'bad-request',
  formula: 'locked',
  'array-formula': 'locked',
  protected: 'locked',
  'table-header': 'locked',
  'pivot-table': 'locked',
};

const REASONS: Readonly<Record<CellRefusalReason, string>> = {
  'no-sheet': 'mẫu không có trang tính này. Chọn lại trang tính.',
  'no-cells': 'đây là trang biểu đồ hoặc hộp thoại, không có ô để điền. Chọn trang tính khác.',
  'bad-address': 'không phải địa chỉ ô của Excel. Chọn lại ô.',
  'bad-value': 'giá trị không phải là số ghi được. Kiểm tra lại số liệu.',
  'too-long': 'văn bản dài quá 32.767 ký tự, Excel không chứa được. Rút ngắn lại.',
  twice: 'có hai giá trị khác nhau cùng điền vào ô này. Bỏ bớt một.',
  formula: 'ô đang có công thức nên không điền đè. Chọn ô khác.',
  'array-formula': 'ô thuộc một công thức mảng, không sửa riêng được. Chọn ô khác.',
  protected:
    'trang tính được bảo vệ và ô này bị khóa. Bỏ bảo vệ trang (Xem lại › Bỏ bảo vệ trang tính), hoặc mở khóa ô rồi lưu mẫu.',
  'table-header': 'ô là tiêu đề cột của một bảng Excel, đổi đi sẽ làm hỏng bảng. Chọn ô khác.',
  'pivot-table': 'ô thuộc bảng tổng hợp PivotTable, Excel sẽ ghi đè khi làm mới. Chọn ô khác.',
};

/** One refusal for all cells that cannot be written; the first by name, all of them in `details.cells`. */
export function cellsFailure(fileName: string, refusals: readonly CellRefusal[]): Failure | null {
  const [first] = refusals;
  if (!first) return null;
  const more = refusals.length > 1 ? ` (và ${refusals.length - 1} ô khác)` : '';
  return failure(
    CODES[first.reason],
    `Tệp «${fileName}», trang «${first.sheet}», ô ${first.cell}${more}: ${REASONS[first.reason]}`,
    { file: fileName, cells: refusals },
  );
}

import { type ErrorCode, type Failure, failure } from '../../domain/error.ts';

/** Why a whole file cannot be read. */
export type FileProblemCode = Extract<
  ErrorCode,
  | 'not-a-workbook'
  | 'password-protected'
  | 'too-large'
  | 'too-slow'
  | 'damaged'
  | 'unsupported'
  | 'empty'
  | 'not-found'
  | 'cancelled'
>;

export type FileProblem = Failure & { readonly code: FileProblemCode };

const MESSAGES: Readonly<Record<FileProblemCode, string>> = {
  'not-a-workbook':
    'Tệp không phải là bảng tính. Cần tệp Excel (.xlsx, .xlsm, .xls, .xlsb), OpenDocument (.ods) hoặc .csv.',
  'password-protected':
    'Tệp có mật khẩu nên không đọc được. Mở tệp trong Excel, bỏ mật khẩu rồi lưu lại.',
  'too-large':
    'Tệp quá lớn so với một báo cáo. Xóa các trang tính, hình ảnh không cần thiết rồi lưu lại.',
  'too-slow': 'Đọc tệp quá lâu nên đã dừng. Chép riêng bảng số liệu sang tệp mới rồi gửi lại.',
  damaged: 'Tệp bị hỏng hoặc tải về chưa hết. Lấy lại tệp gốc, hoặc mở trong Excel rồi lưu lại.',
  unsupported: 'Chưa đọc được dạng tệp này. Mở tệp trong Excel rồi lưu lại thành .xlsx.',
  empty: 'Tệp không có số liệu nào. Kiểm tra lại tệp đã gửi.',
  'not-found': 'Không tìm thấy tệp. Kiểm tra lại đường dẫn.',
  cancelled: 'Đã dừng đọc tệp theo yêu cầu.',
};

/** A refusal of a file; `fact` says in a few words what was found and stands in `details`. */
export function fileProblem(code: FileProblemCode, fact?: string): FileProblem {
  const { message, details } = failure(code, MESSAGES[code], fact ? { fact } : undefined);
  return details === undefined ? { code, message } : { code, message, details };
}

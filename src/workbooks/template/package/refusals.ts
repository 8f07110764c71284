import { type ErrorCode, type Failure, failure } from '../../../domain/error.ts';
import type { FileProblem } from '../../open/file-problem.ts';

/** Why a template cannot be filled, for a program in `details.reason`. */
export type RefusalReason =
  | 'not-a-workbook'
  | 'older-format'
  | 'damaged'
  | 'password-protected'
  | 'signed'
  | 'too-large'
  | 'unsupported';

const CODES: Readonly<Record<RefusalReason, ErrorCode>> = {
  'not-a-workbook': 'not-a-workbook',
  'older-format': 'unsupported',
  damaged: 'damaged',
  'password-protected': 'password-protected',
  signed: 'unsupported',
  'too-large': 'too-large',
  unsupported: 'unsupported',
};

const MESSAGES: Readonly<Record<RefusalReason, string>> = {
  'not-a-workbook':
    'không phải là bảng tính Excel. Mẫu biểu cần là tệp .xlsx, .xlsm, .xltx hoặc .xltm.',
  'older-format':
    'ở định dạng chưa điền được. Mở tệp trong Excel rồi lưu lại thành .xlsx (hoặc .xlsm nếu có macro).',
  damaged: 'bị hỏng hoặc chép về chưa hết. Lấy lại tệp gốc, hoặc mở trong Excel rồi lưu lại.',
  'password-protected':
    'có mật khẩu mở tệp nên không điền được. Mở tệp trong Excel, bỏ mật khẩu rồi lưu lại.',
  signed:
    'đã ký số; điền số liệu vào sẽ làm chữ ký mất hiệu lực. Dùng bản chưa ký, điền xong rồi ký lại.',
  'too-large': 'quá lớn so với một mẫu biểu. Xóa bớt hình ảnh, trang tính không cần rồi lưu lại.',
  unsupported: 'có phần chưa đọc được. Mở tệp trong Excel rồi lưu lại thành .xlsx.',
};

/** A refusal of a whole template by the name of its file; `fact` says in a few words what was found. */
export function refusal(fileName: string, reason: RefusalReason, fact?: string): Failure {
  return failure(CODES[reason], `Tệp «${fileName}» ${MESSAGES[reason]}`, {
    file: fileName,
    reason,
    ...(fact === undefined ? {} : { fact }),
  });
}

/** What the guard of files from outside found, as a refusal of a template. */
export function refusalOf(fileName: string, { code, details }: FileProblem): Failure {
  const fact = typeof details?.fact === 'string' ? details.fact : undefined;
  switch (code) {
    case 'not-a-workbook':
    case 'damaged':
    case 'password-protected':
    case 'too-large':
    case 'unsupported':
      return refusal(fileName, code, fact);
    case 'empty':
      return refusal(fileName, 'not-a-workbook', fact);
    default:
      return refusal(fileName, 'damaged', fact);
  }
}

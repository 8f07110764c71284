import type { Cadence, IndicatorKind } from '../../domain/indicator.ts';
import type { UnitKind } from '../../domain/unit.ts';
import type { TableName } from '../../store/tables.ts';

/** What a row of a table is called in the history. */
export const TABLE_WORDS: Readonly<Record<TableName, string>> = {
  meta: 'Hồ sơ',
  units: 'Đơn vị',
  unit_names: 'Tên đơn vị',
  unit_parents: 'Đơn vị cấp trên',
  unit_communes: 'Địa bàn xã, phường',
  unit_successions: 'Kế thừa đơn vị',
  unit_aliases: 'Cách viết khác của đơn vị',
  sectors: 'Khu vực',
  indicators: 'Chỉ tiêu',
  indicator_aliases: 'Cách viết khác của chỉ tiêu',
  programmes: 'Chương trình',
  programme_indicators: 'Chỉ tiêu của chương trình',
  tasks: 'Nhiệm vụ',
  deadlines: 'Thời hạn',
  versions: 'Phương án',
  version_years: 'Năm của phương án',
  version_indicators: 'Chỉ tiêu của phương án',
  figures: 'Số liệu',
  locks: 'Khóa',
  notes: 'Ghi chú',
  settings: 'Thông tin cơ quan',
  persons: 'Cán bộ',
  files: 'Tệp đã nhận',
  returns: 'Báo cáo của đơn vị',
  return_forms: 'Mẫu báo cáo đã nhớ',
  templates: 'Mẫu biểu',
  named_reports: 'Biểu tự lập',
};

const COLUMNS: Readonly<Record<string, string>> = {
  name: 'Tên',
  kind: 'Loại',
  position: 'Thứ tự',
  valid_from: 'Từ ngày',
  valid_to: 'Kết thúc',
  decision: 'Quyết định',
  ended: 'Đã kết thúc',
  measure: 'Đơn vị tính',
  cadence: 'Định kỳ',
  numerator: 'Tử số',
  denominator: 'Mẫu số',
  parent: 'Thuộc',
  baseline: 'Số liệu căn cứ',
  state: 'Trạng thái',
  number: 'Số',
  date: 'Ngày',
  amends: 'Điều chỉnh',
  reason: 'Lý do',
  title: 'Chức danh',
  account: 'Tài khoản',
  confirmed_by: 'Người xác nhận',
  confirmed_at: 'Xác nhận lúc',
  received: 'Ngày nhận',
  size: 'Dung lượng (byte)',
  progress: 'Tiến độ',
  note: 'Ghi chú',
  lead: 'Chủ trì',
  joint: 'Phối hợp',
  due: 'Thời hạn',
  text: 'Nội dung',
  value: 'Giá trị',
  what: 'Việc',
  rule: 'Quy định',
  receiver: 'Nơi nhận',
  via: 'Qua',
  organization: 'Cơ quan',
  org_level: 'Cấp của cơ quan',
  focal: 'Ban đầu mối',
  horizon_from: 'Từ năm',
  horizon_to: 'Đến năm',
  code: 'Mã',
  comparator: 'So sánh',
  comparator_text: 'Lời so sánh',
  value_to: 'Đến mức',
  period: 'Kỳ',
  scope: 'Phạm vi',
  sectors: 'Khu vực',
  ambiguous: 'Chưa rõ',
  paragraph: 'Mục',
  quote: 'Trích nguyên văn',
  as_of: 'Tính đến',
  by: 'Người',
  at: 'Lúc',
  why: 'Lý do',
  file: 'Tệp',
  pointings: 'Chỗ được chỉ định',
};

const SETTINGS: Readonly<Record<string, string>> = {
  organization: 'Tên cơ quan',
  parentBody: 'Cơ quan cấp trên',
  issuingBody: 'Cơ quan ban hành',
  place: 'Địa danh',
  signerAuthority: 'Thẩm quyền ký',
  signerTitle: 'Chức vụ người ký',
  signerName: 'Người ký',
  tableAuthority: 'Thẩm quyền ký biểu',
  tableTitle: 'Chức vụ người ký biểu',
  tableName: 'Người ký biểu',
  preparerTitle: 'Chức danh người lập',
  preparerName: 'Người lập biểu',
  recipients: 'Nơi nhận',
  focal: 'Ban đầu mối',
  documentSymbol: 'Ký hiệu quyết định',
  letterSymbol: 'Ký hiệu công văn',
  reportSymbol: 'Ký hiệu báo cáo',
  decisionGrounds: 'Căn cứ của quyết định',
  labels: 'Ghi chú nguồn số liệu',
  codeOnAnnex: 'In mã đối chiếu trên phụ lục',
};

const STATES: Readonly<Record<string, string>> = {
  draft: 'Dự thảo',
  issued: 'Đã ban hành',
  received: 'Đã nhận',
  'needs-review': 'Cần kiểm tra',
  accepted: 'Đã ghi nhận',
  'not-started': 'Chưa thực hiện',
  'in-progress': 'Đang thực hiện',
  done: 'Đã hoàn thành',
};

const CHOICES: Readonly<Record<string, string>> = {
  province: 'LĐLĐ tỉnh',
  city: 'LĐLĐ thành phố',
  town: 'LĐLĐ thị xã',
  district: 'LĐLĐ huyện',
  'sector-union': 'Công đoàn ngành và tương đương',
  'industrial-zone-union': 'Công đoàn các khu công nghiệp',
  'direct-grassroots': 'CĐCS trực thuộc',
  'commune-union': 'Công đoàn xã, phường, đặc khu',
  grassroots: 'Công đoàn cơ sở',
  other: 'Khác',
  'count-flow': 'Số lượng phát sinh trong kỳ',
  'count-stock': 'Số lượng có đến thời điểm',
  ratio: 'Tỷ lệ',
  share: 'Tỷ trọng (trong đó)',
  'sub-ratio': 'Tỷ lệ của một nhóm (trong đó)',
  average: 'Bình quân mỗi CĐCS',
  milestone: 'Mốc công việc',
  qualitative: 'Định tính',
  task: 'Nhiệm vụ',
  once: 'Một lần',
  yearly: 'Hằng năm',
  'half-yearly': '6 tháng',
  quarterly: 'Hằng quý',
  monthly: 'Hằng tháng',
  stage: 'Theo giai đoạn',
} satisfies Record<UnitKind | IndicatorKind | Cadence, string>;

/** Columns that say nothing to a person: hashes, what the program keeps for itself, the findings that the file itself shows. */
const UNTOLD: ReadonlySet<string> = new Set([
  'sha256',
  'issues',
  'source',
  'shape',
  'corrections',
  'definition',
]);

/** What a column is called; null where it says nothing to a person. */
export function columnWord(column: string): string | null {
  return UNTOLD.has(column) ? null : (COLUMNS[column] ?? column);
}

/** What a setting is called; null for one that is unknown here. */
export function settingWord(key: string): string | null {
  return SETTINGS[key] ?? null;
}

/** A kind or a cadence in words; what is none stays as it is. */
export function choiceWord(choice: string): string {
  return CHOICES[choice] ?? choice;
}

/** A state of a version, a return or a task in words; what is none stays as it is. */
export function stateWord(state: string): string {
  return STATES[state] ?? state;
}

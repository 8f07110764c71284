/** The reports that can be written, under the names that the office uses for them. */
export const REPORT_KINDS = [
  { id: 'annex', title: 'Phụ lục giao chỉ tiêu', endings: ['xlsx', 'csv'] },
  { id: 'progress', title: 'Biểu tổng hợp kết quả thực hiện chỉ tiêu', endings: ['xlsx', 'csv'] },
] as const;

export type ReportKind = (typeof REPORT_KINDS)[number]['id'];
export type ReportEnding = (typeof REPORT_KINDS)[number]['endings'][number];

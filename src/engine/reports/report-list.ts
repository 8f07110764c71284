import type { ReportChoice } from '../../contract/views/others.ts';

type ReportId = 'annex' | 'progress' | 'working';

type Choice = ReportChoice & { readonly id: ReportId };

const ENDINGS = ['xlsx', 'csv'] as const;

const REPORTS: readonly Choice[] = [
  { id: 'annex', title: 'Phụ lục giao chỉ tiêu', shape: 'table', endings: ENDINGS },
  {
    id: 'progress',
    title: 'Biểu tổng hợp kết quả thực hiện chỉ tiêu',
    shape: 'table',
    endings: ENDINGS,
  },
  { id: 'working', title: 'Biểu thuyết minh cách tính', shape: 'table', endings: ENDINGS },
];

/** The reports (biểu) that can be made, in the order in which they are offered. */
export function listReports(): readonly ReportChoice[] {
  return REPORTS;
}

/** The report of an id; undefined where there is none. */
export function findReport(id: string): Choice | undefined {
  return REPORTS.find((report) => report.id === id);
}

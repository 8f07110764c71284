import type { Letterhead, ReportRow, ReportTable } from '../../domain/report/table.ts';
import { type HeadedColumn, ORDINAL, standAloneTable, textColumn } from './stand-alone-table.ts';
import { numberCell, textCell } from './sums.ts';

/** One change of the history; what a step said stands with each of its changes. */
export type HistoryLine = {
  readonly step: number;
  /** «05/01/2020 10:42». */
  readonly when: string;
  readonly who: string;
  readonly what: string;
  readonly label: string;
  readonly from: string;
  readonly to: string;
  readonly why: string;
  readonly files: string;
};

export type HistoryInput = {
  readonly letterhead: Letterhead;
  /** What was asked for: «LĐLĐ huyện Mường Ảng; từ 01/01/2020»; '' for everything. */
  readonly about: string;
  /** «(Lập lúc 10:42 ngày 05/01/2020)». */
  readonly madeAt: string;
  readonly lines: readonly HistoryLine[];
  readonly notes: readonly string[];
};

const COLUMNS: readonly HeadedColumn[] = [
  ORDINAL,
  { key: 'step', format: 'count', decimals: 0, heading: 'Bước' },
  textColumn('when', 'Thời gian'),
  textColumn('who', 'Người làm'),
  textColumn('what', 'Việc'),
  { ...textColumn('label', 'Nội dung thay đổi'), prose: 150 },
  textColumn('from', 'Từ'),
  textColumn('to', 'Thành'),
  textColumn('why', 'Lý do'),
  textColumn('files', 'Tệp'),
];

/** «Nhật ký thay đổi»: a line a change, the newest first. */
export function buildHistory(input: HistoryInput): ReportTable {
  return standAloneTable({
    id: 'history',
    subject: 'Nhật ký thay đổi',
    closing: '',
    asOf: [input.about, input.madeAt].filter((part) => part !== '').join(' '),
    unitOfMeasure: null,
    letterhead: input.letterhead,
    signature: null,
    columns: COLUMNS,
    rows: input.lines.map(rowOf),
    orientation: 'landscape',
    notes: input.notes,
  });
}

function rowOf(line: HistoryLine, index: number): ReportRow {
  const { step, when, who, what, label, from, to, why, files } = line;
  return {
    id: String(index + 1),
    kind: 'unit',
    cells: [
      numberCell(index + 1),
      numberCell(step),
      ...[when, who, what, label, from, to, why, files].map((text) => textCell(text)),
    ],
  };
}

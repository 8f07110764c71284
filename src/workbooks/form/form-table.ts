import type { HeaderCell, ReportColumn, ReportTable } from '../../domain/report/table.ts';
import { formatDate } from '../../domain/vietnamese/dates.ts';
import { titleLines } from '../report/annex-title.ts';
import { pointsToDigits } from '../report/page.ts';
import { textWidth } from '../report/text-width.ts';
import type { FormInput } from './form-input.ts';
import { formRows, type TableRow } from './form-rows.ts';

/** A form as a table of a report, with what its rows ask for. */
export type FormTable = { readonly table: ReportTable; readonly rows: readonly TableRow[] };

/** Columns count from 0. */
export const NAME_COLUMN = 1;
export const TARGET_COLUMN = 3;
export const RESULT_COLUMN = 4;
export const NOTE_COLUMN = 6;

/**
 * Widths in points. They are a little more than an upright page has room for: printed, the form is
 * set at nine tenths, and a page holds thrice the rows of one laid across.
 */
const COLUMNS = [
  { key: 'ordinal', format: 'ordinal', decimals: 0, points: 26 },
  { key: 'unit', format: 'text', decimals: 0, points: 208 },
  { key: 'measure', format: 'text', decimals: 0, points: 64 },
  { key: 'target', format: 'count', decimals: 0, points: 58 },
  { key: 'result', format: 'count', decimals: 0, points: 74 },
  { key: 'attainment', format: 'percent', decimals: 1, points: 46 },
  { key: 'note', format: 'text', decimals: 0, points: 52 },
] as const;

/** Lays one blank return out: the unit's letterhead, the table with its targets, who signs. */
export function buildForm(input: FormInput): FormTable {
  const rows = formRows(input.indicators);
  const header = [headings(input)];
  const table: ReportTable = {
    id: 'form',
    sheetName: 'Báo cáo',
    title: titleOf(input.period.text),
    paper: { kind: 'stand-alone', orientation: 'portrait' },
    letterhead: {
      parentBody: input.organization,
      issuingBody: input.unit.name,
      place: '',
      placeAndDate: placeAndDate(input),
    },
    annexLabel: null,
    attachedTo: headLines(input),
    asOf: asOfLine(input),
    unitOfMeasure: 'Nhập số vào các ô nền vàng; các ô khác đã khóa.',
    columns: COLUMNS.map(
      ({ points, ...column }): ReportColumn => ({ ...column, width: pointsToDigits(points) }),
    ),
    header,
    rows: rows.map(({ row }) => row),
    notes: notesOf(input),
    signature: {
      left: { title: 'NGƯỜI LẬP BIỂU', name: '' },
      right: { authority: 'TM. BAN THƯỜNG VỤ', title: 'CHỦ TỊCH', name: '' },
    },
  };
  return { table, rows };
}

/** On one line where the table is as wide. */
function titleOf(period: string): readonly string[] {
  const lines = titleLines('Báo cáo kết quả thực hiện chỉ tiêu', period, 'portrait');
  const whole = lines.join(' ');
  const width = COLUMNS.reduce((sum, { points }) => sum + points, 0);
  return textWidth(whole, { size: 14, bold: true }) <= width - 12 ? [whole] : lines;
}

/** What a unit writes on its return: «…, ngày … tháng … năm 2020». */
export function placeAndDate({ year }: FormInput): string {
  return `…………, ngày …… tháng …… năm ${year}`;
}

/** The unit, and where and until when its return is to be sent. */
export function headLines({ unit, focal, organization, due }: FormInput): string {
  const to = focal === '' || focal === organization ? organization : `${focal}, ${organization}`;
  const until = due === null ? '' : ` trước ngày ${formatDate(due)}`;
  return `Đơn vị báo cáo: ${unit.name}\nGửi về ${to}${until}`;
}

/** null where the period is a day itself. */
export function asOfLine({ asOf, period, year }: FormInput): string | null {
  if (period.isDay) return null;
  const day = asOf === null ? `……/……/${year}` : formatDate(asOf);
  return `(Số liệu tính đến ngày ${day})`;
}

function headings({ year, targets }: FormInput): readonly HeaderCell[] {
  const draft = targets.state === 'draft' ? '\n(dự thảo)' : '';
  return [
    'TT',
    'Chỉ tiêu',
    'ĐVT',
    `Chỉ tiêu giao năm ${year}${draft}`,
    'Kết quả thực hiện',
    'Tỷ lệ %',
    'Ghi chú',
  ].map((text, column) => ({ text, column, columnSpan: 1, rowSpan: 1 }));
}

function notesOf({ targets, indicators }: FormInput): readonly string[] {
  const ratios = indicators.some(({ parts }) => parts !== null);
  return [
    'Ghi chú:',
    targetsNote(targets),
    '– Kết quả là số lũy kế từ đầu năm. Để trống nếu chưa có số liệu; ghi 0 nếu không phát sinh.',
    ...(ratios ? ['– Tỷ lệ được tính tự động khi đã nhập hai dòng số lượng bên dưới.'] : []),
    '– Gửi lại chính tệp này (.xlsx, .xls hoặc .ods); không thêm, xóa dòng, cột.',
  ];
}

function targetsNote(targets: FormInput['targets']): string {
  switch (targets.state) {
    case 'issued': {
      const day = targets.date === null ? '' : ` ngày ${formatDate(targets.date)}`;
      return `– Chỉ tiêu giao theo ${targets.number}${day}.`;
    }
    case 'draft':
      return `– Chỉ tiêu giao là số dự thảo («${targets.name}»), chưa ban hành.`;
    case 'none':
      return '– Năm này chưa giao chỉ tiêu.';
  }
}

import type { AmendRequest } from '../../../domain/allocation/amend-request.ts';
import {
  binary,
  call,
  column,
  type Formula,
  parameter,
  units,
} from '../../../domain/report/formula.ts';
import type { ReportCell, ReportParameter } from '../../../domain/report/table.ts';
import { BLANK, numberCell } from '../sums.ts';
import type { BasisColumns } from './basis-columns.ts';
import { amount, countParameter, live } from './draft-cells.ts';
import type { DraftColumn } from './draft-table.ts';

const COUNT = { format: 'count', decimals: 0 } as const;

/** What an amendment begins with: issued values moved into their bounds, before the difference is given out. */
export function startColumns(request: AmendRequest, basis: BasisColumns): readonly DraftColumn[] {
  const { rows } = request.fresh;
  const each = (of: (row: (typeof rows)[number], index: number) => ReportCell) => rows.map(of);
  const bounded = rows.some(({ max, locked }) => max !== null && locked === null);
  const locks = rows.some(({ locked }) => locked !== null);
  const columns: DraftColumn[] = [
    ...basis.columns,
    figures(
      'issued',
      'Đã giao',
      each((_, index) => amount(request.issued[index] ?? 0)),
    ),
    figures(
      'reported',
      'Kết quả đã báo cáo',
      each((_, index) => amount(request.reported[index] ?? 0)),
    ),
    {
      ...figures(
        'least',
        'Tối thiểu',
        each(({ min, locked }) => (locked === null ? amount(min) : BLANK)),
      ),
      summed: false,
    },
  ];
  if (bounded) {
    const most = each(({ max, locked }) => (locked === null ? numberCell(max) : BLANK));
    columns.push({ ...figures('most', 'Tối đa', most), summed: false });
  }
  if (locks)
    columns.push(
      figures(
        'locked',
        'Đã khóa',
        each(({ locked }) => numberCell(locked)),
      ),
    );
  return [
    ...columns,
    figures(
      'start',
      'Mức trước khi chia chênh lệch',
      each(({ max, locked }) => live(locked === null ? startOf(max !== null) : column('locked'))),
    ),
  ];
}

/** The least a unit may hold: its minimum, and its result as far as that was issued. */
export const LEAST: Formula = call(
  'MAX',
  column('least'),
  call('MIN', column('reported'), column('issued')),
);

function startOf(bounded: boolean): Formula {
  const raised = call('MAX', column('issued'), LEAST);
  return bounded ? call('MIN', raised, column('most')) : raised;
}

export function startParameters(
  request: AmendRequest,
  part: number | null,
): readonly ReportParameter[] {
  const of = part === null ? '' : ` của ${part} đơn vị`;
  return [
    countParameter('issued-sum', `Tổng đã giao${of}`, live(call('SUM', units('issued')))),
    countParameter('total', `Tổng sau điều chỉnh${of}`, amount(request.fresh.total)),
    countParameter(
      'difference',
      'Chênh lệch phải chia',
      live(binary(parameter('total'), '-', call('SUM', units('start')))),
    ),
  ];
}

export const START_NOTE =
  '{start}: chỉ tiêu đã giao, đưa về trong khoảng tối thiểu, tối đa và không dưới kết quả đã báo cáo; ô đã khóa giữ mức khóa.';

export function figures(key: string, heading: string, cells: readonly ReportCell[]): DraftColumn {
  return { key, heading, ...COUNT, cells, summed: true };
}

/** The result: what the unit began with and what it was given of the difference. */
export function afterColumn(request: AmendRequest, change: Formula): DraftColumn {
  return figures(
    'after',
    'Sau điều chỉnh',
    request.fresh.rows.map(({ locked }) =>
      live(locked === null ? binary(column('start'), '+', change) : column('start')),
    ),
  );
}

export function unlessLocked(
  request: AmendRequest,
  formula: Formula,
  format: DraftColumn['format'] = 'count',
): Pick<DraftColumn, 'cells' | 'format'> {
  return {
    format,
    cells: request.fresh.rows.map(({ locked }) => (locked === null ? live(formula) : BLANK)),
  };
}

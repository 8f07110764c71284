import type { StockRequest } from '../../../domain/allocation/years-request.ts';
import {
  binary,
  call,
  cellAt,
  column,
  type Formula,
  parameter,
  plus,
  span,
  times,
} from '../../../domain/report/formula.ts';
import type { ReportCell, ReportParameter } from '../../../domain/report/table.ts';
import { unitRowId } from '../grouped-rows.ts';
import { BLANK, numberCell } from '../sums.ts';
import { amount, countParameter, live } from './draft-cells.ts';
import type { DraftColumn } from './draft-table.ts';
import type { YearsSegment } from './years-segments.ts';
import { inShare, SEGMENT, type YearsTask } from './years-share-columns.ts';

const COUNT = { format: 'count', decimals: 0, summed: false } as const;
const FIXED_WORDS = { done: 'đã thực hiện', milestone: 'mốc', end: 'mức cuối kỳ' } as const;

/** Where the segments of a stock begin and end, and the level of each year. */
export type StockLevels = {
  /** Chặng, Mức đã định, Mức đầu chặng. */
  readonly before: readonly DraftColumn[];
  /** Số phải chia, Tổng tỷ trọng of each segment; one segment has them above the table. */
  readonly sums: readonly DraftColumn[];
  /** Tăng thêm, Mức cuối năm. */
  readonly after: readonly DraftColumn[];
  readonly parameters: readonly ReportParameter[];
  readonly notes: readonly string[];
};

export function stockLevels(
  task: YearsTask,
  request: StockRequest,
  segments: readonly YearsSegment[],
): StockLevels {
  const places = request.years.map((_, index) =>
    segments.findIndex(({ years }) => years.includes(index)),
  );
  const ends = segments.map(({ years }) => years.at(-1) ?? 0);
  const fixedAt = (segment: number) => cellAt(rowOf(request, ends[segment] ?? 0), 'fixed');
  const fromOf = (segment: number) => (segment === 0 ? parameter('start') : fixedAt(segment - 1));
  const way = (segment: number) => binary(fixedAt(segment), '-', fromOf(segment));
  const each = (of: (segment: number, index: number) => ReportCell) =>
    places.map((segment, index) => of(segment, index));
  const several = segments.length > 1;
  const sharing = (segment: number) => (segments[segment]?.years.length ?? 0) > 1;
  const shared = (formula: (segment: number) => Formula) =>
    each((segment) => (sharing(segment) ? live(formula(segment)) : BLANK));
  const weightSum = call('SUMPRODUCT', times(inShare(task), span(task.basis.shown)));
  const part = (segment: number) =>
    sharing(segment)
      ? times(call('SIGN', way(segment)), plus(column('floor'), column('extra')))
      : way(segment);
  const before = (index: number) =>
    index === 0 ? parameter('start') : cellAt(rowOf(request, index - 1), 'level');
  return {
    before: [
      ...(several
        ? [
            {
              key: SEGMENT,
              heading: 'Chặng',
              ...COUNT,
              cells: each((segment) => amount(segment + 1)),
            },
          ]
        : []),
      {
        key: 'fixed',
        heading: 'Mức đã định',
        ...COUNT,
        cells: each((segment, index) =>
          ends[segment] === index ? fixedCell(request, segments[segment], index) : BLANK,
        ),
      },
    ],
    sums: several
      ? [
          {
            key: 'amount',
            heading: 'Số phải chia',
            ...COUNT,
            cells: shared((segment) => call('ABS', way(segment))),
          },
          {
            key: 'weight-sum',
            heading: 'Tổng tỷ trọng',
            ...COUNT,
            ...weightFormat(task),
            cells: shared(() => weightSum),
          },
        ]
      : [],
    after: [
      {
        key: 'part',
        heading: 'Tăng thêm',
        ...COUNT,
        cells: each((segment) => live(part(segment))),
        summed: true,
      },
      {
        key: 'level',
        heading: 'Mức cuối năm',
        ...COUNT,
        cells: each((_, index) => live(binary(before(index), '+', column('part')))),
      },
    ],
    parameters: several
      ? []
      : [
          countParameter('amount', 'Số phải chia', live(call('ABS', way(0)))),
          weightSumParameter(task),
        ],
    notes: [
      `{fixed}: ${segments.map(({ years, fixedBy }) => `năm ${request.years[years.at(-1) ?? 0]?.year} ${FIXED_WORDS[fixedBy ?? 'end']}`).join('; ')}, giữ đúng.`,
      ...(several
        ? [
            'Mỗi chặng đi từ mức cuối chặng trước (chặng đầu: mức đầu kỳ) đến {fixed} của năm cuối chặng; {amount} là quãng đó.',
          ]
        : []),
      '{level} = mức năm trước + {part}.',
    ],
  };
}

/** The sum of the shown weights of all years that share. */
export function weightSumParameter(task: YearsTask): ReportParameter {
  const sum = call('SUMPRODUCT', times(inShare(task), span(task.basis.shown)));
  return { key: 'weight-sum', label: 'Tổng tỷ trọng', ...weightFormat(task), cell: live(sum) };
}

function weightFormat({ basis: { columns, shown } }: YearsTask) {
  const { format = 'count' as const, decimals = 0 } =
    columns.find(({ key }) => key === shown) ?? {};
  return { format, decimals };
}

function fixedCell(
  { years, milestones }: StockRequest,
  segment: YearsSegment | undefined,
  index: number,
): ReportCell {
  const asked = years[index];
  switch (segment?.fixedBy) {
    case 'done':
      return numberCell(asked?.done);
    case 'milestone':
      return numberCell(milestones.find(({ year }) => year === asked?.year)?.level);
    default:
      return live(parameter('end'));
  }
}

function rowOf({ years }: StockRequest, index: number): string {
  const year = String(years[index]?.year ?? '');
  return unitRowId({ code: year, name: year });
}

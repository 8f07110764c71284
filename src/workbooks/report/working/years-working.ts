import type { YearValue } from '../../../domain/allocation/years.ts';
import type {
  FlowRequest,
  StockRequest,
  YearsRequest,
} from '../../../domain/allocation/years-request.ts';
import { binary, call, column, parameter, units } from '../../../domain/report/formula.ts';
import type { ReportTable } from '../../../domain/report/table.ts';
import { numberCell } from '../sums.ts';
import { basisColumns } from './basis-columns.ts';
import { amount, countParameter, live } from './draft-cells.ts';
import { draftTable } from './draft-table.ts';
import type { WorkingFrame } from './working-frame.ts';
import { stockLevels, weightSumParameter } from './years-levels.ts';
import { yearsSegments } from './years-segments.ts';
import { shareColumns, shareNotes, type YearsTask } from './years-share-columns.ts';

/** The working paper of a total shared out over years, or of the way of a level through them. */
export function yearsWorking(
  frame: WorkingFrame,
  request: YearsRequest,
  years: readonly YearValue[],
): ReportTable {
  return request.kind === 'flow'
    ? flowWorking(frame, request, years)
    : stockWorking(frame, request, years);
}

const COUNT = { format: 'count', decimals: 0 } as const;
const VERB = 'chia cho các năm';

function flowWorking(
  frame: WorkingFrame,
  request: FlowRequest,
  years: readonly YearValue[],
): ReportTable {
  const basis = yearWeights(request);
  const hasDone = request.years.some(({ done }) => done !== null);
  const task: YearsTask = {
    basis,
    years,
    amount: parameter('amount'),
    weightSum: parameter('weight-sum'),
    segmented: false,
    done: hasDone ? 'done' : null,
    most: request.total,
  };
  const value = request.years.map(({ done }) =>
    live(done === null ? binary(column('floor'), '+', column('extra')) : column('done')),
  );
  return draftTable(frame, {
    verb: VERB,
    rows: namesOf(request),
    columns: [
      ...basis.columns,
      ...(hasDone
        ? [
            {
              key: 'done',
              heading: 'Đã thực hiện',
              ...COUNT,
              cells: request.years.map(({ done }) => numberCell(done)),
              summed: true,
            },
          ]
        : []),
      ...shareColumns(task),
      { key: 'value', heading: 'Chỉ tiêu năm', ...COUNT, cells: value, summed: true },
      ...basis.helpers,
    ],
    parameters: [
      countParameter('total', 'Tổng của các năm', amount(request.total)),
      ...(hasDone
        ? [countParameter('done-sum', 'Các năm đã thực hiện', live(call('SUM', units('done'))))]
        : []),
      countParameter(
        'amount',
        'Số phải chia',
        live(hasDone ? binary(parameter('total'), '-', parameter('done-sum')) : parameter('total')),
      ),
      weightSumParameter(task),
    ],
    notes: [
      ...basis.notes,
      ...shareNotes(task, 'Số phải chia', 'Tổng tỷ trọng'),
      ...doneNote(hasDone),
    ],
  });
}

function stockWorking(
  frame: WorkingFrame,
  request: StockRequest,
  years: readonly YearValue[],
): ReportTable {
  const basis = yearWeights(request);
  const segments = yearsSegments(request, years);
  const several = segments.length > 1;
  const task: YearsTask = {
    basis,
    years,
    amount: several ? column('amount') : parameter('amount'),
    weightSum: several ? column('weight-sum') : parameter('weight-sum'),
    segmented: several,
    done: null,
    most: Math.max(request.start, ...years.map(({ value }) => value)),
  };
  const levels = stockLevels(task, request, segments);
  return draftTable(frame, {
    verb: VERB,
    rows: namesOf(request),
    columns: [
      ...levels.before,
      ...basis.columns,
      ...levels.sums,
      ...shareColumns(task),
      ...levels.after,
      ...basis.helpers,
    ],
    parameters: [
      countParameter('start', 'Mức đầu kỳ', amount(request.start)),
      countParameter('end', 'Mức cuối kỳ', amount(request.end)),
      ...levels.parameters,
    ],
    notes: [
      ...basis.notes,
      ...levels.notes,
      ...(several
        ? shareNotes(task, '{amount}', '{weight-sum}')
        : shareNotes(task, 'Số phải chia', 'Tổng tỷ trọng')),
    ],
  });
}

function yearWeights({ years }: YearsRequest) {
  return basisColumns(
    { kind: 'weights', weights: years.map(({ weight }) => weight) },
    { label: null, heading: 'Tỷ trọng' },
  );
}

function namesOf({ years }: YearsRequest) {
  return years.map(({ year }) => ({ code: String(year), name: String(year) }));
}

function doneNote(hasDone: boolean): readonly string[] {
  return hasDone ? ['{done}: lấy đúng kết quả, không tham gia chia.'] : [];
}

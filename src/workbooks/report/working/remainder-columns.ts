import {
  binary,
  call,
  choose,
  column,
  type Formula,
  parameter,
  plus,
  span,
  times,
  units,
} from '../../../domain/report/formula.ts';
import type { ReportCell, ReportParameter } from '../../../domain/report/table.ts';
import { BLANK, textCell } from '../sums.ts';
import { amount, countParameter, formatFor, live } from './draft-cells.ts';
import type { DraftColumn } from './draft-table.ts';
import { boundKeys } from './hold-columns.ts';
import {
  AT_MAX,
  AT_MIN,
  FREE,
  hasBounds,
  hasHolds,
  IN_UNITS,
  isExact,
  precedes,
  type SharingTask,
} from './sharing-task.ts';

const COUNT = { format: 'count', decimals: 0 } as const;

/** Mức tính toán, Phần nguyên, Phần lẻ, Thứ tự, Cộng thêm of the largest remainder. */
export function remainderColumns(task: SharingTask): readonly DraftColumn[] {
  const { rounding } = task.working;
  const decimals = rounding.kind === 'largest-remainder' ? rounding.decimals : 2;
  const suffix = task.working.step.size === 1 ? '' : ' (suất)';
  const decimal = { format: formatFor(decimals), decimals } as const;
  const exact = isExact(task);
  const cells = (of: (row: NonNullable<SharingTask['rows'][number]>) => ReportCell) =>
    task.rows.map((row) => (row === null ? BLANK : of(row)));
  return [
    {
      key: 'share',
      heading: `Mức tính toán${suffix}`,
      ...decimal,
      cells: cells(() => live(shareFormula(task))),
      summed: true,
    },
    {
      key: 'floor',
      heading: `Phần nguyên${suffix}`,
      ...COUNT,
      cells: cells((row) => (exact ? live(floorFormula(task)) : amount(row.floor))),
      summed: true,
    },
    {
      key: 'remainder',
      heading: 'Phần lẻ',
      ...decimal,
      cells: cells(() => live(remainderFormula(task))),
      summed: false,
    },
    {
      key: 'rank',
      heading: 'Thứ tự phần lẻ',
      format: 'rank',
      decimals: 0,
      cells: cells((row) => {
        if (exact) return live(rankFormula(task));
        return row.rank === null ? textCell('') : amount(row.rank);
      }),
      summed: false,
    },
    {
      key: 'extra',
      heading: `Cộng thêm${suffix}`,
      ...COUNT,
      cells: cells(() =>
        live(
          choose(
            call('ISNUMBER', column('rank')),
            choose(binary(column('rank'), '<=', parameter('extras')), 1, 0),
            0,
          ),
        ),
      ),
      summed: true,
    },
  ];
}

/** What is left for the rows that no bound holds, the sum of their weights, and what the floors leave over. */
export function remainderParameters(task: SharingTask): readonly ReportParameter[] {
  const { min, max } = boundKeys(task);
  const at = (status: string, bound: string) =>
    call('SUMPRODUCT', times(binary(span('status'), '=', status), span(bound)));
  const held = plus(task.hasMin ? at(AT_MIN, min) : 0, ...(task.hasMax ? [at(AT_MAX, max)] : []));
  const sharing = hasHolds(task)
    ? call('SUMPRODUCT', times(IN_UNITS, binary(span('status'), '=', FREE), span(task.basis.shown)))
    : call('SUM', units(task.basis.shown));
  return [
    ...(hasBounds(task)
      ? [
          countParameter('held', 'Số của các đơn vị giữ ở mức tối thiểu, tối đa', live(held)),
          countParameter(
            'pool',
            'Số chia theo căn cứ',
            live(binary(parameter('amount'), '-', parameter('held'))),
          ),
        ]
      : []),
    {
      ...countParameter('weight-sum', 'Tổng căn cứ của các đơn vị được chia', live(sharing)),
      format: formatFor(task.basis.sumDecimals),
      decimals: task.basis.sumDecimals,
    },
    countParameter(
      'extras',
      'Số còn lại sau khi cộng các phần nguyên',
      live(binary(parameter('amount'), '-', call('SUM', units('floor')))),
    ),
  ];
}

function pool(task: SharingTask): Formula {
  return parameter(hasBounds(task) ? 'pool' : 'amount');
}

function shareFormula(task: SharingTask): Formula {
  return bounded(
    task,
    choose(
      binary(parameter('weight-sum'), '=', 0),
      0,
      binary(times(column(task.basis.shown), pool(task)), '/', parameter('weight-sum')),
    ),
  );
}

/** From the whole weights, so that a share without a remainder is never cut to the number below. */
function floorFormula(task: SharingTask): Formula {
  const { key, shown } = task.basis;
  if (key === shown) return call('INT', column('share'));
  const sum = wholeSum(task);
  return call(
    'INT',
    bounded(task, choose(binary(sum, '=', 0), 0, binary(times(column(key), pool(task)), '/', sum))),
  );
}

function bounded(task: SharingTask, proportional: Formula): Formula {
  if (!hasBounds(task)) return proportional;
  const { min, max } = boundKeys(task);
  const unlessMax = task.hasMax
    ? choose(binary(column('status'), '=', AT_MAX), column(max), proportional)
    : proportional;
  return task.hasMin
    ? choose(binary(column('status'), '=', AT_MIN), column(min), unlessMax)
    : unlessMax;
}

/** The sum of the weights to compare by, of the rows that no bound holds. */
function wholeSum(task: SharingTask): Formula {
  const { key, shown } = task.basis;
  if (key === shown) return parameter('weight-sum');
  return hasHolds(task)
    ? call('SUMPRODUCT', times(IN_UNITS, binary(span('status'), '=', FREE), span(key)))
    : call('SUM', units(key));
}

/** The remainder in parts of the sum of weights, a whole number: it decides the order exactly. */
function numerator(task: SharingTask, at: (key: string) => Formula): Formula {
  return binary(times(at(task.basis.key), pool(task)), '-', times(at('floor'), wholeSum(task)));
}

function remainderFormula(task: SharingTask): Formula {
  const sum = wholeSum(task);
  const part = choose(binary(sum, '=', 0), 0, binary(numerator(task, column), '/', sum));
  return hasBounds(task) ? choose(binary(column('status'), '=', FREE), part, 0) : part;
}

function rankFormula(task: SharingTask): Formula {
  const { key } = task.basis;
  const others = numerator(task, span);
  const own = numerator(task, column);
  const sharing = times(
    IN_UNITS,
    ...(hasHolds(task) ? [binary(span('status'), '=', FREE)] : []),
    binary(span(key), '>', 0),
  );
  const before = call(
    'SUMPRODUCT',
    times(
      sharing,
      plus(binary(others, '>', own), times(binary(others, '=', own), precedes(key, column(key)))),
    ),
  );
  const apart = hasHolds(task)
    ? call('OR', binary(column('status'), '<>', FREE), binary(column(key), '=', 0))
    : binary(column(key), '=', 0);
  return choose(apart, '', plus(1, before));
}

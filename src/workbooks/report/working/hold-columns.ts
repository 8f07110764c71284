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
} from '../../../domain/report/formula.ts';
import type { ReportCell } from '../../../domain/report/table.ts';
import { BLANK, textCell } from '../sums.ts';
import { amount, live } from './draft-cells.ts';
import type { DraftColumn } from './draft-table.ts';
import {
  AT_MAX,
  AT_MIN,
  FREE,
  hasBounds,
  hasHolds,
  hasLocks,
  IN_UNITS,
  isBounded,
  isExact,
  LOCKED,
  precedes,
  type SharingTask,
} from './sharing-task.ts';

/** Keys of the bounds that the sharing counts in: steps where values are multiples of one. */
export function boundKeys({ working }: SharingTask): {
  readonly min: string;
  readonly max: string;
} {
  return working.step.size === 1
    ? { min: 'min', max: 'max' }
    : { min: 'min-steps', max: 'max-steps' };
}

/** Tối thiểu, Tối đa, and (where values are multiples of a step) the same in steps. */
export function boundColumns(task: SharingTask): readonly DraftColumn[] {
  const plain: DraftColumn[] = [];
  const { min } = task.headings;
  if (min !== null) {
    plain.push({ key: 'min', heading: min, ...COUNT, cells: task.min, summed: false });
  }
  if (task.hasMax) {
    plain.push({
      key: 'max',
      heading: task.headings.max,
      ...COUNT,
      cells: task.max,
      summed: false,
    });
  }
  if (task.working.step.size === 1) return plain;
  return [...plain, restColumn(task), ...(hasBounds(task) ? stepBounds(task) : [])];
}

const COUNT = { format: 'count', decimals: 0 } as const;

/** 1 for the row that takes what is left over beside whole steps: the largest weight, then the earliest. */
function restColumn(task: SharingTask): DraftColumn {
  const { key } = task.basis;
  const computed = isExact(task) && !isBounded(task);
  const before = call('SUMPRODUCT', times(sharingRows(task), precedes(key, column(key))));
  const taken = choose(
    call('AND', binary(parameter('rest'), '>', 0), binary(before, '=', 0)),
    1,
    0,
  );
  return {
    key: 'rest-here',
    heading: 'Nhận phần dư',
    ...COUNT,
    cells: task.rows.map((row, index) => {
      if (row === null) return BLANK;
      return computed ? live(taken) : amount(task.working.step.restRow === index ? 1 : 0);
    }),
    summed: true,
  };
}

function stepBounds(task: SharingTask): readonly DraftColumn[] {
  const own = (bound: string) =>
    binary(
      binary(column(bound), '-', times(column('rest-here'), parameter('rest'))),
      '/',
      parameter('step'),
    );
  const least = call('MAX', 0, call('ROUNDUP', own('min'), 0));
  const most = call('INT', own('max'));
  const columns: DraftColumn[] = [
    {
      key: 'min-steps',
      heading: 'Tối thiểu (suất)',
      ...COUNT,
      cells: task.rows.map((row) => (row === null ? BLANK : live(least))),
      summed: false,
    },
  ];
  if (!task.hasMax) return columns;
  return [
    ...columns,
    {
      key: 'max-steps',
      heading: 'Tối đa (suất)',
      ...COUNT,
      cells: task.rows.map((row, index) =>
        row === null || task.max[index]?.type === 'blank' ? BLANK : live(most),
      ),
      summed: false,
    },
  ];
}

/**
 * «Giữ ở mức»: whether the row's share in proportion reaches one of its bounds. With λ = minimum ÷
 * weight the rows' clamp(λ·weight, min, max) add up to at least the amount exactly where the row is
 * not above its minimum; multiplied by the row's weight all of that is whole numbers.
 */
export function statusColumn(task: SharingTask): readonly DraftColumn[] {
  if (!hasHolds(task)) return [];
  return [
    {
      key: 'status',
      heading: 'Giữ ở mức',
      ...(hasBounds(task) ? { longest: AT_MIN } : {}),
      format: 'text',
      decimals: 0,
      cells: task.rows.map((row, index) => statusCell(task, row, index)),
      summed: false,
    },
  ];
}

function statusCell(
  task: SharingTask,
  row: SharingTask['rows'][number],
  index: number,
): ReportCell {
  if (row === null) return textCell(LOCKED);
  if (!hasBounds(task) || task.method !== 'largest-remainder') return BLANK;
  if (!isExact(task)) {
    return textCell(row.held === null ? FREE : row.held === 'min' ? AT_MIN : AT_MAX);
  }
  const { min, max } = boundKeys(task);
  const weight = column(task.basis.key);
  const own = times(parameter('amount'), weight);
  const below = call(
    'AND',
    binary(column(min), '>', 0),
    binary(clampedSum(task, column(min)), '>=', own),
  );
  const above = binary(clampedSum(task, column(max)), '<=', own);
  const bounded = task.hasMax && task.max[index]?.type !== 'blank';
  const unlessBelow = bounded ? choose(above, AT_MAX, FREE) : null;
  if (!task.hasMin) {
    return unlessBelow === null ? BLANK : live(choose(binary(weight, '=', 0), FREE, unlessBelow));
  }
  const sharing = choose(below, AT_MIN, unlessBelow ?? FREE);
  const weightless = choose(binary(column(min), '>', 0), AT_MIN, FREE);
  return live(choose(binary(weight, '=', 0), weightless, sharing));
}

/** Σ clamp(bound · w, min · own w, max · own w) over the rows that share. */
function clampedSum(task: SharingTask, bound: Formula): Formula {
  const { min, max } = boundKeys(task);
  const weights = span(task.basis.key);
  const weight = column(task.basis.key);
  const grown = times(bound, weights);
  const least = task.hasMin ? times(span(min), weight) : times(0, weight);
  const most = times(span(max), weight);
  const low = binary(grown, '<', least);
  const parts = [times(low, least)];
  if (task.hasMax) {
    const high = times(call('ISNUMBER', span(max)), binary(grown, '>', most));
    const rest = binary(binary(1, '-', low), '-', high);
    parts.push(times(high, most), times(rest, grown));
  } else {
    parts.push(times(binary(grown, '>=', least), grown));
  }
  const [first = grown, ...more] = parts;
  return call('SUMPRODUCT', times(sharingRows(task), plus(first, ...more)));
}

/** 1 in the rows that share, 0 in locked ones and in those of groups. */
function sharingRows(task: SharingTask): Formula {
  return hasLocks(task)
    ? times(IN_UNITS, binary(1, '-', call('ISNUMBER', span('locked'))))
    : IN_UNITS;
}

import type { OneWayAnswer } from '../../../domain/allocation/one-way.ts';
import type { OneWayRequest } from '../../../domain/allocation/request.ts';
import { binary, call, column, parameter, units } from '../../../domain/report/formula.ts';
import type { ReportCell, ReportTable } from '../../../domain/report/table.ts';
import { BLANK, numberCell } from '../sums.ts';
import { basisColumns } from './basis-columns.ts';
import { amount, countParameter, live } from './draft-cells.ts';
import { type DraftColumn, draftTable } from './draft-table.ts';
import { sharingPart } from './sharing-part.ts';
import type { SharingTask } from './sharing-task.ts';
import type { WorkingFrame } from './working-frame.ts';

export type OneWayInput = {
  readonly request: Omit<OneWayRequest, 'mode'>;
  readonly answer: OneWayAnswer;
  /** «Trong đó»: the whole of each row, which bounds it; null in other sharings. */
  readonly wholes: readonly number[] | null;
  readonly verb?: string;
};

const COUNT = { format: 'count', decimals: 0 } as const;

/** The working paper of a sharing over one list: every number of its result by live formulas. */
export function oneWayWorking(frame: WorkingFrame, input: OneWayInput): ReportTable {
  const { request, answer, wholes } = input;
  const basis = basisColumns(request.basis, {
    label: frame.basisLabel,
    working: answer.working,
  });
  const workings = answer.rows.map(({ working }) => working);
  const locks = request.rows.some(({ locked }) => locked !== null);
  const task: SharingTask = {
    method: request.method,
    basis,
    working: answer.working,
    rows: workings.map((working) => (working.kind === 'locked' ? null : working)),
    min: request.rows.map(({ min, locked }) => (locked === null ? amount(min) : BLANK)),
    max: request.rows.map((_, index) => maxCell(input, index)),
    hasMin: true,
    hasMax:
      wholes !== null || request.rows.some(({ max, locked }) => locked === null && max !== null),
    headings: { min: 'Tối thiểu', max: 'Tối đa', value: 'Chỉ tiêu giao' },
    toShare: locks ? binary(parameter('total'), '-', parameter('locked-sum')) : parameter('total'),
    fixed: column('locked'),
  };
  const part = sharingPart(task);
  return draftTable(frame, {
    ...(input.verb === undefined ? {} : { verb: input.verb }),
    rows: request.rows.map(({ id, label }) => ({ code: id, name: label ?? id })),
    columns: [
      ...basis.columns,
      ...(wholes === null ? [] : [wholeColumn(wholes)]),
      ...(locks ? [lockedColumn(request)] : []),
      ...part.columns,
      ...basis.helpers,
    ],
    parameters: [
      countParameter('total', totalLabel(frame), amount(request.total)),
      ...(locks
        ? [countParameter('locked-sum', 'Đã khóa', live(call('SUM', units('locked'))))]
        : []),
      ...part.parameters,
      ...basis.parameters,
    ],
    notes: [...basis.notes, ...part.notes],
  });
}

function totalLabel({ part }: WorkingFrame): string {
  return part === null ? 'Tổng chỉ tiêu giao' : `Số phân bổ cho ${part} đơn vị`;
}

function wholeColumn(wholes: readonly number[]): DraftColumn {
  return { key: 'whole', heading: 'Số chung', ...COUNT, cells: wholes.map(amount), summed: true };
}

function lockedColumn({ rows }: OneWayInput['request']): DraftColumn {
  return {
    key: 'locked',
    heading: 'Đã khóa',
    ...COUNT,
    cells: rows.map(({ locked }) => numberCell(locked)),
    summed: true,
  };
}

function maxCell({ request, wholes }: OneWayInput, index: number): ReportCell {
  const row = request.rows[index];
  if (row === undefined || row.locked !== null) return BLANK;
  if (wholes === null) return numberCell(row.max);
  return live(row.max === null ? column('whole') : call('MIN', row.max, column('whole')));
}

import {
  binary,
  call,
  column,
  type Formula,
  parameter,
  plus,
  times,
} from '../../../domain/report/formula.ts';
import type { ReportParameter } from '../../../domain/report/table.ts';
import { divisorColumns, divisorParameters, tieCounts } from './divisor-columns.ts';
import { amount, countParameter, live } from './draft-cells.ts';
import type { DraftColumn } from './draft-table.ts';
import { boundColumns, statusColumn } from './hold-columns.ts';
import { remainderColumns, remainderParameters } from './remainder-columns.ts';
import { hasBounds, hasHolds, isBounded, isExact, type SharingTask } from './sharing-task.ts';

export type SharingPart = {
  readonly columns: readonly DraftColumn[];
  readonly parameters: readonly ReportParameter[];
  readonly notes: readonly string[];
};

/** The columns from the bounds to the result of one sharing, with everything their formulas draw on. */
export function sharingPart(task: SharingTask): SharingPart {
  const { rounding } = task.working;
  const remainder = rounding.kind === 'largest-remainder';
  const rounded = remainder ? remainderColumns(task) : divisorColumns(task, rounding);
  const [share, ...after] = rounded;
  const columns = [
    ...(share === undefined ? [] : [share]),
    ...boundColumns(task),
    ...statusColumn(task),
    ...after,
  ];
  return {
    columns: [...columns, valueColumn(task, columns)],
    parameters: [
      ...stepParameters(task),
      ...(remainder ? remainderParameters(task) : divisorParameters(task, rounding)),
    ],
    notes: notesOf(task),
  };
}

function stepParameters({ working, toShare }: SharingTask): readonly ReportParameter[] {
  const { size } = working.step;
  if (size === 1) return [countParameter('amount', 'Còn phân bổ', live(toShare))];
  return [
    countParameter('to-share', 'Còn phân bổ', live(toShare)),
    countParameter('step', 'Làm tròn đến (số của một suất)', amount(size)),
    countParameter(
      'amount',
      'Số suất phân bổ',
      live(call('INT', binary(parameter('to-share'), '/', parameter('step')))),
    ),
    countParameter(
      'rest',
      'Phần dư ngoài các suất',
      live(binary(parameter('to-share'), '-', times(parameter('amount'), parameter('step')))),
    ),
  ];
}

function valueColumn(task: SharingTask, columns: readonly DraftColumn[]): DraftColumn {
  const given = columns.some(({ key }) => key === 'extra')
    ? plus(column('floor'), column('extra'))
    : column('floor');
  const value: Formula =
    task.working.step.size === 1
      ? given
      : plus(times(given, parameter('step')), times(column('rest-here'), parameter('rest')));
  return {
    key: 'value',
    heading: task.headings.value,
    format: 'count',
    decimals: 0,
    cells: task.rows.map((row) => live(row === null ? task.fixed : value)),
    summed: true,
  };
}

const ORDER = 'bằng nhau thì theo căn cứ lớn hơn, rồi theo thứ tự trong danh sách';

function notesOf(task: SharingTask): readonly string[] {
  const { rounding, step } = task.working;
  const basis = `{${task.basis.shown}}`;
  const notes: string[] = [];
  switch (rounding.kind) {
    case 'largest-remainder': {
      const amountName = hasBounds(task)
        ? 'Số chia theo căn cứ'
        : step.size === 1
          ? 'Còn phân bổ'
          : 'Số suất phân bổ';
      const held = hasBounds(task) ? '; đơn vị giữ ở mức tối thiểu, tối đa thì bằng mức đó' : '';
      notes.push(
        `Phần dư lớn nhất: {share} = ${basis} × ${amountName} ÷ ${hasHolds(task) ? 'Tổng căn cứ của các đơn vị được chia' : 'Tổng căn cứ'}${held}. {floor} là phần nguyên, {remainder} là phần lẻ của {share}.`,
        `{rank} xếp phần lẻ từ lớn xuống; ${ORDER}. {extra} = 1 khi {rank} không quá «Số còn lại sau khi cộng các phần nguyên».`,
      );
      break;
    }
    case 'sainte-lague':
    case 'dhondt': {
      const name =
        rounding.kind === 'dhondt'
          ? "D'Hondt (làm tròn xuống)"
          : 'Sainte-Laguë (làm tròn đến số gần nhất)';
      const within = hasBounds(task) ? ', trong khoảng tối thiểu, tối đa' : '';
      notes.push(`${name}: {share} = ${basis} ÷ Số chia; {floor} làm tròn {share}${within}.`);
      if (rounding.tied) {
        notes.push(`Các đơn vị có thương đúng ngưỡng làm tròn: ${ORDER}.`);
      } else {
        notes.push('Khi đổi tổng hoặc căn cứ thì chọn lại Số chia để ô kiểm tra bằng 0.');
      }
    }
  }
  if (step.size > 1) {
    const result = rounding.kind === 'largest-remainder' ? '({floor} + {extra})' : '{floor}';
    notes.push(
      `{value} = ${result} × số của một suất; đơn vị ở cột {rest-here} nhận thêm phần dư ngoài các suất.`,
    );
    if (isBounded(task))
      notes.push(
        '{rest-here} là số ghi sẵn: đơn vị có căn cứ lớn nhất mà các mức còn cho phép nhận.',
      );
  }
  return [...notes, ...keptNotes(task)];
}

/** What stands in the sheet as numbers where its formulas could not tell exactly. */
function keptNotes(task: SharingTask): readonly string[] {
  const { rounding } = task.working;
  const rest = task.working.step.size > 1 && !isBounded(task) ? ['{rest-here}'] : [];
  if (rounding.kind !== 'largest-remainder') {
    return rounding.tied && !tieCounts(task, rounding)
      ? [
          `Căn cứ có quá nhiều chữ số hoặc danh sách quá dài để bảng tính so sánh chính xác: ${listed(['{floor}', ...rest])} là số ghi sẵn.`,
        ]
      : [];
  }
  if (isExact(task)) return [];
  const status = hasBounds(task) ? ['{status}'] : [];
  return [
    `Căn cứ có quá nhiều chữ số hoặc danh sách quá dài để bảng tính so sánh chính xác: ${listed([...rest, ...status, '{floor}', '{rank}'])} là kết quả ghi sẵn, không tính lại khi sửa số.`,
  ];
}

function listed(names: readonly string[]): string {
  return names.length < 2 ? names.join() : `${names.slice(0, -1).join(', ')} và ${names.at(-1)}`;
}

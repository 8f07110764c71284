import type { AmendRequest } from '../../../domain/allocation/amend-request.ts';
import { startOf } from '../../../domain/allocation/amend-start.ts';
import { apportionOneWay, type OneWayAnswer } from '../../../domain/allocation/one-way.ts';
import type { OneWayRequest } from '../../../domain/allocation/request.ts';
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
import type { ReportTable } from '../../../domain/report/table.ts';
import { BLANK } from '../sums.ts';
import {
  afterColumn,
  figures,
  LEAST,
  START_NOTE,
  startColumns,
  startParameters,
  unlessLocked,
} from './amend-start-columns.ts';
import { type BasisColumns, basisColumns } from './basis-columns.ts';
import { amount, countParameter, live } from './draft-cells.ts';
import { draftTable } from './draft-table.ts';
import { oneWayWorking } from './one-way-working.ts';
import { sharingPart } from './sharing-part.ts';
import { IN_UNITS, precedes, type SharingTask } from './sharing-task.ts';
import type { WorkingFrame } from './working-frame.ts';

/** The working paper of an amendment: from the issued values to those after it. */
export function amendWorking(frame: WorkingFrame, request: AmendRequest): ReportTable {
  return request.rule === 'fewest'
    ? fewestWorking(frame, request)
    : proportionalWorking(frame, request);
}

const FRESH_SHEET = 'Phân bổ mới';

/** Largest gaps to a fresh allocation first; that allocation stands on a sheet of its own. */
function fewestWorking(frame: WorkingFrame, request: AmendRequest): ReportTable {
  const fresh = freshOf(request);
  const basis = basisOf(frame, request, fresh?.answer);
  const start = startOf(request);
  const began = start.ok ? start.value.rows.map(({ value }) => value) : [];
  const sign = call('SIGN', parameter('difference'));
  const gap = times(sign, column('gap'));
  const goal = request.fresh.rows.map((_, index) =>
    amount(fresh?.answer.rows[index]?.value ?? began[index] ?? 0),
  );
  const before = times(
    IN_UNITS,
    plus(
      binary(times(sign, span('gap')), '>', gap),
      times(binary(span('gap'), '=', column('gap')), precedes(basis.key, column(basis.key))),
    ),
  );
  const rank = choose(binary(gap, '>', 0), plus(1, call('SUMPRODUCT', before)), '');
  const table = draftTable(frame, {
    verb: 'điều chỉnh',
    rows: namesOf(request),
    columns: [
      ...startColumns(request, basis),
      figures('fresh', 'Phân bổ mới', goal),
      {
        ...figures('gap', 'Chênh lệch', []),
        ...unlessLocked(request, binary(column('fresh'), '-', column('start'))),
      },
      {
        ...figures('rank', 'Thứ tự', []),
        ...unlessLocked(request, rank, 'rank'),
        summed: false,
      },
      {
        ...figures('change', 'Điều chỉnh', []),
        ...unlessLocked(request, fewestChange(sign, gap)),
      },
      afterColumn(request, column('change')),
      ...basis.helpers,
    ],
    parameters: [...startParameters(request, frame.part), ...basis.parameters],
    notes: [
      ...basis.notes,
      START_NOTE,
      `{gap} = {fresh} − {start}; {rank} xếp khoảng cách theo chiều điều chỉnh từ lớn xuống, bằng nhau thì theo căn cứ lớn hơn, rồi theo thứ tự trong danh sách.`,
      '{change}: lần lượt theo {rank}, mỗi đơn vị đi hết khoảng cách của mình cho đến khi hết «Chênh lệch phải chia».',
      ...(fresh === null ? [] : [`{fresh} tính ở trang tính «${FRESH_SHEET}».`]),
    ],
  });
  if (fresh === null) return table;
  const further = oneWayWorking(
    { ...frame, letterhead: null, signature: null, present: null, notes: [] },
    { ...fresh, wholes: null, verb: 'phân bổ mới' },
  );
  return { ...table, further: [{ ...further, sheetName: FRESH_SHEET }] };
}

/** The unit's own gap, or what those before it left over. */
function fewestChange(sign: Formula, gap: Formula): Formula {
  const taken = call(
    'SUMPRODUCT',
    times(IN_UNITS, binary(span('rank'), '<', column('rank')), sign, span('gap')),
  );
  const left = binary(call('ABS', parameter('difference')), '-', taken);
  const given = times(sign, call('MIN', gap, call('MAX', 0, left)));
  return choose(call('ISNUMBER', column('rank')), given, 0);
}

type Fresh = { readonly request: OneWayRequest; readonly answer: OneWayAnswer };

/** The new total shared out anew, none below what the amendment leaves it; null where nothing is to be given out. */
function freshOf(request: AmendRequest): Fresh | null {
  const start = startOf(request);
  if (!start.ok || start.value.difference === 0n) return null;
  const rows = request.fresh.rows.map((row, index) => ({
    ...row,
    min: start.value.rows[index]?.lower ?? row.min,
  }));
  const fresh: OneWayRequest = { ...request.fresh, rows };
  const answer = apportionOneWay(fresh);
  return answer.ok ? { request: fresh, answer: answer.value } : null;
}

/** The difference itself is shared by weight, as far as the bounds leave room. */
function proportionalWorking(frame: WorkingFrame, request: AmendRequest): ReportTable {
  const start = startOf(request);
  if (!start.ok) throw new Error('A stored amendment cannot begin');
  const raise = start.value.difference >= 0n;
  const size = raise ? start.value.difference : -start.value.difference;
  const rows = request.fresh.rows.map((row, index) => {
    const { value = 0, lower = 0, upper = null } = start.value.rows[index] ?? {};
    const room = raise ? (upper === null ? null : upper - value) : value - lower;
    return {
      ...row,
      min: 0,
      max: row.locked === null ? room : null,
      locked: row.locked === null ? null : 0,
    };
  });
  const shared = apportionOneWay({ ...request.fresh, total: Number(size), rows });
  if (!shared.ok) throw new Error('A stored amendment cannot be shared out');
  const room = raise
    ? binary(column('most'), '-', column('start'))
    : binary(column('start'), '-', LEAST);
  const basis = basisOf(frame, request, shared.value);
  const workings = shared.value.rows.map(({ working }) => working);
  const verb = raise ? 'Tăng' : 'Giảm';
  const task: SharingTask = {
    method: request.fresh.method,
    basis,
    working: shared.value.working,
    rows: workings.map((working) => (working.kind === 'locked' ? null : working)),
    min: rows.map(({ locked }) => (locked === null ? amount(0) : BLANK)),
    max: rows.map(({ max }) => (max === null ? BLANK : live(room))),
    hasMin: false,
    hasMax: rows.some(({ max }) => max !== null),
    headings: { min: null, max: `${verb} nhiều nhất`, value: verb },
    toShare: parameter('size'),
    fixed: { op: 'constant', value: 0 },
  };
  const part = sharingPart(task);
  return draftTable(frame, {
    verb: 'điều chỉnh',
    rows: namesOf(request),
    columns: [
      ...startColumns(request, basis),
      ...part.columns,
      afterColumn(request, times(raise ? 1 : -1, column('value'))),
      ...basis.helpers,
    ],
    parameters: [
      ...startParameters(request, frame.part),
      countParameter(
        'size',
        `Phải ${verb.toLocaleLowerCase('vi')}`,
        live(times(raise ? 1 : -1, parameter('difference'))),
      ),
      ...part.parameters,
      ...basis.parameters,
    ],
    notes: [
      ...basis.notes,
      START_NOTE,
      ...part.notes,
      `{after} = {start} ${raise ? '+' : '−'} {value}.`,
    ],
  });
}

function basisOf(
  { basisLabel }: WorkingFrame,
  { fresh }: AmendRequest,
  answer: OneWayAnswer | undefined,
): BasisColumns {
  return basisColumns(fresh.basis, {
    label: basisLabel,
    ...(answer === undefined ? {} : { working: answer.working }),
  });
}

function namesOf({ fresh }: AmendRequest) {
  return fresh.rows.map(({ id, label }) => ({ code: id, name: label ?? id }));
}

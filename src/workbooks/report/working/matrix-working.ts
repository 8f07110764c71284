import type { CellBasis } from '../../../domain/allocation/cell-weights.ts';
import { divided, type Fraction } from '../../../domain/allocation/fraction.ts';
import { product } from '../../../domain/allocation/two-way/ratio.ts';
import type { TwoWayJson, TwoWayRequest } from '../../../domain/allocation/two-way/request.ts';
import {
  binary,
  call,
  cellAt,
  choose,
  column,
  type Formula,
  parameter,
  plus,
  times,
  units,
} from '../../../domain/report/formula.ts';
import type { ReportCell, ReportParameter, ReportTable } from '../../../domain/report/table.ts';
import { TOTAL_ROW } from '../grouped-rows.ts';
import { BLANK } from '../sums.ts';
import {
  amount,
  amountOf,
  countParameter,
  decimalParameter,
  decimalsFor,
  formatFor,
  live,
} from './draft-cells.ts';
import { type DraftColumn, draftTable } from './draft-table.ts';
import type { WorkingFrame } from './working-frame.ts';

export type MatrixInput = {
  readonly request: TwoWayRequest;
  readonly answer: TwoWayJson;
  /** What the weights are made of; with one basis its figures are the weights. */
  readonly bases: readonly CellBasis[];
};

const COUNT = { format: 'count', decimals: 0 } as const;
const MOST_DECIMALS = 6;

/** The working paper of a sharing over units and sectors: weight ÷ (row divisor × column divisor), rounded. */
export function matrixWorking(frame: WorkingFrame, input: MatrixInput): ReportTable {
  const { request, answer, bases } = input;
  const rowDivisors = answer.rowDivisors.map(fractionOf);
  const values = request.columns.map(({ id }) => `value:${id}`);
  const parts = values.map((key) => column(key));
  const rounded = roundedCells(input, rowDivisors);
  const open = openMargins(request);
  const rowDecimals = decimalsFor(
    rowDivisors.filter((_, row) => open.row(row)),
    MOST_DECIMALS,
  );
  return draftTable(frame, {
    rows: request.rows.map(({ id, label }) => ({ code: id, name: label ?? id })),
    columns: [
      ...bases.flatMap((basis, index) => basisBlock(input, basis, index)),
      ...(bases.length === 1 ? [] : weightBlock(input)),
      {
        key: 'row-divisor',
        heading: 'Số chia của đơn vị',
        format: formatFor(rowDecimals),
        decimals: rowDecimals,
        cells: rowDivisors.map((divisor, row) => (open.row(row) ? amountOf(divisor) : BLANK)),
        summed: false,
      },
      ...request.columns.map(
        ({ id, label }, place): DraftColumn => ({
          key: `value:${id}`,
          heading: label ?? id,
          over: 'Chỉ tiêu giao',
          ...COUNT,
          cells: rounded.map((line) => line[place] ?? amount(0)),
          summed: true,
        }),
      ),
      figures(
        'sum',
        'Cộng',
        request.rows.map(() => live(sumOf(parts))),
      ),
      figures(
        'margin',
        'Tổng của đơn vị',
        request.rows.map((row) => amount(row.total)),
      ),
      figures(
        'check',
        'Kiểm tra',
        request.rows.map(() => live(binary(column('sum'), '-', column('margin')))),
      ),
    ],
    parameters: [...baseParameters(input), ...divisorParameters(input)],
    closing: closingRows(input),
    notes: notesOf(input),
  });
}

function figures(key: string, heading: string, cells: readonly ReportCell[]): DraftColumn {
  return { key, heading, ...COUNT, cells, summed: true };
}

function basisBlock(
  { request, bases }: MatrixInput,
  { label, values }: CellBasis,
  index: number,
): readonly DraftColumn[] {
  const decimals = decimalsFor(values.flat(), MOST_DECIMALS);
  const over = bases.length === 1 ? `Căn cứ: ${label}` : `Căn cứ ${index + 1}: ${label}`;
  return request.columns.map(
    ({ id, label: sector }, place): DraftColumn => ({
      key: `basis${index}:${id}`,
      heading: sector ?? id,
      over,
      format: formatFor(decimals),
      decimals,
      cells: values.map((line) => amountOf(line[place] ?? NOTHING)),
      summed: true,
    }),
  );
}

const NOTHING: Fraction = { numerator: 0n, denominator: 1n };

/** Σ share × value ÷ Σ values over the whole matrix. */
function weightBlock({ request, bases }: MatrixInput): readonly DraftColumn[] {
  return request.columns.map(
    ({ id, label }): DraftColumn => ({
      key: `weight:${id}`,
      heading: label ?? id,
      over: 'Căn cứ kết hợp',
      format: 'decimal',
      decimals: MOST_DECIMALS,
      cells: request.rows.map(() =>
        live(
          sumOf(
            bases.map((_, index) =>
              choose(
                binary(parameter(`sum${index}`), '=', 0),
                0,
                binary(
                  times(parameter(`share${index}`), column(`basis${index}:${id}`)),
                  '/',
                  parameter(`sum${index}`),
                ),
              ),
            ),
          ),
        ),
      ),
      summed: true,
    }),
  );
}

function baseParameters({ request, bases }: MatrixInput): readonly ReportParameter[] {
  if (bases.length === 1) return [];
  const decimals = decimalsFor(
    bases.map(({ share }) => share),
    MOST_DECIMALS,
  );
  return bases.flatMap(({ label, share }, index) => [
    decimalParameter(
      `share${index}`,
      `Tỷ trọng căn cứ ${index + 1}: ${label}`,
      decimals,
      amountOf(share),
    ),
    countParameter(
      `sum${index}`,
      `Tổng căn cứ ${index + 1}`,
      live(call('SUM', ...request.columns.map(({ id }) => units(`basis${index}:${id}`)))),
    ),
  ]);
}

function divisorParameters({ request, answer }: MatrixInput): readonly ReportParameter[] {
  const open = openMargins(request);
  return request.columns.flatMap(({ id, label }, place) => {
    if (!open.column(place)) return [];
    const divisor = fractionOf(answer.columnDivisors[place] ?? '1');
    return decimalParameter(
      `divisor:${id}`,
      `Số chia của khu vực ${label ?? id}`,
      decimalsFor([divisor], 9),
      amountOf(divisor),
    );
  });
}

/** Rows and columns with something left to share beside what is locked; the others have no divisor. */
function openMargins({ rows, columns, locked }: TwoWayRequest) {
  const sum = (values: readonly (number | null | undefined)[]) =>
    values.reduce<number>((total, value) => total + (value ?? 0), 0);
  return {
    row: (row: number) => (rows[row]?.total ?? 0) > sum(locked[row] ?? []),
    column: (place: number) =>
      (columns[place]?.total ?? 0) > sum(locked.map((line) => line[place])),
  };
}

/** Margins of the sectors, and what is amiss with them: nothing, unless an input was typed over. */
function closingRows({ request }: MatrixInput) {
  const each = (of: (id: string, total: number) => ReportCell) =>
    new Map(request.columns.map(({ id, total }) => [`value:${id}`, of(id, total)]));
  return [
    { id: 'margin', name: 'Tổng của khu vực', cells: each((_, total) => amount(total)) },
    {
      id: 'check',
      name: 'Kiểm tra',
      cells: each((id) =>
        live(binary(cellAt(TOTAL_ROW, `value:${id}`), '-', cellAt('margin', `value:${id}`))),
      ),
    },
  ];
}

function roundedCells(
  input: MatrixInput,
  rowDivisors: readonly Fraction[],
): readonly (readonly ReportCell[])[] {
  const { request, answer } = input;
  const open = openMargins(request);
  return request.weights.map((line, row) =>
    line.map((weight, place): ReportCell => {
      const value = answer.values[row]?.[place] ?? 0;
      const id = request.columns[place]?.id ?? '';
      if ((request.locked[row]?.[place] ?? null) !== null) return amount(value);
      if (!open.row(row) || !open.column(place)) return amount(value);
      const divisor = product(
        rowDivisors[row] ?? ONE,
        fractionOf(answer.columnDivisors[place] ?? '1'),
      );
      const quotient = divided(weight, divisor);
      const formula = binary(
        column(input.bases.length === 1 ? `basis0:${id}` : `weight:${id}`),
        '/',
        times(column('row-divisor'), parameter(`divisor:${id}`)),
      );
      return roundedCell(quotient, formula, value);
    }),
  );
}

const ONE: Fraction = { numerator: 1n, denominator: 1n };

/** An exact half goes to either neighbour; what is nearer to a half than a spreadsheet tells is kept as a value. */
function roundedCell(quotient: Fraction, formula: Formula, value: number): ReportCell {
  const offset = Math.abs(numberAbove(quotient, value)) - 0.5;
  if (offset === 0) {
    const up = numberAbove(quotient, value) < 0;
    return live(call(up ? 'ROUNDUP' : 'ROUNDDOWN', formula, 0));
  }
  return Math.abs(offset) < 1e-9 * Math.max(1, value)
    ? amount(value)
    : live(call('ROUND', formula, 0));
}

/** How far the quotient lies above the value, exactly 0.5 only where it truly does. */
function numberAbove({ numerator, denominator }: Fraction, value: number): number {
  const above = numerator - BigInt(value) * denominator;
  if (2n * above === denominator) return 0.5;
  if (2n * above === -denominator) return -0.5;
  return Number((above * 10n ** 15n) / denominator) / 1e15;
}

function notesOf({ request, bases }: MatrixInput): readonly string[] {
  const [first] = request.columns;
  if (first === undefined) return [];
  const weight = bases.length === 1 ? 'căn cứ' : 'căn cứ kết hợp';
  const locked = request.locked.some((line) => line.some((value) => value !== null));
  const open = openMargins(request);
  const closed =
    request.rows.some((_, row) => !open.row(row)) ||
    request.columns.some((_, place) => !open.column(place));
  return [
    ...(bases.length === 1 ? [] : ['Căn cứ kết hợp = tổng của tỷ trọng × số liệu ÷ tổng căn cứ.']),
    `Chỉ tiêu giao của từng ô = ${weight} ÷ ({row-divisor} × Số chia của khu vực), làm tròn đến số gần nhất; đúng nửa thì lên hoặc xuống để khớp tổng của đơn vị và của khu vực.`,
    ...(locked ? ['Ô đã khóa ghi số đã khóa, không có công thức.'] : []),
    ...(closed
      ? [
          'Đơn vị, khu vực không còn gì để chia (tổng bằng 0 hoặc đã khóa hết) thì không có số chia; các ô của nó ghi sẵn.',
        ]
      : []),
    'Khi đổi căn cứ hoặc tổng thì chọn lại các số chia để hàng và cột «Kiểm tra» bằng 0.',
  ];
}

function sumOf(terms: readonly Formula[]): Formula {
  const [first = { op: 'constant', value: 0 } as const, ...more] = terms;
  return plus(first, ...more);
}

function fractionOf(text: string): Fraction {
  const [numerator = '1', denominator = '1'] = text.split('/');
  return { numerator: BigInt(numerator), denominator: BigInt(denominator) };
}

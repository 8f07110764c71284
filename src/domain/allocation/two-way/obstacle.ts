import { type Failure, failure } from '../../error.ts';
import { wholeText } from '../fraction-text.ts';
import type { CellLimits } from './cell-limits.ts';
import { conflictOf } from './conflict.ts';
import { conflictWords } from './conflict-words.ts';
import { lineWords } from './line-words.ts';
import type { Margin, TwoWayRequest } from './request.ts';

/**
 * Why a two-way sharing cannot be done, or null: a fixed value without weight, minima above maxima,
 * margins with different sums, no weight at all, bounds and locks against the margins.
 */
export function obstacleTo(request: TwoWayRequest, limits: CellLimits): Failure | null {
  return (
    valueWithoutWeight(request, limits) ??
    lowerAboveUpper(request) ??
    differentSums(request) ??
    conflictFailure(request, limits)
  );
}

type Cell = readonly [row: string, column: string];

function cellsWhere(
  request: TwoWayRequest,
  matches: (row: number, column: number) => boolean,
): readonly Cell[] {
  return request.rows.flatMap(({ id: row }, i) =>
    request.columns.flatMap(({ id: column }, j): readonly Cell[] =>
      matches(i, j) ? [[row, column]] : [],
    ),
  );
}

function valueWithoutWeight(request: TwoWayRequest, { lower }: CellLimits): Failure | null {
  if (request.allowZeroWeight) return null;
  const width = request.columns.length;
  const cells = cellsWhere(
    request,
    (i, j) => request.weights[i]?.[j]?.numerator === 0n && (lower[i * width + j] ?? 0) > 0,
  );
  if (cells.length === 0) return null;
  return failure(
    'zero-weight',
    `Ô không có số liệu căn cứ mà bị khóa hoặc đặt tối thiểu trên 0: ${cellList(request, cells)}. Nhập căn cứ, hoặc bỏ khóa và mức tối thiểu.`,
    { cells },
  );
}

function lowerAboveUpper(request: TwoWayRequest): Failure | null {
  let by = 0n;
  const cells = cellsWhere(request, (i, j) => {
    const min = request.min[i]?.[j] ?? 0;
    const max = request.max[i]?.[j] ?? min;
    if ((request.locked[i]?.[j] ?? null) !== null || min <= max) return false;
    by += BigInt(min - max);
    return true;
  });
  if (cells.length === 0) return null;
  return infeasible(
    `Mức tối thiểu lớn hơn mức tối đa ở ${cellList(request, cells)}. Sửa lại mức tối thiểu hoặc tối đa.`,
    { rows: [], columns: [], cells, by },
  );
}

function differentSums(request: TwoWayRequest): Failure | null {
  const rows = sumOf(request.rows);
  const columns = sumOf(request.columns);
  const words = lineWords(request);
  if (rows === columns) return null;
  return infeasible(
    `${words.rows} là ${wholeText(rows)}, ${words.columns} là ${wholeText(columns)}, chênh nhau ${wholeText(distance(rows, columns))}. Sửa cho hai tổng bằng nhau.`,
    {
      rows: idsOf(request.rows),
      columns: idsOf(request.columns),
      cells: [],
      by: distance(rows, columns),
    },
  );
}

function conflictFailure(request: TwoWayRequest, limits: CellLimits): Failure | null {
  const conflict = conflictOf(request, limits);
  if (conflict === null) return null;
  if (request.weights.every((line) => line.every(({ numerator }) => numerator === 0n))) {
    return failure(
      'zero-basis',
      'Số liệu căn cứ đều bằng 0 nên không phân bổ được. Chọn căn cứ khác hoặc nhập số liệu căn cứ.',
      { toShare: Number(sumOf(request.rows)) },
    );
  }
  const rows = conflict.rows.map((row) => request.rows[row]?.id ?? '');
  const columns = conflict.columns.map((column) => request.columns[column]?.id ?? '');
  const cells = conflict.cells.map(
    ({ row, column }): Cell => [request.rows[row]?.id ?? '', request.columns[column]?.id ?? ''],
  );
  return infeasible(conflictWords(request, limits, conflict), {
    rows,
    columns,
    cells,
    by: conflict.by,
  });
}

function infeasible(
  message: string,
  details: {
    readonly rows: readonly string[];
    readonly columns: readonly string[];
    readonly cells: readonly Cell[];
    readonly by: bigint;
  },
): Failure {
  return failure('infeasible', message, { ...details, by: Number(details.by) });
}

function sumOf(margins: readonly Margin[]): bigint {
  return margins.reduce((sum, { total }) => sum + BigInt(total), 0n);
}

function idsOf(margins: readonly Margin[]): readonly string[] {
  return margins.map(({ id }) => id);
}

function distance(a: bigint, b: bigint): bigint {
  return a > b ? a - b : b - a;
}

function cellList(request: TwoWayRequest, cells: readonly Cell[]): string {
  const words = lineWords(request);
  const nameIn = (margins: readonly Margin[], id: string) =>
    margins.find((margin) => margin.id === id)?.label ?? id;
  const shown = cells.slice(0, LISTED_AT_MOST);
  const names = shown.map(
    ([row, column]) =>
      `«${words.cell(nameIn(request.rows, row), nameIn(request.columns, column))}»`,
  );
  const more = cells.length - shown.length;
  return more > 0 ? `${names.join(', ')} và ${more} nơi khác` : names.join(', ');
}

const LISTED_AT_MOST = 5;

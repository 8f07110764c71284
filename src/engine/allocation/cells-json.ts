import { type CellBasis, combinedCellWeights } from '../../domain/allocation/cell-weights.ts';
import {
  divided,
  type Fraction,
  parseDecimal,
  toDecimalCut,
  wholeNumber,
} from '../../domain/allocation/fraction.ts';
import { parseApportionRequest } from '../../domain/allocation/parse-request.ts';
import { badField } from '../../domain/allocation/read-json.ts';
import { product } from '../../domain/allocation/two-way/ratio.ts';
import type { Matrix, TwoWayJson, TwoWayRequest } from '../../domain/allocation/two-way/request.ts';
import { apportionTwoWay } from '../../domain/allocation/two-way/two-way.ts';
import type { Failure } from '../../domain/error.ts';
import { err, ok, type Result } from '../../domain/result.ts';
import { cellReasons } from './cell-reasons.ts';
import type { DecimalJson } from './sharing-json.ts';

/**
 * A two-way request as it is kept with a step: rows are unit codes, columns sector codes. Weights
 * stand as the figures of their bases, since combined ones have no end of decimals.
 */
export type CellsJson = {
  readonly mode: 'two-way';
  readonly rows: readonly MarginJson[];
  readonly columns: readonly MarginJson[];
  readonly bases: readonly {
    readonly label: string;
    readonly share: string;
    readonly values: Matrix<DecimalJson>;
  }[];
  readonly locked: Matrix<number | null>;
  readonly allowZeroWeight: true;
};

type MarginJson = { readonly id: string; readonly label: string; readonly total: number };

export type ReplayedCells = {
  readonly request: TwoWayRequest;
  readonly answer: TwoWayJson;
  /** Weight ÷ (row divisor × column divisor) with 12 decimals, cut; a locked cell's value. */
  readonly shares: Matrix<string>;
};

/** Errors: `zero-basis`, `infeasible`. */
export function replayCells(json: CellsJson): Result<ReplayedCells, Failure> {
  const parsed = parseApportionRequest({ ...json, weights: json.bases[0]?.values });
  if (!parsed.ok) return parsed;
  if (parsed.value.mode !== 'two-way') return err(badField('mode', 'phải là two-way'));
  const weights = cellWeights(json);
  if (!weights.ok) return weights;
  const request: TwoWayRequest = { ...parsed.value, weights: weights.value };
  const answer = apportionTwoWay(request);
  if (!answer.ok) return answer;
  return ok({
    request,
    answer: { ...answer.value, reasons: cellReasons(json, request, answer.value) },
    shares: sharesOf(request, answer.value),
  });
}

/** Error: `zero-basis` where one of several bases sums to 0. */
export function cellWeights({ bases }: CellsJson): Result<Matrix<Fraction>, Failure> {
  return combinedCellWeights(
    bases.map(
      ({ label, share, values }): CellBasis => ({
        label,
        share: decimal(share),
        values: values.map((line) => line.map(decimal)),
      }),
    ),
  );
}

const SHARE_PLACES = 12;

function sharesOf(request: TwoWayRequest, answer: TwoWayJson): Matrix<string> {
  const rows = answer.rowDivisors.map(quotient);
  const columns = answer.columnDivisors.map(quotient);
  return request.weights.map((line, row) =>
    line.map((weight, column) => {
      const locked = request.locked[row]?.[column] ?? null;
      if (locked !== null) return toDecimalCut(wholeNumber(BigInt(locked)), SHARE_PLACES);
      const divisor = product(rows[row] ?? ONE, columns[column] ?? ONE);
      return toDecimalCut(divided(weight, divisor), SHARE_PLACES);
    }),
  );
}

const ONE = wholeNumber(1n);

function quotient(text: string): Fraction {
  const [numerator = '1', denominator = '1'] = text.split('/');
  return { numerator: BigInt(numerator), denominator: BigInt(denominator) };
}

/** Weights were read once already, so one that is no decimal is a fault of the program. */
function decimal(value: DecimalJson): Fraction {
  const read = parseDecimal(value);
  if (read === null) throw new Error(`No decimal in a stored sharing: ${value}`);
  return read;
}

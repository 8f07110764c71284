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
import type { LockNote } from '../../domain/allocation/request.ts';
import type { Divisors } from '../../domain/allocation/two-way/certificate.ts';
import { parseQuotient, product } from '../../domain/allocation/two-way/ratio.ts';
import type { Matrix, TwoWayJson, TwoWayRequest } from '../../domain/allocation/two-way/request.ts';
import { apportionTwoWay } from '../../domain/allocation/two-way/two-way.ts';
import type { Failure } from '../../domain/error.ts';
import { err, ok, type Result } from '../../domain/result.ts';
import { cellOrigin } from './cell-reasons.ts';
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
  /** Who locked each cell; details of before say nothing of it. */
  readonly lock?: Matrix<LockNote | null>;
  readonly allowZeroWeight: true;
};

type MarginJson = { readonly id: string; readonly label: string; readonly total: number };

/** A sharing over unit × sector as it was asked for and answered. */
export type ReplayedCells = {
  readonly request: TwoWayRequest;
  readonly answer: TwoWayJson;
  readonly bases: readonly CellBasis[];
  readonly divisors: Divisors;
  /** Weight ÷ (row divisor × column divisor) with 12 decimals, cut; a locked cell's value. */
  readonly shares: Matrix<string>;
};

/** Errors: `zero-basis`, `infeasible`. */
export function replayCells(json: CellsJson): Result<ReplayedCells, Failure> {
  const parsed = parseApportionRequest({ ...json, weights: json.bases[0]?.values });
  if (!parsed.ok) return parsed;
  if (parsed.value.mode !== 'two-way') return err(badField('mode', 'phải là two-way'));
  const bases = cellBases(json);
  const request: TwoWayRequest = {
    ...parsed.value,
    over: 'units-by-sectors',
    weights: combinedCellWeights(bases),
  };
  const answer = apportionTwoWay(request, cellOrigin(bases));
  if (!answer.ok) return answer;
  const divisors: Divisors = {
    rows: answer.value.rowDivisors.map(parseQuotient),
    columns: answer.value.columnDivisors.map(parseQuotient),
  };
  return ok({
    request,
    answer: answer.value,
    bases,
    divisors,
    shares: sharesOf(request, divisors),
  });
}

/** The bases with their figures as exact numbers. */
export function cellBases({ bases }: CellsJson): readonly CellBasis[] {
  return bases.map(({ label, share, values }) => ({
    label,
    share: storedDecimal(share),
    values: values.map((line) => line.map(storedDecimal)),
  }));
}

const SHARE_PLACES = 12;

function sharesOf(request: TwoWayRequest, { rows, columns }: Divisors): Matrix<string> {
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

/** Weights were read once already, so one that is no decimal is a fault of the program. */
function storedDecimal(value: DecimalJson): Fraction {
  const read = parseDecimal(value);
  if (read === null) throw new Error(`No decimal in a stored sharing: ${value}`);
  return read;
}

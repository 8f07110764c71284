import type { Failure } from '../../error.ts';
import { err, ok, type Result } from '../../result.ts';
import { cellLimits } from './cell-limits.ts';
import { checkCertificate, type Divisors } from './certificate.ts';
import { type Grid, gridOf } from './grid.ts';
import { lineDivisors } from './line-divisors.ts';
import { nearSlotLogs } from './near-slots.ts';
import { obstacleTo } from './obstacle.ts';
import { reachOptimum } from './optimum.ts';
import { quotientText } from './ratio.ts';
import { type CellOrigin, reasonsOf } from './reasons.ts';
import type { Matrix, TwoWayJson, TwoWayRequest } from './request.ts';
import { roundedLines } from './start.ts';
import { raiseEarliest } from './ties.ts';
import { meetSlotTotals } from './transfers.ts';

/**
 * Biproportional apportionment with standard rounding within bounds and locks, after M. Balinski and
 * G. Demange, «Algorithms for proportional matrices in reals and integers» (1989): it minimizes
 * Σ over cells Σ for k = 1…x of ln((k − ½) ÷ w), and the divisors returned prove it. Of several
 * answers it gives the lexicographically largest, row by row. Errors: `zero-weight`, `zero-basis`,
 * `infeasible`. `originOf` opens the reasons of divided cells.
 */
export function apportionTwoWay(
  request: TwoWayRequest,
  originOf: CellOrigin = () => '',
): Result<TwoWayJson, Failure> {
  const limits = cellLimits(request);
  const obstacle = obstacleTo(request, limits);
  if (obstacle !== null) return err(obstacle);
  const grid = gridOf(request, limits);
  const cells = roundedLines(grid, nearSlotLogs(grid));
  const slots = reachOptimum(grid, cells, meetSlotTotals(grid, cells));
  const lines = lineDivisors(grid, cells, slots);
  raiseEarliest(grid, cells, lines, slots);
  const values = matrixOf(grid, cells, request);
  const divisors: Divisors = grid.transposed
    ? { rows: slots, columns: lines }
    : { rows: lines, columns: slots };
  checkCertificate(request, limits, values, divisors);
  return ok({
    values,
    rowDivisors: divisors.rows.map(quotientText),
    columnDivisors: divisors.columns.map(quotientText),
    reasons: reasonsOf(request, values, divisors, originOf),
  });
}

function matrixOf(
  { slots, transposed }: Grid,
  cells: Float64Array,
  { rows, columns }: TwoWayRequest,
): Matrix<number> {
  return rows.map((_, i) =>
    columns.map((_, j) => cells[transposed ? j * slots + i : i * slots + j] ?? 0),
  );
}

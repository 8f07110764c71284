import { parseDecimal } from '../../fraction.ts';
import type { Problem } from './requests.ts';

/** What a cell may hold by the rules, written down a second time. */
export function allowed({ weights, min, max, locked }: Problem, i: number, j: number, cap: number) {
  const lock = locked?.[i]?.[j] ?? null;
  if (lock !== null) return { low: lock, high: lock };
  const low = min?.[i]?.[j] ?? 0;
  const high = max?.[i]?.[j] ?? Math.max(cap, low);
  return Number(weights[i]?.[j]) === 0 ? { low, high: low } : { low, high };
}

/**
 * Every matrix within the bounds is tried; of those with the least product of (2k − 1) ÷ w the
 * lexicographically largest is kept. null where there is none.
 */
export function slowAnswer(problem: Problem): readonly (readonly number[])[] | null {
  const { rows, columns, weights } = problem;
  const width = columns.length;
  const left = { rows: [...rows], columns: [...columns] };
  const cells = new Array<number>(rows.length * width).fill(0);
  let best: { readonly cost: readonly [bigint, bigint]; readonly cells: readonly number[] } | null =
    null;
  const visit = (index: number, cost: readonly [bigint, bigint]): void => {
    if (index === cells.length) {
      if (left.columns.some((rest) => rest !== 0)) return;
      // Later matrices of equal cost are lexicographically larger.
      if (best === null || cost[0] * best.cost[1] <= best.cost[0] * cost[1]) {
        best = { cost, cells: [...cells] };
      }
      return;
    }
    const [i, j] = [Math.floor(index / width), index % width];
    const rowLeft = left.rows[i] ?? 0;
    const columnLeft = left.columns[j] ?? 0;
    const { low, high } = allowed(problem, i, j, rowLeft);
    const weight = parseDecimal(weights[i]?.[j]);
    if (weight === null) throw new Error('No weight');
    let own = cost;
    for (let value = 0; value <= Math.min(high, rowLeft, columnLeft); value += 1) {
      if (value > 0 && weight.numerator > 0n) {
        own = [own[0] * BigInt(2 * value - 1) * weight.denominator, own[1] * 2n * weight.numerator];
      }
      if (value < low || (j === width - 1 && value !== rowLeft)) continue;
      cells[index] = value;
      left.rows[i] = rowLeft - value;
      left.columns[j] = columnLeft - value;
      visit(index + 1, own);
    }
    cells[index] = 0;
    left.rows[i] = rowLeft;
    left.columns[j] = columnLeft;
  };
  visit(0, [1n, 1n]);
  const found = best as { readonly cells: readonly number[] } | null;
  return found === null ? null : rows.map((_, i) => found.cells.slice(i * width, (i + 1) * width));
}

import type { LineFit } from './line-fit.ts';

/** Beyond it the response is no longer what it was. */
const LONGEST_STEP = 8;
/** Raising all slots alike changes nothing: without a little more of its own no slot could be solved for. */
const RIDGE = 1e-10;

/** The change of slot logarithms at which the surplus would vanish if it went on changing as it does now. */
export function newtonStep({ surplus, response }: LineFit, slots: number): Float64Array {
  const matrix = Float64Array.from(response);
  const change = Float64Array.from(surplus);
  let widest = 0;
  for (let slot = 0; slot < slots; slot += 1) {
    widest = Math.max(widest, matrix[slot * slots + slot] ?? 0);
  }
  if (widest === 0) return new Float64Array(slots);
  for (let slot = 0; slot < slots; slot += 1) {
    const own = slot * slots + slot;
    matrix[own] = (matrix[own] ?? 0) * (1 + RIDGE) + RIDGE * RIDGE * widest;
    // A slot whose cells are all at bounds answers to nothing: it is left to the scaling.
    if ((response[own] ?? 0) <= RIDGE * widest) change[slot] = 0;
  }
  solve(matrix, change, slots);
  let mean = 0;
  for (const amount of change) mean += amount / slots;
  let longest = 0;
  for (const amount of change) longest = Math.max(longest, Math.abs(amount - mean));
  const scale = longest > LONGEST_STEP ? LONGEST_STEP / longest : 1;
  return change.map((amount) => (amount - mean) * scale);
}

/** Gaussian elimination in place; the matrix is positive definite, so no rows need to change places. */
function solve(matrix: Float64Array, right: Float64Array, size: number): void {
  const at = (row: number, column: number) => matrix[row * size + column] ?? 0;
  for (let pivot = 0; pivot < size; pivot += 1) {
    for (let row = pivot + 1; row < size; row += 1) {
      const factor = at(row, pivot) / at(pivot, pivot);
      if (factor === 0) continue;
      for (let column = pivot; column < size; column += 1) {
        matrix[row * size + column] = at(row, column) - factor * at(pivot, column);
      }
      right[row] = (right[row] ?? 0) - factor * (right[pivot] ?? 0);
    }
  }
  for (let row = size - 1; row >= 0; row -= 1) {
    let rest = right[row] ?? 0;
    for (let column = row + 1; column < size; column += 1) {
      rest -= at(row, column) * (right[column] ?? 0);
    }
    right[row] = rest / at(row, row);
  }
}

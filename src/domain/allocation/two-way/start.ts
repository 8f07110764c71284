import { fittedLog } from './fitted-log.ts';
import type { Grid } from './grid.ts';

/**
 * Cells that meet every line total: each line rounded for the given slot divisors, then filled up
 * or taken back one by one where it is cheapest.
 */
export function roundedLines(grid: Grid, slotLogs: Float64Array): Float64Array {
  const cells = Float64Array.from(grid.lower);
  const buffer = new Float64Array(grid.slots);
  for (let line = 0; line < grid.lines; line += 1) {
    const first = line * grid.slots;
    const total = grid.lineTotals[line] ?? 0;
    const lineLog = fittedLog(grid, first, 1, slotLogs, 0, total, buffer);
    let rest = total;
    for (let slot = 0; slot < grid.slots; slot += 1) {
      const cell = first + slot;
      const lower = grid.lower[cell] ?? 0;
      const upper = grid.upper[cell] ?? 0;
      const quotient =
        lower === upper
          ? lower
          : Math.exp((grid.logWeight[cell] ?? 0) - (slotLogs[slot] ?? 0) - lineLog);
      cells[cell] = Math.min(
        Math.max(Math.round(quotient), lower),
        Math.min(upper, Math.max(total, lower)),
      );
      rest -= cells[cell] ?? 0;
    }
    while (rest > 0) rest -= changeCheapest(grid, cells, first, slotLogs, rest, 1);
    while (rest < 0) rest += changeCheapest(grid, cells, first, slotLogs, -rest, -1);
  }
  return cells;
}

/** Raises (1) or lowers (−1) the cheapest cell of a line; by more than one where much is left. Returns by how much. */
function changeCheapest(
  grid: Grid,
  cells: Float64Array,
  first: number,
  slotLogs: Float64Array,
  rest: number,
  direction: 1 | -1,
): number {
  let best = -1;
  let bestCost = Number.POSITIVE_INFINITY;
  for (let slot = 0; slot < grid.slots; slot += 1) {
    const cell = first + slot;
    const value = cells[cell] ?? 0;
    const room = direction > 0 ? (grid.upper[cell] ?? 0) - value : value - (grid.lower[cell] ?? 0);
    if (room <= 0) continue;
    const cost =
      direction *
      (Math.log(value + direction / 2) - (grid.logWeight[cell] ?? 0) + (slotLogs[slot] ?? 0));
    if (best < 0 || cost < bestCost) {
      best = cell;
      bestCost = cost;
    }
  }
  if (best < 0) throw new Error('A line total lies outside its bounds');
  const value = cells[best] ?? 0;
  const room = direction > 0 ? (grid.upper[best] ?? 0) - value : value - (grid.lower[best] ?? 0);
  const amount = Math.min(room, Math.max(1, Math.floor(rest / (2 * grid.slots))));
  cells[best] = value + direction * amount;
  return amount;
}

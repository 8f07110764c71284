import { fittedLog } from './fitted-log.ts';
import type { Grid } from './grid.ts';

/** Lines fitted to given slot divisors: what every slot then holds too much, and how that would change. */
export type LineFit = {
  readonly slotLogs: Float64Array;
  readonly lineLogs: Float64Array;
  readonly surplus: Float64Array;
  /** Units in a wrong slot: the surplus by absolute amounts. */
  readonly excess: number;
  /** By slot · slots + other: how fast the surplus of a slot falls while the logarithm of another rises. */
  readonly response: Float64Array;
};

/** Fits every line to its total at the given slot divisors (logarithms), from a guess of its own. */
export function fittedLines(grid: Grid, slotLogs: Float64Array, guess: Float64Array): LineFit {
  const { lines, slots, lower, upper, logWeight } = grid;
  const lineLogs = new Float64Array(lines);
  const surplus = Float64Array.from(grid.slotTotals, (total) => -total);
  const response = new Float64Array(slots * slots);
  const growing = new Float64Array(slots);
  for (let line = 0; line < lines; line += 1) {
    const first = line * slots;
    const total = grid.lineTotals[line] ?? 0;
    const lineLog = fittedLog(grid, first, 1, slotLogs, guess[line] ?? 0, total, growing);
    lineLogs[line] = lineLog;
    for (let slot = 0; slot < slots; slot += 1) {
      const cell = first + slot;
      const [least, most] = [lower[cell] ?? 0, upper[cell] ?? 0];
      const grown =
        least === most ? least : Math.exp((logWeight[cell] ?? 0) - (slotLogs[slot] ?? 0) - lineLog);
      surplus[slot] = (surplus[slot] ?? 0) + Math.min(Math.max(grown, least), most);
      growing[slot] = least < grown && grown < most ? grown : 0;
    }
    addResponse(response, growing);
  }
  let excess = 0;
  for (const amount of surplus) excess += Math.abs(amount);
  return { slotLogs, lineLogs, surplus, excess, response };
}

/** What one slot of a line loses, its others take up in proportion. */
function addResponse(response: Float64Array, growing: Float64Array): void {
  const slots = growing.length;
  let sum = 0;
  for (const amount of growing) sum += amount;
  for (let slot = 0; slot < slots; slot += 1) {
    const own = growing[slot] ?? 0;
    if (own === 0) continue;
    const at = slot * slots;
    response[at + slot] = (response[at + slot] ?? 0) + own;
    for (let other = 0; other < slots; other += 1) {
      response[at + other] = (response[at + other] ?? 0) - (own * (growing[other] ?? 0)) / sum;
    }
  }
}

import type { Grid } from './grid.ts';

/** The logarithm d with Σ clamp(w ÷ (other · e^d), lower, upper) = total along one line or slot; `start` is a guess. */
export function fittedLog(
  grid: Grid,
  first: number,
  stride: number,
  otherLogs: Float64Array,
  start: number,
  total: number,
  buffer: Float64Array,
): number {
  const { lower, upper, logWeight } = grid;
  const count = otherLogs.length;
  let least = 0;
  let most = 0;
  let peak = Number.NEGATIVE_INFINITY;
  for (let k = 0; k < count; k += 1) {
    const cell = first + k * stride;
    least += lower[cell] ?? 0;
    most += upper[cell] ?? 0;
    if (lower[cell] !== upper[cell])
      peak = Math.max(peak, (logWeight[cell] ?? 0) - (otherLogs[k] ?? 0));
  }
  if (peak === Number.NEGATIVE_INFINITY) return start;
  for (let k = 0; k < count; k += 1) {
    buffer[k] = Math.exp((logWeight[first + k * stride] ?? 0) - (otherLogs[k] ?? 0) - peak);
  }
  // At either end every divisor beyond a threshold will do; the threshold keeps the sweeps moderate.
  if (total <= least) return peak - Math.log(smallestStart(grid, first, stride, count, buffer));
  if (total >= most) return peak - Math.log(largestEnd(grid, first, stride, count, buffer));
  return peak - Math.log(multiplierFor(grid, first, stride, count, total, buffer, start - peak));
}

function smallestStart(
  grid: Grid,
  first: number,
  stride: number,
  count: number,
  growth: Float64Array,
): number {
  let smallest = Number.POSITIVE_INFINITY;
  for (let k = 0; k < count; k += 1) {
    const cell = first + k * stride;
    if (grid.lower[cell] === grid.upper[cell]) continue;
    smallest = Math.min(smallest, Math.max(grid.lower[cell] ?? 0, 0.25) / (growth[k] ?? 1));
  }
  return smallest;
}

function largestEnd(
  grid: Grid,
  first: number,
  stride: number,
  count: number,
  growth: Float64Array,
): number {
  let largest = 1e-300;
  for (let k = 0; k < count; k += 1) {
    const cell = first + k * stride;
    if (grid.lower[cell] === grid.upper[cell]) continue;
    largest = Math.max(largest, (grid.upper[cell] ?? 0) / Math.max(growth[k] ?? 1, 1e-290));
  }
  return largest;
}

/** The floating-point range of e^x, with room for a product. */
const LARGEST_EXPONENT = 300;

/** λ with Σ clamp(λ·growth, lower, upper) = total, by Newton steps from e^−guess kept inside a shrinking bracket. */
function multiplierFor(
  { lower, upper }: Grid,
  first: number,
  stride: number,
  count: number,
  total: number,
  growth: Float64Array,
  guess: number,
): number {
  let low = 0;
  let high = Number.POSITIVE_INFINITY;
  let multiplier = Math.exp(Math.min(LARGEST_EXPONENT, Math.max(-LARGEST_EXPONENT, -guess)));
  for (let step = 0; step < 100; step += 1) {
    let sum = 0;
    let slope = 0;
    for (let k = 0; k < count; k += 1) {
      const cell = first + k * stride;
      const grown = multiplier * (growth[k] ?? 0);
      if (grown < (lower[cell] ?? 0)) sum += lower[cell] ?? 0;
      else if (grown > (upper[cell] ?? 0)) sum += upper[cell] ?? 0;
      else {
        sum += grown;
        slope += growth[k] ?? 0;
      }
    }
    const missing = total - sum;
    if (Math.abs(missing) <= 1e-13 * total + 1e-9) break;
    if (missing > 0) low = multiplier;
    else high = multiplier;
    const newton = slope > 0 ? multiplier + missing / slope : Number.NaN;
    if (newton > low && newton < high) multiplier = newton;
    else
      multiplier =
        high === Number.POSITIVE_INFINITY
          ? multiplier * 4
          : low === 0
            ? high / 4
            : Math.sqrt(low * high);
  }
  return multiplier;
}

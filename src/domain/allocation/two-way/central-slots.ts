import type { Moves } from './moves.ts';

/** Slot divisors in the middle of those that fit, and how far their logarithms may be off. */
export type CentralSlots = { readonly logs: Float64Array; readonly slack: number };

/** Two slots whose divisors are tied to each other leave no slack; smaller ones count as none. */
const TIED = 1e-10;
/** A way is shorter only by more than this: else a circle of ties would shorten it without end. */
const NOISE = 1e-12;

/**
 * The slot divisors furthest from where a cell would round otherwise, in floating point. They must
 * keep log d(from) − log d(to) ≤ cost(from → to); the mean of what each slot as a base allows at
 * least and at most does, and lies in the middle. Where moves still gain nothing can fit, and any
 * divisors will do for the exact search to find what gains.
 */
export function centralSlots(slots: number, { cost }: Moves): CentralSlots {
  const distance = shortestWays(slots, cost);
  const logs = new Float64Array(slots);
  if (distance === null) return { logs, slack: 1 };
  for (let slot = 0; slot < slots; slot += 1) {
    let sum = 0;
    for (let base = 0; base < slots; base += 1) {
      sum += ((distance[slot * slots + base] ?? 0) - (distance[base * slots + slot] ?? 0)) / 2;
    }
    logs[slot] = sum / slots;
  }
  let slack = 1;
  for (let from = 0; from < slots; from += 1) {
    for (let to = 0; to < slots; to += 1) {
      if (from === to) continue;
      const room = (cost[from * slots + to] ?? 0) - (logs[from] ?? 0) + (logs[to] ?? 0);
      if (room > TIED) slack = Math.min(slack, room);
    }
  }
  return { logs, slack };
}

/** Floyd and Warshall's search; null where a circle is shorter than nothing. */
function shortestWays(slots: number, cost: Float64Array): Float64Array | null {
  let bound = 1;
  for (const value of cost) if (Number.isFinite(value)) bound += Math.abs(value);
  const distance = Float64Array.from(cost, (value) => Math.min(value, bound));
  for (let slot = 0; slot < slots; slot += 1) distance[slot * slots + slot] = 0;
  for (let over = 0; over < slots; over += 1) {
    for (let from = 0; from < slots; from += 1) {
      const half = distance[from * slots + over] ?? 0;
      for (let to = 0; to < slots; to += 1) {
        const way = half + (distance[over * slots + to] ?? 0);
        if (way < (distance[from * slots + to] ?? 0) - NOISE) distance[from * slots + to] = way;
      }
      if ((distance[from * slots + from] ?? 0) < -TIED) return null;
    }
  }
  return distance;
}

import type { Grid } from './grid.ts';
import { lastThatGains } from './line-search.ts';
import { type Moves, movesOf, refreshMoves } from './moves.ts';

/** Logarithms differ by more than this only where the numbers do. */
const NOISE = 5e-14;

/**
 * Moves units between slots, each time along the cheapest way from a slot with too many to one with
 * too few, until every slot total is met. Changes `cells`. A way must exist: feasibility is decided before.
 */
export function meetSlotTotals(grid: Grid, cells: Float64Array): Moves {
  const moves = movesOf(grid, cells);
  const surplus = Float64Array.from(grid.slotTotals, (total) => -total);
  for (let cell = 0; cell < cells.length; cell += 1) {
    const slot = cell % grid.slots;
    surplus[slot] = (surplus[slot] ?? 0) + (cells[cell] ?? 0);
  }
  while (surplus.some((amount) => amount > 0)) {
    const way = cheapestWay(grid, moves, surplus);
    const changed = new Set<number>();
    const room = roomFor(grid, cells, moves, way.slots);
    let amount = way.circular ? gainfulAmount(grid, cells, moves, way.slots, room) : room;
    if (!way.circular) {
      const [first, last] = [way.slots[0] ?? 0, way.slots.at(-1) ?? 0];
      const unmet = Math.min(surplus[first] ?? 0, -(surplus[last] ?? 0));
      amount = Math.min(amount, Math.max(1, Math.floor(unmet / CAUTION)));
      surplus[first] = (surplus[first] ?? 0) - amount;
      surplus[last] = (surplus[last] ?? 0) + amount;
    }
    for (let step = 1; step < way.slots.length; step += 1) {
      const [from, to] = [way.slots[step - 1] ?? 0, way.slots[step] ?? 0];
      const line = moves.line[from * grid.slots + to] ?? 0;
      changed.add(line);
      cells[line * grid.slots + from] = (cells[line * grid.slots + from] ?? 0) - amount;
      cells[line * grid.slots + to] = (cells[line * grid.slots + to] ?? 0) + amount;
    }
    refreshMoves(grid, cells, moves, changed);
  }
  return moves;
}

/** A large surplus goes in portions, so that no single line takes much more than is cheapest. */
const CAUTION = 20;

type Way = { readonly slots: readonly number[]; readonly circular: boolean };

/** Bellman and Ford's search from all slots with a surplus at once. */
function cheapestWay({ slots }: Grid, { cost }: Moves, surplus: Float64Array): Way {
  const distance = Float64Array.from(surplus, (amount) =>
    amount > 0 ? 0 : Number.POSITIVE_INFINITY,
  );
  const before = new Int32Array(slots).fill(-1);
  for (let round = 0, moved = true; moved && round < slots; round += 1) {
    moved = false;
    for (let from = 0; from < slots; from += 1) {
      for (let to = 0; to < slots; to += 1) {
        const reached = (distance[from] ?? 0) + (cost[from * slots + to] ?? 0);
        if (reached < (distance[to] ?? 0) - NOISE) {
          distance[to] = reached;
          before[to] = from;
          moved = true;
        }
      }
    }
  }
  let end = -1;
  for (let slot = 0; slot < slots; slot += 1) {
    const isNearer = end < 0 || (distance[slot] ?? 0) < (distance[end] ?? 0);
    if ((surplus[slot] ?? 0) < 0 && distance[slot] !== Number.POSITIVE_INFINITY && isNearer)
      end = slot;
  }
  if (end < 0) throw new Error('No way between slots although the margins can be met');
  const back = [end];
  for (let slot = before[end] ?? -1; slot >= 0; slot = before[slot] ?? -1) {
    const met = back.indexOf(slot);
    if (met >= 0) return { slots: [...back.slice(met), slot].reverse(), circular: true };
    back.push(slot);
  }
  return { slots: back.reverse(), circular: false };
}

function roomFor(grid: Grid, cells: Float64Array, moves: Moves, way: readonly number[]): number {
  let room = Number.POSITIVE_INFINITY;
  const users = new Map<number, number>();
  for (let step = 1; step < way.length; step += 1) {
    const [from, to] = [way[step - 1] ?? 0, way[step] ?? 0];
    const line = moves.line[from * grid.slots + to] ?? 0;
    users.set(line, (users.get(line) ?? 0) + 1);
    const [giver, taker] = [line * grid.slots + from, line * grid.slots + to];
    room = Math.min(
      room,
      (cells[giver] ?? 0) - (grid.lower[giver] ?? 0),
      (grid.upper[taker] ?? 0) - (cells[taker] ?? 0),
    );
  }
  return [...users.values()].some((count) => count > 1) ? 1 : room;
}

/** How much may go around a circle before its next unit no longer gains. */
function gainfulAmount(
  grid: Grid,
  cells: Float64Array,
  moves: Moves,
  circle: readonly number[],
  room: number,
): number {
  const gains = (amount: number) => {
    let cost = 0;
    for (let step = 1; step < circle.length; step += 1) {
      const [from, to] = [circle[step - 1] ?? 0, circle[step] ?? 0];
      const first = (moves.line[from * grid.slots + to] ?? 0) * grid.slots;
      const [giver, taker] = [first + from, first + to];
      cost += Math.log((cells[taker] ?? 0) + amount - 0.5) - (grid.logWeight[taker] ?? 0);
      cost -= Math.log((cells[giver] ?? 0) - amount + 0.5) - (grid.logWeight[giver] ?? 0);
    }
    return cost < -NOISE;
  };
  return lastThatGains(room, gains);
}

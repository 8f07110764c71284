import type { Fraction } from '../fraction.ts';
import type { Grid } from './grid.ts';

const SETTLED = 0;
const MAY_RISE = 1;
const MAY_FALL = 2;

/**
 * Among the answers that the divisors allow, the lexicographically largest in the order of the
 * request's rows: cells at an exact half are raised one after the other, each along a circle of
 * such cells that no earlier cell stands in. Changes `cells`.
 */
export function raiseEarliest(
  grid: Grid,
  cells: Float64Array,
  lineDivisors: readonly Fraction[],
  slotDivisors: readonly Fraction[],
): void {
  const state = statesAtHalf(grid, cells, lineDivisors, slotDivisors);
  if (!state.includes(MAY_RISE)) return;
  const links = new Links(grid.slots, state);
  for (const cell of inRequestOrder(grid)) {
    if (state[cell] === SETTLED) continue;
    if (state[cell] === MAY_RISE) {
      for (const [changed, by] of links.circleThrough(cell)) {
        cells[changed] = (cells[changed] ?? 0) + by;
        links.change(changed, by > 0 ? MAY_FALL : MAY_RISE);
      }
    }
    links.change(cell, SETTLED);
  }
}

function statesAtHalf(
  grid: Grid,
  cells: Float64Array,
  lineDivisors: readonly Fraction[],
  slotDivisors: readonly Fraction[],
): Uint8Array {
  const state = new Uint8Array(cells.length);
  lineDivisors.forEach((line, i) => {
    slotDivisors.forEach((slot, j) => {
      const cell = i * grid.slots + j;
      if (grid.lower[cell] === grid.upper[cell]) return;
      const twice = 2n * (grid.weight[cell] ?? 0n) * line.denominator * slot.denominator;
      const unit = line.numerator * slot.numerator * grid.scale;
      const value = cells[cell] ?? 0;
      const edge = 2n * BigInt(value) * unit;
      if (twice === edge + unit && value < (grid.upper[cell] ?? 0)) state[cell] = MAY_RISE;
      if (twice === edge - unit && value > (grid.lower[cell] ?? 0)) state[cell] = MAY_FALL;
    });
  });
  return state;
}

function* inRequestOrder({ lines, slots, transposed }: Grid): Generator<number> {
  if (!transposed) {
    for (let cell = 0; cell < lines * slots; cell += 1) yield cell;
    return;
  }
  for (let slot = 0; slot < slots; slot += 1) {
    for (let line = 0; line < lines; line += 1) yield line * slots + slot;
  }
}

/** Which lines can raise one slot and lower another, kept up to date while cells change. */
class Links {
  readonly #slots: number;
  readonly #state: Uint8Array;
  readonly #lines: readonly Set<number>[];

  constructor(slots: number, state: Uint8Array) {
    this.#slots = slots;
    this.#state = state;
    this.#lines = Array.from({ length: slots * slots }, () => new Set<number>());
    for (const [cell, value] of state.entries()) if (value === MAY_RISE) this.#relink(cell);
  }

  change(cell: number, state: number): void {
    this.#state[cell] = state;
    this.#relink(cell);
  }

  #relink(cell: number): void {
    const slot = cell % this.#slots;
    const first = cell - slot;
    const line = first / this.#slots;
    for (let other = 0; other < this.#slots; other += 1) {
      if (other === slot) continue;
      this.#setLink(
        slot,
        other,
        line,
        this.#state[cell] === MAY_RISE && this.#state[first + other] === MAY_FALL,
      );
      this.#setLink(
        other,
        slot,
        line,
        this.#state[first + other] === MAY_RISE && this.#state[cell] === MAY_FALL,
      );
    }
  }

  #setLink(raised: number, lowered: number, line: number, linked: boolean): void {
    const lines = this.#lines[raised * this.#slots + lowered];
    if (linked) lines?.add(line);
    else lines?.delete(line);
  }

  /** The changes of a circle that raises the cell; none where there is no circle. */
  circleThrough(cell: number): readonly (readonly [cell: number, by: 1 | -1])[] {
    const target = cell % this.#slots;
    const first = cell - target;
    const before = new Int32Array(this.#slots).fill(-1);
    const queue: number[] = [];
    for (let slot = 0; slot < this.#slots; slot += 1) {
      if (this.#state[first + slot] !== MAY_FALL) continue;
      before[slot] = slot;
      queue.push(slot);
    }
    for (let head = 0; head < queue.length && before[target] === -1; head += 1) {
      const raised = queue[head] ?? 0;
      for (let lowered = 0; lowered < this.#slots; lowered += 1) {
        if (before[lowered] !== -1 || this.#lineFor(raised, lowered) === null) continue;
        before[lowered] = raised;
        queue.push(lowered);
      }
    }
    return before[target] === -1 ? [] : this.#changesTo(cell, before);
  }

  #changesTo(cell: number, before: Int32Array): readonly (readonly [number, 1 | -1])[] {
    const target = cell % this.#slots;
    const changes: (readonly [number, 1 | -1])[] = [[cell, 1]];
    let slot = target;
    while (before[slot] !== slot) {
      const raised = before[slot] ?? 0;
      const first = (this.#lineFor(raised, slot) ?? 0) * this.#slots;
      changes.push([first + slot, -1], [first + raised, 1]);
      slot = raised;
    }
    changes.push([cell - target + slot, -1]);
    return changes;
  }

  #lineFor(raised: number, lowered: number): number | null {
    const lines = this.#lines[raised * this.#slots + lowered];
    for (const line of lines ?? []) return line;
    return null;
  }
}

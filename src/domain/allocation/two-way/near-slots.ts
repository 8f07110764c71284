import { fittedLog } from './fitted-log.ts';
import type { Grid } from './grid.ts';
import { fittedLines, type LineFit } from './line-fit.ts';
import { newtonStep } from './newton-step.ts';

/** So few units in a wrong slot are sooner moved one by one. */
const NEAR_ENOUGH = 0.5;
const MOST_STEPS = 400;
/** A step that leaves more of the excess than this is followed by a scaling of the slots. */
const WORTHWHILE = 0.7;
/** Where so many steps do not halve the excess, bounds hold the slots: moving units is quicker. */
const PATIENCE = 24;
const LONGEST_PAUSE = 8;

/**
 * Logarithms of slot divisors near the answer's, in floating point and within the bounds: Newton's
 * step, whose system has only as many unknowns as there are slots, and where that leads nowhere a
 * scaling of the slots in turn (iterative proportional fitting). How near they come decides how
 * long the exact search takes, nothing else.
 */
export function nearSlotLogs(grid: Grid): Float64Array {
  let now = fittedLines(grid, new Float64Array(grid.slots), new Float64Array(grid.lines));
  let halved = { excess: now.excess, step: 0 };
  let pause = 0;
  let waiting = 0;
  for (let step = 0; step < MOST_STEPS && now.excess > NEAR_ENOUGH; step += 1) {
    const before = now.excess;
    if (waiting > 0) {
      waiting -= 1;
    } else {
      const next = alongNewton(grid, now);
      pause = next === null ? Math.min(LONGEST_PAUSE, 2 * pause + 1) : 0;
      waiting = pause;
      now = next ?? now;
    }
    if (!(now.excess < WORTHWHILE * before)) {
      now = fittedLines(grid, scaledSlots(grid, now), now.lineLogs);
    }
    if (now.excess < halved.excess / 2) halved = { excess: now.excess, step };
    else if (step - halved.step > PATIENCE) break;
  }
  return now.slotLogs;
}

/** Steps tried are the whole one, a third of it, a ninth, … */
const SHORTER = 1 / 3;
const SHORTEST = 0.01;
/** The way still leads down as long as its slope at the end has not turned by more. */
const OVERSHOOT = 0.3;

function alongNewton(grid: Grid, now: LineFit): LineFit | null {
  const step = newtonStep(now, grid.slots);
  const slope = dot(step, now.surplus);
  if (!(slope > 0)) return null;
  for (let part = 1; part > SHORTEST; part *= SHORTER) {
    const slotLogs = now.slotLogs.map((log, slot) => log + part * (step[slot] ?? 0));
    const next = fittedLines(grid, slotLogs, now.lineLogs);
    if (dot(step, next.surplus) > -OVERSHOOT * slope) return next;
  }
  return null;
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (const [index, value] of a.entries()) sum += value * (b[index] ?? 0);
  return sum;
}

function scaledSlots(grid: Grid, { slotLogs, lineLogs }: LineFit): Float64Array {
  const buffer = new Float64Array(grid.lines);
  return slotLogs.map((log, slot) =>
    fittedLog(grid, slot, grid.slots, lineLogs, log, grid.slotTotals[slot] ?? 0, buffer),
  );
}

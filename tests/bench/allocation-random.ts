/** A number from 0 up to, not including, 1. */
export type Random = () => number;

/** Mulberry32: the same numbers in every run, so that two runs measure the same requests. */
export function randomFrom(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export function wholeBetween(random: Random, low: number, high: number): number {
  return low + Math.floor(random() * (high - low + 1));
}

/** How often each index comes up when `count` units fall on indexes in proportion to the measures. */
export function fallenUnits(random: Random, measures: readonly number[], count: number): number[] {
  const sums: number[] = [];
  let sum = 0;
  for (const measure of measures) {
    sum += measure;
    sums.push(sum);
  }
  const fallen = measures.map(() => 0);
  for (let unit = 0; unit < count; unit += 1) {
    const index = firstAbove(sums, random() * sum);
    fallen[index] = (fallen[index] ?? 0) + 1;
  }
  return fallen;
}

function firstAbove(sorted: readonly number[], value: number): number {
  let [low, high] = [0, sorted.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) > value) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The largest amount up to `most` whose last unit still gains; the first one does. */
export function lastThatGains(most: number, gains: (amount: number) => boolean): number {
  let good = 1;
  let bad = most + 1;
  while (bad - good > 1) {
    const middle =
      Number.isFinite(bad) && bad < 4 * good ? good + Math.floor((bad - good) / 2) : 2 * good;
    if (middle < bad && gains(middle)) good = middle;
    else bad = Math.min(bad, middle);
  }
  return good;
}

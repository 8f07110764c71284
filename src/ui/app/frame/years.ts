/** The planned years and the one on screen, which may be planned only now. */
export function yearsToChoose(planned: readonly number[], shown: number): readonly number[] {
  return [...new Set([...planned, shown])].sort((a, b) => a - b);
}

/** The year that can be planned next. */
export function yearAfter(years: readonly number[]): number {
  return Math.max(...years) + 1;
}

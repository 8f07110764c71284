export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/** The smallest value that at least this part of the values does not exceed. */
export function quantile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((left, right) => left - right);
  const at = Math.max(0, Math.ceil(part * sorted.length) - 1);
  const found = sorted[at];
  if (found === undefined) throw new Error('Nothing was measured.');
  return found;
}

/** «what: figure (target …: yes)». */
export function judged(what: string, figure: number, target: number, measure: string): string {
  const shown = `${figure.toFixed(2)} ${measure}`.trim();
  const limit = `${target} ${measure}`.trim();
  return `${what}: ${shown} (target ≤ ${limit}: ${figure <= target ? 'yes' : 'NO'})`;
}

export function told(what: string, figure: number, measure: string): string {
  return `${what}: ${`${figure.toFixed(2)} ${measure}`.trim()}`;
}

export async function timed(work: () => unknown): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

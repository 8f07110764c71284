/**
 * Ranks from the highest value down; equal values share a rank (1, 2, 2, 4), null is not ranked.
 */
export function ranks(values: readonly (number | null)[]): readonly (number | null)[] {
  const sorted = values.filter((value) => value !== null).toSorted((a, b) => b - a);
  const rankOf = new Map<number, number>();
  sorted.forEach((value, index) => {
    if (!rankOf.has(value)) rankOf.set(value, index + 1);
  });
  return values.map((value) => (value === null ? null : (rankOf.get(value) ?? null)));
}

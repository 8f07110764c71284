import type { CountedFile, ReadingCounts } from '../../../contract/views/others.ts';

/** What would become of the figures of some files together. */
export function countsOf(
  files: readonly CountedFile[],
): ReadingCounts & { readonly differs: number } {
  const sum = (one: keyof CountedFile['counts']) =>
    files.reduce((total, { counts }) => total + counts[one], 0);
  return {
    fresh: sum('fresh'),
    changed: sum('changed'),
    same: sum('same'),
    held: sum('held'),
    differs: sum('differs'),
  };
}

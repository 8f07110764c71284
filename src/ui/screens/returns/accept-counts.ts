import type { CountedFile, Overlap } from '../../../contract/views/others.ts';
import { countedTogether } from '../../../domain/returns/counted-together.ts';

/**
 * What would become of the figures of some files together. New targets are counted with the fresh
 * figures where a person wants them written into the plan; `targets` counts them either way.
 */
export function countsOf(
  files: readonly CountedFile[],
  overlaps: readonly Overlap[],
  withTargets: boolean,
): ReturnType<typeof countedTogether> {
  const counts = countedTogether(files, overlaps);
  return withTargets ? { ...counts, fresh: counts.fresh + counts.targets } : counts;
}

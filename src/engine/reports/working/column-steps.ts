import type { Figure } from '../../../domain/figure.ts';
import { ROOT_UNIT } from '../../../domain/unit.ts';
import { groupBy } from '../../../store/group-by.ts';
import { readStepDetail } from '../../../store/history.ts';
import type { Readable } from '../../../store/workspace-store.ts';
import { isAllocationDetail, type SharingDetail } from '../../allocation/allocation-detail.ts';

/** The sharing that most of a column's figures come from. */
export type ColumnSharing = { readonly step: number; readonly detail: SharingDetail };

/**
 * Finds the sharing behind a column of targets: of several the one that most units still have their
 * figure from, then the latest. null where no unit's figure comes from a sharing that can be replayed.
 */
export async function columnSharing(
  view: Readable,
  targets: readonly Figure[],
): Promise<ColumnSharing | null> {
  const shared = targets.flatMap(({ unit, source }) =>
    unit !== ROOT_UNIT && source.type === 'allocation' ? [source.step] : [],
  );
  const steps = [...groupBy(shared, (step) => String(step)).values()].sort(
    (a, b) => b.length - a.length || (b[0] ?? 0) - (a[0] ?? 0),
  );
  for (const [step] of steps) {
    if (step === undefined) continue;
    const detail = await readStepDetail(view, step);
    if (isAllocationDetail(detail) && detail.type === 'allocation') return { step, detail };
  }
  return null;
}

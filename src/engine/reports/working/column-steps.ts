import type { Figure } from '../../../domain/figure.ts';
import { groupBy } from '../../../store/group-by.ts';
import { readHistory, readStepDetail } from '../../../store/history.ts';
import type { Readable } from '../../../store/workspace-store.ts';
import { isAllocationDetail, type Replayed, replay } from '../../allocation/allocation-detail.ts';
import { formatDateTime } from '../../date-time.ts';

export type ReplayedAllocation = Extract<Replayed, { readonly type: 'allocation' }>;
export type ReplayedYears = Extract<Replayed, { readonly type: 'years' }>;

/** A sharing that some figures of a column still come from. */
export type ColumnStep<T extends Replayed = Replayed> = {
  readonly step: number;
  /** «Điều chỉnh thành 610 đoàn viên – Nguyễn Thị Lan, 05/01/2020 10:42» */
  readonly occasion: string;
  readonly figures: readonly Figure[];
  readonly replayed: T;
};

/** Everything that the figures of a column come from, the newest first. */
export type ColumnSteps = {
  /** The sharings over units, and over sectors. */
  readonly ofUnits: readonly ColumnStep<ReplayedAllocation>[];
  /** What the total comes from, where years shared out a stage's target. */
  readonly ofYears: ColumnStep<ReplayedYears> | null;
};

/** Finds the sharings behind a column of targets; steps that cannot be worked out again are left away. */
export async function columnSteps(
  view: Readable,
  targets: readonly Figure[],
): Promise<ColumnSteps> {
  const shared = targets.filter(({ source }) => source.type === 'allocation');
  const byStep = groupBy(shared, ({ source }) => (source.type === 'allocation' ? source.step : 0));
  const ofUnits: ColumnStep<ReplayedAllocation>[] = [];
  let ofYears: ColumnStep<ReplayedYears> | null = null;
  for (const [step, figures] of [...byStep].sort(([a], [b]) => b - a)) {
    const detail = await readStepDetail(view, step);
    if (!isAllocationDetail(detail)) continue;
    const replayed = replay(detail);
    if (!replayed.ok) continue;
    const known = { step, figures, occasion: await occasionOf(view, step) };
    if (replayed.value.type === 'allocation') ofUnits.push({ ...known, replayed: replayed.value });
    else ofYears ??= { ...known, replayed: replayed.value };
  }
  return { ofUnits, ofYears };
}

async function occasionOf(view: Readable, step: number): Promise<string> {
  const { steps } = await readHistory(view, {}, { before: step + 1, limit: 1 });
  const [found] = steps;
  return found === undefined ? '' : `${found.what} – ${found.by}, ${formatDateTime(found.at)}`;
}

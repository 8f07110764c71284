import { createHash } from 'node:crypto';
import type { AllocationPreview, BasedOn, YearsPreview } from '../../contract/views/plan.ts';
import { type Failure, failure } from '../../domain/error.ts';
import { readHistory, readLastStep } from '../../store/history.ts';
import type { Readable } from '../../store/workspace-store.ts';

/**
 * What a preview rests on, so that it is stored as it was seen or not at all. The mark is of the
 * figures that were shown, not of the step alone: a write elsewhere that moves none of them disturbs
 * nobody.
 */
export async function basedOn(
  view: Readable,
  preview: AllocationPreview | YearsPreview,
): Promise<BasedOn> {
  return { step: (await readLastStep(view))?.step ?? 0, figures: markOf(preview) };
}

/** `changed-since` where the sharing is no longer what was previewed, naming the newest step since; else null. */
export async function changedSince(
  view: Readable,
  seen: BasedOn | undefined,
  preview: AllocationPreview | YearsPreview,
): Promise<Failure | null> {
  if (seen === undefined || seen.figures === markOf(preview)) return null;
  const { steps } = await readHistory(view, {}, { limit: 1 });
  const newest = steps.find(({ step }) => step > seen.step);
  const by = newest === undefined ? '' : ` (mới nhất: «${newest.what}», ${newest.by})`;
  return failure(
    'changed-since',
    `Số liệu đã thay đổi sau khi xem trước${by}, nên kết quả phân bổ không còn như đã xem. Chưa ghi gì. Xem lại kết quả mới rồi áp dụng.`,
    { since: seen.step, step: newest?.step ?? null },
  );
}

function markOf(preview: AllocationPreview | YearsPreview): string {
  const shown = 'rows' in preview ? allocationShown(preview) : yearsShown(preview);
  return createHash('sha256').update(JSON.stringify(shown)).digest('base64url');
}

/** Names and sentences are left out: to rename a unit changes no figure. */
function allocationShown(preview: AllocationPreview): unknown {
  const { mode, total, previousTotal, rows, sectors } = preview;
  return [
    [mode, total, previousTotal],
    rows.map(({ unit, sector, value, previous, share, locked, staysBlank }) => [
      unit,
      sector,
      value,
      previous,
      share,
      locked,
      staysBlank === true,
    ]),
    sectors.map(({ sector, total: shared, previous }) => [sector, shared, previous]),
  ];
}

function yearsShown({ kind, changed, years }: YearsPreview): unknown {
  return [
    [kind, changed],
    years.map(({ year, value, previous, done }) => [year, value, previous, done]),
  ];
}

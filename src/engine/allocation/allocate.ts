import type { AllocationAnswer, AllocationPreview, Offered } from '../../contract/views/plan.ts';
import { err, ok } from '../../domain/result.ts';
import { versionToShow, writableVersion } from '../../domain/version-rules.ts';
import { formatCount } from '../../domain/vietnamese/numbers.ts';
import { versionRows } from '../../store/versions.ts';
import type { Answer } from '../context.ts';
import { dayOf, readFacts } from '../facts.ts';
import { newDraft } from '../plan/set-figures.ts';
import { type Session, store } from '../session.ts';
import { basedOn, changedSince } from './based-on.ts';
import { previewOf } from './preview.ts';
import { type Proposal, propose } from './proposal.ts';
import type { AllocateInput } from './sharing-place.ts';
import { sharingRows } from './sharing-rows.ts';

/**
 * Shows what a sharing would give, without storing anything. Sealed years may be looked at too.
 * Errors: `unknown-version` besides those of `allocate` other than `sealed`.
 */
export async function previewAllocation(
  session: Session,
  input: AllocateInput,
): Answer<Offered<AllocationPreview>> {
  return session.store.snapshot(async (view) => {
    const facts = await readFacts(view, dayOf(input.year));
    const version = versionToShow(facts.versions, input.year, input.version);
    if (!version.ok) return version;
    const proposal = await propose(view, facts, input, version.value);
    if (!proposal.ok) return proposal;
    const preview = previewOf(proposal.value);
    return ok({ ...preview, basedOn: await basedOn(view, preview) });
  });
}

/**
 * Shares a total out over the root's direct children that are valid in the year (over sectors too,
 * within another indicator, or as an amendment), sets the root's own totals, and stores all as one
 * step. Errors: `sealed` and `changed-since` besides those of `propose`.
 */
export async function allocate(session: Session, input: AllocateInput): Answer<AllocationAnswer> {
  return session.inTurn(async () => {
    const facts = await readFacts(session.store, dayOf(input.year));
    const writable = writableVersion(facts.versions, input.year, input.indicator, input.version);
    if (!writable.ok) return writable;
    const proposal = await propose(session.store, facts, input, writable.value);
    if (!proposal.ok) return proposal;
    const preview = previewOf(proposal.value);
    const changed = await changedSince(session.store, input.basedOn, preview);
    if (changed !== null) return err(changed);
    const draft = writable.value ?? newDraft(facts.versions, [input.year]);
    const gesture = {
      what: input.what ?? gestureOf(proposal.value),
      detail: proposal.value.detail,
    };
    const stored = await store(session, gesture, (step) => [
      ...(writable.value === undefined ? versionRows(null, draft) : []),
      ...sharingRows(proposal.value, preview, draft.id, step),
    ]);
    return stored.ok ? ok({ ...preview, step: stored.value.step }) : stored;
  });
}

/** What the history and the button «Hoàn tác» call the step. */
function gestureOf({ mode, total, place, writesTotal }: Proposal): string {
  const amount = `${formatCount(total)} ${place.indicator.unit}`.trim();
  switch (mode) {
    case 'units':
      return writesTotal
        ? `Phân bổ ${amount}`
        : `Phân bổ ${amount} cho ${place.units.length} đơn vị`;
    case 'sectors':
      return `Phân bổ ${amount} theo khu vực`;
    case 'parts':
      return `Phân bổ ${amount} («trong đó»)`;
    case 'amend':
      return `Điều chỉnh thành ${amount}`;
  }
}

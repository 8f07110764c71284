import type { CellChange } from '../../../contract/views/plan.ts';
import type { TargetPlace } from '../../../domain/figure.ts';
import type { Version } from '../../../domain/version.ts';
import { type HistoryStep, readHistory } from '../../../store/history.ts';
import type { Readable } from '../../../store/workspace-store.ts';

/** Newest first. */
export type CellHistory = readonly CellChange[];

const MOST_STEPS = 50;

/**
 * What a cell held before, followed back through the versions that its figure came from: a draft of
 * which a part was issued, or the issued version that an amendment began with. The steps that only
 * carried the figure over are left out. `versions` are those that it was followed through.
 */
export async function cellHistory(
  view: Readable,
  place: TargetPlace,
  versions: readonly Version[],
): Promise<{ readonly changes: CellHistory; readonly versions: ReadonlySet<string> }> {
  const found: CellChange[] = [];
  const visited = new Set<string>();
  let at: TargetPlace | null = place;
  let before: number | undefined;
  while (at !== null && !visited.has(at.version) && found.length < MOST_STEPS) {
    visited.add(at.version);
    const changes = await changesOf(view, at, before);
    const first = changes.at(-1);
    const from: string | null =
      first === undefined || changes.length === MOST_STEPS
        ? null
        : await carriedFrom(view, at, first, versions);
    found.push(...(from === null ? changes : changes.slice(0, -1)));
    at = from === null ? null : { ...at, version: from };
    before = first?.step;
  }
  return { changes: found.slice(0, MOST_STEPS), versions: visited };
}

async function changesOf(
  view: Readable,
  place: TargetPlace,
  before: number | undefined,
): Promise<CellHistory> {
  const { version, indicator, unit, sector, period } = place;
  const { steps } = await readHistory(
    view,
    { cell: { kind: 'target', version, indicator, unit, sector, period }, table: 'figures' },
    { limit: MOST_STEPS, ...(before === undefined ? {} : { before }) },
  );
  return steps.flatMap(changesIn);
}

function changesIn({ step, at, by, what, why, changes }: HistoryStep): CellHistory {
  return changes.map((change) => ({
    event: 'value',
    step,
    at,
    by,
    what,
    why,
    from: numberIn(change.before),
    to: numberIn(change.after),
  }));
}

/** The version from which the step that first filled the cell took its very figure; null: from none. */
async function carriedFrom(
  view: Readable,
  place: TargetPlace,
  first: CellChange,
  versions: readonly Version[],
): Promise<string | null> {
  if (first.from !== null || first.to === null) return null;
  const amended = versions.find(({ id }) => id === place.version)?.amends ?? null;
  const [step] = (
    await readHistory(
      view,
      { indicator: place.indicator, unit: place.unit, table: 'figures' },
      { before: first.step + 1, limit: 1 },
    )
  ).steps;
  const cleared = step?.changes.find(
    ({ key, before, after }) =>
      after === null &&
      key.kind === 'target' &&
      key.version !== place.version &&
      key.sector === place.sector &&
      key.period === place.period &&
      numberIn(before) === first.to,
  );
  if (cleared !== undefined) return String(cleared.key.version);
  if (amended === null) return null;
  const [last] = await changesOf(view, { ...place, version: amended }, first.step);
  return last?.to === first.to ? amended : null;
}

function numberIn(row: Readonly<Record<string, unknown>> | null): number | null {
  return typeof row?.value === 'number' ? row.value : null;
}

import type { PlanView } from '../../contract/views/plan.ts';
import type { Figure } from '../../domain/figure.ts';
import type { Indicator } from '../../domain/indicator.ts';
import { readStepDetail } from '../../store/history.ts';
import type { Readable } from '../../store/workspace-store.ts';
import { isAllocationDetail } from '../allocation/allocation-detail.ts';

/** The baselines by which targets were last shared out; other bases (equal, last year's) are left out. */
export async function lastBases(
  view: Readable,
  indicators: readonly Indicator[],
  targets: readonly Figure[],
): Promise<PlanView['lastBases']> {
  const found: { indicator: string; basis: string }[] = [];
  const baselines = new Map(
    indicators.filter(({ baseline }) => baseline).map(({ code, name }) => [name, code]),
  );
  for (const [indicator, step] of lastSteps(targets)) {
    const basis = (await labelsOf(view, step)).flatMap((label) => baselines.get(label) ?? [])[0];
    if (basis !== undefined) found.push({ indicator, basis });
  }
  return found;
}

function lastSteps(targets: readonly Figure[]): ReadonlyMap<string, number> {
  const steps = new Map<string, number>();
  for (const { kind, indicator, source } of targets) {
    if (kind !== 'target' || source.type !== 'allocation') continue;
    steps.set(indicator, Math.max(source.step, steps.get(indicator) ?? 0));
  }
  return steps;
}

/** A sharing keeps its bases by the names that they had. */
async function labelsOf(view: Readable, step: number): Promise<readonly string[]> {
  const detail = await readStepDetail(view, step);
  if (!isAllocationDetail(detail) || detail.type !== 'allocation') return [];
  const { basisLabel, bases = [] } = detail.request;
  return [...(basisLabel === undefined ? [] : [basisLabel]), ...bases.map(({ label }) => label)];
}

import type { PlanView } from '../../contract/views/plan.ts';
import type { Figure } from '../../domain/figure.ts';
import type { Indicator } from '../../domain/indicator.ts';
import { readStepDetails } from '../../store/history.ts';
import type { Readable } from '../../store/workspace-store.ts';
import { isAllocationDetail } from '../allocation/allocation-detail.ts';

/**
 * The baselines by which targets were last shared out; other bases (equal, last year's) are left out,
 * and so are sharings that were stored without the codes of their bases.
 */
export async function lastBases(
  view: Readable,
  indicators: readonly Indicator[],
  targets: readonly Figure[],
): Promise<PlanView['lastBases']> {
  const baselines = new Set(indicators.filter(({ baseline }) => baseline).map(({ code }) => code));
  const steps = lastSteps(targets);
  const details = await readStepDetails(view, [...new Set(steps.values())]);
  return [...steps].flatMap(([indicator, step]) => {
    const basis = basesIn(details.get(step)).find((code) => baselines.has(code));
    return basis === undefined ? [] : [{ indicator, basis }];
  });
}

function lastSteps(targets: readonly Figure[]): ReadonlyMap<string, number> {
  const steps = new Map<string, number>();
  for (const { kind, indicator, source } of targets) {
    if (kind !== 'target' || source.type !== 'allocation') continue;
    steps.set(indicator, Math.max(source.step, steps.get(indicator) ?? 0));
  }
  return steps;
}

function basesIn(detail: unknown): readonly string[] {
  if (!isAllocationDetail(detail) || detail.type !== 'allocation') return [];
  return detail.request.by ?? [];
}

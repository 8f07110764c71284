import type { PlanView } from '../../../../../contract/views/plan.ts';
import { isCount } from '../../../../../domain/indicator.ts';
import type { ProgrammeIndicator } from '../../../../../domain/programme.ts';
import type { StageKind } from './years-form.ts';

/** A count that a stage target can be shared out of. */
export type StageIndicator = {
  readonly code: string;
  readonly name: string;
  readonly unit: string;
  readonly kind: StageKind;
};

/** The counts of the year's plan, and those that the programmes name for a stage alone. */
export function stageIndicators(
  view: PlanView,
  entries: readonly ProgrammeIndicator[],
): readonly StageIndicator[] {
  const shown = view.indicators.filter(({ ended, baseline, asked }) => {
    return !ended && (!baseline || asked !== null);
  });
  const byCode = new Map<string, StageIndicator>();
  for (const { code, name, unit, kind } of [...shown, ...entries]) {
    if (!isCount(kind) || byCode.has(code)) continue;
    byCode.set(code, { code, name, unit, kind: kind === 'count-stock' ? 'stock' : 'flow' });
  }
  return [...byCode.values()];
}

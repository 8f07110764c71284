import type { PlanView } from '../../../../contract/views/plan.ts';
import type { Figure } from '../../../../domain/figure.ts';

/**
 * The plan after figures came to stand as they are given, one without any value leaving its place
 * empty. null where more of the plan hangs on them than its own targets, and it has to be read anew.
 */
export function withRestoredFigures(view: PlanView, figures: readonly Figure[]): PlanView | null {
  if (!figures.every((figure) => isOwnTarget(view, figure))) return null;
  const waiting = byPlace(figures);
  const kept: Figure[] = [];
  for (const figure of view.figures) {
    const now = figure.kind === 'target' ? take(waiting, figure) : undefined;
    // By what an indicator was last shared out is told from its figures.
    if (now !== undefined && figure.source.type === 'allocation') return null;
    if (now === undefined) kept.push(figure);
    else if (hasValue(now)) kept.push(now);
  }
  for (const ofIndicator of waiting.values()) {
    for (const left of ofIndicator.values()) kept.push(...left.filter(hasValue));
  }
  return { ...view, figures: kept };
}

function isOwnTarget({ version, year }: PlanView, figure: Figure): boolean {
  return (
    figure.kind === 'target' &&
    figure.version === version?.id &&
    figure.period === String(year) &&
    figure.source.type !== 'allocation'
  );
}

function hasValue({ value, valueTo, numerator, denominator, text }: Figure): boolean {
  return [value, valueTo, numerator, denominator, text].some((part) => part !== null);
}

/** By indicator, then unit: two look-ups cost less than one text for each of 150.000 places. */
type ByPlace = ReadonlyMap<string, ReadonlyMap<string, Figure[]>>;

function byPlace(figures: readonly Figure[]): ByPlace {
  const found = new Map<string, Map<string, Figure[]>>();
  for (const figure of figures) {
    const ofIndicator = found.get(figure.indicator) ?? new Map<string, Figure[]>();
    found.set(figure.indicator, ofIndicator);
    const ofUnit = ofIndicator.get(figure.unit);
    if (ofUnit === undefined) ofIndicator.set(figure.unit, [figure]);
    else ofUnit.push(figure);
  }
  return found;
}

/** The figure for the place of one of the plan's targets; it is handed out once. */
function take(waiting: ByPlace, { indicator, unit, sector, period }: Figure): Figure | undefined {
  const ofUnit = waiting.get(indicator)?.get(unit);
  const at = ofUnit?.findIndex((one) => one.sector === sector && one.period === period) ?? -1;
  return at < 0 ? undefined : ofUnit?.splice(at, 1)[0];
}

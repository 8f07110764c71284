import type { BasisChoice, PlanIndicator, PlanView } from '../../contract/views/plan.ts';
import { baselinePeriodFor } from '../../domain/basis.ts';
import type { Figure, Lock } from '../../domain/figure.ts';
import type { Indicator } from '../../domain/indicator.ts';
import type { ProgrammeIndicator } from '../../domain/programme.ts';
import type { Sector } from '../../domain/sector.ts';
import { receivers } from '../../domain/totals.ts';
import { ROOT_UNIT, type Unit } from '../../domain/unit.ts';
import type { Version } from '../../domain/version.ts';

export type PlanParts = {
  readonly year: number;
  readonly version: Version | undefined;
  readonly units: readonly Unit[];
  readonly sectors: readonly Sector[];
  readonly indicators: readonly Indicator[];
  readonly asked: readonly ProgrammeIndicator[];
  /** Targets of the version, and every figure of the other kinds of this year and the year before. */
  readonly figures: readonly Figure[];
  readonly locks: readonly Lock[];
};

/** Puts together what the screen «Phân bổ» shows of one year. */
export function planView(parts: PlanParts): PlanView {
  const { year, version } = parts;
  const root = parts.units.filter((unit) => unit.code === ROOT_UNIT);
  const units = receivers(parts.units, { type: 'year', year });
  return {
    year,
    version: version ?? null,
    units: [...root, ...units],
    sectors: parts.sectors.filter((sector) => !sector.ended),
    indicators: planIndicators(parts),
    figures: parts.figures,
    locks: parts.locks.filter((lock) => lock.period === String(year)),
    bases: basisChoices(parts, units),
  };
}

/** Every indicator that is shown in a year: baselines, what the programme asks for, what has a target. */
function planIndicators({ year, indicators, asked, figures }: PlanParts): readonly PlanIndicator[] {
  const used = new Set(figures.map((figure) => figure.indicator));
  return indicators
    .filter((indicator) => !indicator.ended || used.has(indicator.code))
    .map((indicator) => ({ ...indicator, asked: askedIn(year, indicator.code, asked) }));
}

/** What the document asks in a year: what it says of that very year, else what it asks every year. */
function askedIn(
  year: number,
  code: string,
  asked: readonly ProgrammeIndicator[],
): ProgrammeIndicator | null {
  const entries = asked.filter((entry) => entry.code === code);
  return (
    entries.find((entry) => entry.period === String(year)) ??
    entries.find((entry) => entry.period === null && entry.cadence === 'yearly') ??
    null
  );
}

function basisChoices(parts: PlanParts, units: readonly Unit[]): readonly BasisChoice[] {
  const { year, indicators, figures } = parts;
  const codes = new Set(units.map((unit) => unit.code));
  const mine = figures.filter((figure) => codes.has(figure.unit) && figure.sector === '');
  const choices: BasisChoice[] = [
    {
      basis: 'equal',
      label: 'Chia đều',
      period: null,
      known: units.length,
      sum: units.length,
      note: '',
    },
  ];
  for (const indicator of indicators.filter((each) => each.baseline)) {
    const all = mine.filter(
      (figure) => figure.kind === 'baseline' && figure.indicator === indicator.code,
    );
    const period = baselinePeriodFor(year, [...new Set(all.map((figure) => figure.period))]);
    if (period === undefined) continue;
    choices.push(
      choice(
        indicator.code,
        indicator.name,
        period,
        all.filter((figure) => figure.period === period),
      ),
    );
  }
  return choices;
}

function choice(
  basis: string,
  label: string,
  period: string,
  figures: readonly Figure[],
): BasisChoice {
  const known = figures.filter((figure) => figure.value !== null);
  const illustrative = known.find((figure) => figure.source.type === 'illustrative');
  return {
    basis,
    label,
    period,
    known: known.length,
    sum: known.reduce((sum, figure) => sum + (figure.value ?? 0), 0),
    note: illustrative?.source.type === 'illustrative' ? illustrative.source.note : '',
  };
}

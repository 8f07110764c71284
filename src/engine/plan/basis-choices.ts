import type { BasisChoice } from '../../contract/views/plan.ts';
import { baselinePeriodFor } from '../../domain/basis.ts';
import { basisTable } from '../../domain/basis-table.ts';
import type { Figure } from '../../domain/figure.ts';
import { type Indicator, isCount } from '../../domain/indicator.ts';
import { exactSum } from '../../domain/ratio.ts';
import type { Unit } from '../../domain/unit.ts';
import { groupBy } from '../../store/group-by.ts';

type BasisParts = {
  readonly year: number;
  readonly units: readonly Unit[];
  readonly indicators: readonly Indicator[];
  readonly figures: readonly Figure[];
  /** Targets of the year before, of the version that counts there. */
  readonly lastTargets: readonly Figure[];
};

/** What a total can be shared out by in a year: equal, baselines, and the indicator's own earlier figures. */
export function basisChoices(parts: BasisParts): readonly BasisChoice[] {
  const { year, units, indicators } = parts;
  const codes = new Set(units.map((unit) => unit.code));
  const ofUnits = (figures: readonly Figure[]) =>
    figures.filter((figure) => codes.has(figure.unit) && figure.value !== null);
  // No total is shared out by the targets that it is shared out to, and they are by far the most.
  const figures = ofUnits(parts.figures.filter(({ kind }) => kind !== 'target'));
  const equal: BasisChoice = {
    basis: 'equal',
    indicator: null,
    label: 'Chia đều',
    period: null,
    known: units.length,
    sum: units.length,
    note: '',
  };
  const own = [
    {
      basis: `target:${year - 1}`,
      label: `Chỉ tiêu giao năm ${year - 1}`,
      figures: byIndicator(ofUnits(parts.lastTargets)),
    },
    {
      basis: `result:${year - 1}`,
      label: `Thực hiện năm ${year - 1}`,
      figures: byIndicator(ofKind(figures, 'result', year - 1)),
    },
    {
      basis: `registered:${year}`,
      label: `Đơn vị đăng ký năm ${year}`,
      figures: byIndicator(ofKind(figures, 'registered', year)),
    },
  ];
  return [
    ...indicators
      .filter((indicator) => indicator.baseline)
      .flatMap((each) => baseline(each, year, figures)),
    equal,
    ...indicators
      .filter((indicator) => isCount(indicator.kind))
      .flatMap(({ code }) =>
        own.flatMap(({ basis, label, figures: standing }) => {
          const mine = standing.get(code) ?? [];
          const found = choice({ basis, indicator: code, label }, mine);
          return found.known === 0 ? [] : [found];
        }),
      ),
  ];
}

function ofKind(figures: readonly Figure[], kind: Figure['kind'], year: number): readonly Figure[] {
  return figures.filter((figure) => figure.kind === kind && figure.period === String(year));
}

function byIndicator(figures: readonly Figure[]): ReadonlyMap<string, readonly Figure[]> {
  return groupBy(figures, ({ indicator }) => indicator);
}

function baseline(
  indicator: Indicator,
  year: number,
  figures: readonly Figure[],
): readonly BasisChoice[] {
  const all = figures.filter(
    (figure) => figure.kind === 'baseline' && figure.indicator === indicator.code,
  );
  const period = baselinePeriodFor(year, [...new Set(all.map((figure) => figure.period))]);
  if (period === undefined) return [];
  const mine = all.filter((figure) => figure.period === period);
  return [choice({ basis: indicator.code, indicator: null, label: indicator.name }, mine)];
}

function choice(
  head: Pick<BasisChoice, 'basis' | 'indicator' | 'label'>,
  figures: readonly Figure[],
): BasisChoice {
  const illustrative = figures.find((figure) => figure.source.type === 'illustrative');
  // A unit counts once, by its whole: a year's result may stand in several stages, and by sector.
  const { totals } = basisTable(figures);
  return {
    ...head,
    period: figures[0]?.period ?? null,
    known: totals.size,
    sum: exactSum([...totals.values()]),
    note: illustrative?.source.type === 'illustrative' ? illustrative.source.note : '',
  };
}

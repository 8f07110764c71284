import type { PlanIndicator, PlanView } from '../../../contract/views/plan.ts';
import type { Figure } from '../../../domain/figure.ts';
import { parsePeriod } from '../../../domain/period.ts';
import { outlookBeside, resultOfPeriod } from '../../../domain/result-figures.ts';
import {
  NO_LINE,
  type ResultLine,
  rankLines,
  resultLine,
  sumLine,
  type UnitFigures,
} from '../../../domain/result-lines.ts';
import { ROOT_UNIT, type Unit } from '../../../domain/unit.ts';
import { groupUnits } from '../../../domain/unit-groups.ts';
import { romanNumeral } from '../../../domain/vietnamese/roman-numeral.ts';

export type ResultRow = ResultLine & {
  readonly id: string;
  readonly level: 'total' | 'group' | 'unit';
  readonly ordinal: string;
  readonly name: string;
  readonly rank: number | null;
  readonly groupRank: number | null;
  /** What was reported: the result of the period, else the outlook; null where nothing was. */
  readonly figure: Figure | null;
};

/** The results of one indicator in one period against the targets of the year; `sector` '' is the whole unit. */
export function resultRows(
  plan: PlanView,
  indicator: PlanIndicator,
  period: string,
  sector = '',
): readonly ResultRow[] {
  const judged = { kind: indicator.kind, comparator: indicator.asked?.comparator ?? 'none' };
  const figuresOf = figuresByUnit(plan, indicator.code, period, sector);
  const units = plan.units.filter((unit) => unit.code !== ROOT_UNIT);
  const root = plan.units.find((unit) => unit.code === ROOT_UNIT);
  const lines = new Map(units.map((unit) => [unit.code, resultLine(judged, figuresOf(unit.code))]));
  const ranked = rankedBy(units, lines);
  const whole = sumLine(
    judged,
    units.map((unit) => figuresOf(unit.code)),
    figuresOf(ROOT_UNIT).target,
  );
  return [
    { ...whole, ...NOT_RANKED, id: ROOT_UNIT, level: 'total', ordinal: '', name: root?.name ?? '' },
    ...groupUnits(units).flatMap((group, place) => {
      const inGroup = rankedBy(group.units, lines);
      const members = group.units.map((unit) => figuresOf(unit.code));
      const heading: ResultRow = {
        ...sumLine(judged, members, null),
        ...NOT_RANKED,
        id: group.group,
        level: 'group',
        ordinal: romanNumeral(place + 1),
        name: group.title,
      };
      return [
        heading,
        ...group.units.map(
          (unit, index): ResultRow => ({
            ...(lines.get(unit.code) ?? NO_LINE),
            id: unit.code,
            level: 'unit',
            ordinal: String(index + 1),
            name: unit.name,
            rank: ranked.get(unit.code) ?? null,
            groupRank: inGroup.get(unit.code) ?? null,
            figure: reportedOf(figuresOf(unit.code)),
          }),
        ),
      ];
    }),
  ];
}

const NOT_RANKED = { rank: null, groupRank: null, figure: null } as const;

function reportedOf({ result, outlook }: UnitFigures<Figure>): Figure | null {
  return result ?? outlook;
}

function figuresByUnit(
  plan: PlanView,
  code: string,
  period: string,
  sector: string,
): (unit: string) => UnitFigures<Figure> {
  const { year } = plan;
  const asked = parsePeriod(period);
  const before = period.replace(String(year), String(year - 1));
  const totals = plan.figures.filter((one) => one.indicator === code && one.sector === sector);
  return (unit) => {
    const own = totals.filter((one) => one.unit === unit);
    const results = own.filter((one) => one.kind === 'result');
    return {
      target: own.find((one) => one.kind === 'target' && one.period === String(year)) ?? null,
      result: resultOfPeriod(results, period),
      outlook: outlookBeside(results, year, asked.ok ? asked.value : null),
      before: resultOfPeriod(results, before),
    };
  };
}

function rankedBy(
  units: readonly Unit[],
  lines: ReadonlyMap<string, ResultLine>,
): ReadonlyMap<string, number | null> {
  const places = rankLines(units.map((unit) => lines.get(unit.code) ?? NO_LINE));
  return new Map(units.map((unit, index) => [unit.code, places[index] ?? null]));
}

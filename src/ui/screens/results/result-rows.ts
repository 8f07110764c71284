import type { PlanIndicator, PlanView } from '../../../contract/views/plan.ts';
import type { Figure } from '../../../domain/figure.ts';
import { isRatio } from '../../../domain/indicator.ts';
import {
  attainment,
  exactSum,
  type Judgement,
  judgeRatio,
  ranks,
  ratioOf,
  ratioOfSum,
} from '../../../domain/ratio.ts';
import { resultOfPeriod, yearOutlook } from '../../../domain/result-figures.ts';
import { ROOT_UNIT, type Unit } from '../../../domain/unit.ts';
import { groupUnits } from '../../../domain/unit-groups.ts';
import { romanNumeral } from '../../../domain/vietnamese/roman-numeral.ts';

/** What one row says of a unit, a group or the whole; null is «not known», never 0. */
export type ResultLine = {
  readonly target: number | null;
  readonly result: number | null;
  /** Counted above and below the line, where a ratio was reported with both. */
  readonly parts: { readonly numerator: number; readonly denominator: number } | null;
  readonly outlook: { readonly value: number; readonly official: boolean } | null;
  /** Attainment of a count, or the ratio itself. */
  readonly percent: number | null;
  readonly missing: number | null;
  /** Điểm % from a target that says «khoảng». */
  readonly distance: number | null;
  /** Against the same period of the year before. */
  readonly change: number | null;
};

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

type UnitFigures = {
  readonly target: Figure | null;
  readonly result: Figure | null;
  readonly outlook: Figure | null;
  readonly before: Figure | null;
};

/** The results of one indicator in one period against the targets of the year; `sector` '' is the whole unit. */
export function resultRows(
  plan: PlanView,
  indicator: PlanIndicator,
  period: string,
  sector = '',
): readonly ResultRow[] {
  const figuresOf = figuresByUnit(plan, indicator.code, period, sector);
  const units = plan.units.filter((unit) => unit.code !== ROOT_UNIT);
  const root = plan.units.find((unit) => unit.code === ROOT_UNIT);
  const lines = new Map(units.map((unit) => [unit.code, lineOf(indicator, figuresOf(unit.code))]));
  const ranked = rankedBy(units, lines);
  const whole = sumLine(
    indicator,
    units.map((unit) => figuresOf(unit.code)),
    figuresOf(ROOT_UNIT).target,
  );
  return [
    { ...whole, ...NOT_RANKED, id: ROOT_UNIT, level: 'total', ordinal: '', name: root?.name ?? '' },
    ...groupUnits(units).flatMap((group, place) => {
      const inGroup = rankedBy(group.units, lines);
      const members = group.units.map((unit) => figuresOf(unit.code));
      const heading: ResultRow = {
        ...sumLine(indicator, members, null),
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
            ...(lines.get(unit.code) ?? NOTHING),
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
const NOTHING: ResultLine = {
  target: null,
  result: null,
  parts: null,
  outlook: null,
  percent: null,
  missing: null,
  distance: null,
  change: null,
};

function reportedOf({ result, outlook }: UnitFigures): Figure | null {
  return result ?? outlook;
}

function figuresByUnit(
  plan: PlanView,
  code: string,
  period: string,
  sector: string,
): (unit: string) => UnitFigures {
  const { year } = plan;
  const before = period.replace(String(year), String(year - 1));
  const totals = plan.figures.filter((one) => one.indicator === code && one.sector === sector);
  return (unit) => {
    const own = totals.filter((one) => one.unit === unit);
    const results = own.filter((one) => one.kind === 'result');
    return {
      target: own.find((one) => one.kind === 'target' && one.period === String(year)) ?? null,
      result: resultOfPeriod(results, period),
      outlook: yearOutlook(results, year),
      before: resultOfPeriod(results, before),
    };
  };
}

function lineOf(indicator: PlanIndicator, figures: UnitFigures): ResultLine {
  const target = figures.target?.value ?? null;
  const outlook = outlookOf(figures.outlook);
  if (isRatio(indicator.kind)) {
    const result = ratioResult(figures.result);
    return {
      ...ratioLine(indicator, target, result.percent, result.parts),
      outlook,
      change: difference(result.percent, ratioResult(figures.before).percent),
    };
  }
  const result = figures.result?.value ?? null;
  return {
    ...countLine(target, result),
    outlook,
    change: difference(result, figures.before?.value ?? null),
  };
}

/** Counts add up; a ratio is Σ numerators ÷ Σ denominators. `own` is the target of the whole. */
function sumLine(
  indicator: PlanIndicator,
  members: readonly UnitFigures[],
  own: Figure | null,
): ResultLine {
  if (isRatio(indicator.kind)) {
    const parts = members.flatMap(({ result }) => ratioResult(result).parts ?? []);
    const sum = ratioOfSum(parts);
    const known = parts.length === 0 ? null : sum;
    const percent = known?.ratio.type === 'value' ? known.ratio.percent : null;
    return {
      ...ratioLine(indicator, own?.value ?? null, percent, known),
      outlook: null,
      change: null,
    };
  }
  const target = own?.value ?? sumOf(members.map((one) => one.target?.value ?? null));
  const result = sumOf(members.map((one) => one.result?.value ?? null));
  const outlook = sumOf(members.map((one) => one.outlook?.value ?? null));
  const official = members.every((one) => one.outlook === null || one.outlook.stage === 'official');
  return {
    ...countLine(target, result),
    outlook: outlook === null ? null : { value: outlook, official },
    change: difference(result, sumOf(members.map((one) => one.before?.value ?? null))),
  };
}

function countLine(
  target: number | null,
  result: number | null,
): Omit<ResultLine, 'outlook' | 'change'> {
  const missing =
    target === null || result === null ? null : Math.max(0, exactSum([target, -result]));
  const percent = attainment(result, target);
  return { target, result, parts: null, percent, missing, distance: null };
}

function ratioLine(
  indicator: PlanIndicator,
  target: number | null,
  percent: number | null,
  parts: ResultLine['parts'],
): Omit<ResultLine, 'outlook' | 'change'> {
  const judgement =
    target === null || parts === null
      ? null
      : judgeRatio(indicator.asked?.comparator ?? 'none', target, parts);
  const own = parts && { numerator: parts.numerator, denominator: parts.denominator };
  return { target, result: percent, parts: own, percent, ...shortfall(judgement) };
}

function shortfall(judgement: Judgement | null): Pick<ResultLine, 'missing' | 'distance'> {
  switch (judgement?.type) {
    case 'met':
      return { missing: 0, distance: null };
    case 'not-met':
      return { missing: judgement.missing, distance: null };
    case 'distance':
      return { missing: null, distance: judgement.points };
    default:
      return { missing: null, distance: null };
  }
}

function ratioResult(figure: Figure | null): {
  readonly percent: number | null;
  readonly parts: ResultLine['parts'];
} {
  if (figure === null) return { percent: null, parts: null };
  const { numerator, denominator, value } = figure;
  const ratio = ratioOf(numerator, denominator);
  if (ratio.type !== 'value' || numerator === null || denominator === null) {
    return { percent: value, parts: null };
  }
  return { percent: ratio.percent, parts: { numerator, denominator } };
}

function outlookOf(figure: Figure | null): ResultLine['outlook'] {
  if (figure === null || figure.value === null) return null;
  return { value: figure.value, official: figure.stage === 'official' };
}

/** Those without a target or a result have no per cent and so no rank. */
function rankedBy(
  units: readonly Unit[],
  lines: ReadonlyMap<string, ResultLine>,
): ReadonlyMap<string, number | null> {
  const percents = units.map((unit) => {
    const line = lines.get(unit.code);
    return line === undefined || line.target === null ? null : line.percent;
  });
  const places = ranks(percents);
  return new Map(units.map((unit, index) => [unit.code, places[index] ?? null]));
}

function sumOf(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : exactSum(known);
}

function difference(now: number | null, before: number | null): number | null {
  return now === null || before === null ? null : exactSum([now, -before]);
}

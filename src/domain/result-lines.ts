import type { Figure } from './figure.ts';
import { type Comparator, type IndicatorKind, isRatio } from './indicator.ts';
import {
  attainment,
  exactSum,
  type Judgement,
  judgeRatio,
  ranks,
  ratioOf,
  ratioOfSum,
} from './ratio.ts';

/** What of a figure tells how far one has come. */
export type ToldFigure = Pick<Figure, 'value' | 'numerator' | 'denominator' | 'stage'>;

/** What a unit was given and what it reported of one indicator; null where there is nothing. */
export type UnitFigures<F extends ToldFigure = ToldFigure> = {
  readonly target: F | null;
  readonly result: F | null;
  /** Ước thực hiện cả năm, or the official result in its place. */
  readonly outlook: F | null;
  /** The result of the same period of the year before. */
  readonly before: F | null;
};

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

/** How an indicator is judged: `none` where no document says by which comparison. */
export type Judged = { readonly kind: IndicatorKind; readonly comparator: Comparator };

export const NO_LINE: ResultLine = {
  target: null,
  result: null,
  parts: null,
  outlook: null,
  percent: null,
  missing: null,
  distance: null,
  change: null,
};

/** What one unit has come to. */
export function resultLine(indicator: Judged, figures: UnitFigures): ResultLine {
  const target = figures.target?.value ?? null;
  const outlook = outlookOf(indicator.kind, figures.outlook);
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

/**
 * What units have come to together: counts add up, a ratio is Σ numerators ÷ Σ denominators. `own`
 * is the target of the whole where it has one.
 */
export function sumLine(
  indicator: Judged,
  members: readonly UnitFigures[],
  own: ToldFigure | null,
): ResultLine {
  if (isRatio(indicator.kind)) {
    const parts = members.flatMap(({ result }) => ratioResult(result).parts ?? []);
    const sum = parts.length === 0 ? null : ratioOfSum(parts);
    const percent = sum?.ratio.type === 'value' ? sum.ratio.percent : null;
    return {
      ...ratioLine(indicator, own?.value ?? null, percent, sum),
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

/**
 * Xếp thứ by per cent, in the order of the lines; equal ones share a rank (1, 2, 2, 4). Without a
 * target or a result there is no per cent of it and so no rank.
 */
export function rankLines(lines: readonly ResultLine[]): readonly (number | null)[] {
  return ranks(lines.map(({ target, percent }) => (target === null ? null : percent)));
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
  indicator: Judged,
  target: number | null,
  percent: number | null,
  parts: ResultLine['parts'],
): Omit<ResultLine, 'outlook' | 'change'> {
  const judgement =
    target === null || parts === null ? null : judgeRatio(indicator.comparator, target, parts);
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

function ratioResult(figure: ToldFigure | null): {
  readonly percent: number | null;
  readonly parts: ResultLine['parts'];
} {
  if (figure === null) return { percent: null, parts: null };
  const { numerator, denominator, value } = figure;
  const ratio = ratioOf(numerator, denominator);
  const parts = numerator === null || denominator === null ? null : { numerator, denominator };
  // 0 of 0 is told, yet no per cent: whatever was written beside it says nothing.
  if (ratio.type === 'none') return { percent: null, parts };
  return { percent: ratio.type === 'value' ? ratio.percent : value, parts };
}

function outlookOf(kind: IndicatorKind, figure: ToldFigure | null): ResultLine['outlook'] {
  const value = toldValue(kind, figure);
  if (figure === null || value === null) return null;
  return { value, official: figure.stage === 'official' };
}

/** What a figure says: of a ratio the quotient of its counts where it tells them, none over 0. */
export function toldValue(kind: IndicatorKind, figure: ToldFigure | null): number | null {
  if (figure === null) return null;
  return isRatio(kind) ? ratioResult(figure).percent : figure.value;
}

function sumOf(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : exactSum(known);
}

function difference(now: number | null, before: number | null): number | null {
  return now === null || before === null ? null : exactSum([now, -before]);
}

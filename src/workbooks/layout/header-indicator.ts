import type { Indicator } from '../../domain/indicator.ts';
import { cellName } from '../open/sheet-grid.ts';
import type { PlanInput } from './column-plan.ts';
import type { HeaderPart, HeaderPath } from './header-paths.ts';
import {
  headerRole,
  isPartsHeader,
  isRoleAndTime,
  isWholeHeader,
  withoutRole,
} from './header-words.ts';
import { headerMeasure } from './measure-words.ts';
import type { Matchers, NameMatch } from './name-matching.ts';

/** What a person said that the header names; the last answer counts. */
export function answeredIndicator(
  path: HeaderPath,
  { sheet, context }: PlanInput,
): Indicator | null {
  const cells = path.parts.map(({ row, column }) => cellName(row, column));
  const answer = context.answers?.findLast(
    (one) => one.type === 'indicator' && one.sheet === sheet && cells.includes(one.cell),
  );
  if (answer?.type !== 'indicator') return null;
  return context.indicators.find(({ code }) => code === answer.indicator) ?? null;
}

export type PartMatch = { readonly part: HeaderPart; readonly match: NameMatch<Indicator> };

/** The lowest part that names an indicator for certain, else the lowest that may; else the title's. */
export function indicatorIn(path: HeaderPath, input: PlanInput): PartMatch | null {
  const naming = path.parts.filter(
    ({ text }) =>
      !isWholeHeader(text) &&
      !isPartsHeader(text) &&
      headerMeasure(text) === null &&
      input.matchers.sector(text) === null,
  );
  const tried = naming
    .toReversed()
    .map((part): PartMatch => ({ part, match: matchHeader(part.text, input.matchers) }));
  const certain = tried.find(({ match }) => match.type === 'match');
  if (certain) return certain;
  const speaking = tried.filter(({ part }) => !isRoleAndTime(part.text));
  const [lowest] = speaking;
  if (lowest) return speaking.find(({ match }) => match.type === 'ambiguous') ?? lowest;
  const [part] = path.parts;
  return part && input.titleIndicator
    ? { part, match: { type: 'match', found: input.titleIndicator } }
    : null;
}

/** The indicator that a column's header names for certain. */
export function certainIndicator(path: HeaderPath, input: PlanInput): Indicator | null {
  const match = indicatorIn(path, input)?.match;
  return match?.type === 'match' ? match.found : null;
}

/** The whole header, or what is left of «Chỉ tiêu kết nạp đoàn viên» without «Chỉ tiêu». */
function matchHeader(text: string, { indicator }: Matchers): NameMatch<Indicator> {
  const whole = indicator(text);
  if (whole.type === 'match') return whole;
  const rest = withoutRole(text);
  const part = rest === text ? whole : indicator(rest);
  return part.type === 'match' || whole.type === 'unknown' ? part : whole;
}

/** A child header below an indicator that is no role, sector or sum: «Trong đó: nữ» is not the whole. */
export function unexplainedPart(
  path: HeaderPath,
  indicatorPart: HeaderPart,
  input: PlanInput,
): HeaderPart | null {
  const below = path.parts.slice(path.parts.indexOf(indicatorPart) + 1);
  return below.find((part) => isUnexplained(part, input)) ?? null;
}

/** Whether a header says something that is no role, measure, sector or sum. */
export function isUnexplained({ text }: HeaderPart, { matchers }: PlanInput): boolean {
  const explained = headerRole(text) !== null || isWholeHeader(text) || isRoleAndTime(text);
  return (
    !explained &&
    !isPartsHeader(text) &&
    headerMeasure(text) === null &&
    matchers.sector(text) === null
  );
}

/** The sector that the lowest of the headers names; '' for the unit's total. */
export function sectorOf(path: HeaderPath, { matchers }: PlanInput): string {
  return path.parts.map(({ text }) => matchers.sector(text)).findLast((one) => one !== null) ?? '';
}

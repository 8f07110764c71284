import { type Indicator, isCount, isRatio } from '../../domain/indicator.ts';
import type { ReadingIssue } from '../../domain/returns/reading.ts';
import { kindOf } from './column-kind.ts';
import type { PlanInput, ValueColumn } from './column-plan.ts';
import {
  answeredIndicator,
  indicatorIn,
  type PartMatch,
  sectorOf,
  unexplainedPart,
} from './header-indicator.ts';
import type { HeaderPart, HeaderPath } from './header-paths.ts';
import { headerRole, isQuantityHeader } from './header-words.ts';
import { issueAt } from './issues.ts';
import { bracketMeasure, contradicts, headerMeasure, type Measure } from './measure-words.ts';
import { basisDoubt, measureDoubt, remarkDoubt } from './name-doubts.ts';
import type { NameMatch } from './name-matching.ts';

export type NamedColumn = { readonly value: ValueColumn; readonly issue: ReadingIssue | null };

/** Where rows name the units, the header names indicator, sector and kind. */
export function namedColumn(path: HeaderPath, input: PlanInput): NamedColumn {
  const role = path.parts.map(({ text }) => headerRole(text)).findLast((one) => one !== null);
  const kind = kindOf(role ?? null, input.context.kind) ?? input.context.kind;
  const header = path.parts.at(-1) ?? null;
  const answered = answeredIndicator(path, input);
  const match = answered ? null : indicatorIn(path, input);
  const found = answered ?? (match?.match.type === 'match' ? match.match.found : null);
  const measured = measureIn(path);
  const measure = measured?.measure ?? titleScale(input);
  const value: ValueColumn = {
    column: path.column,
    indicator: found,
    sector: sectorOf(path, input),
    kind,
    header: match?.part ?? header,
    scale: found && isCount(found.kind) && measure?.type === 'scale' ? measure.factor : 1,
    percents: null,
  };
  if (answered) return { value, issue: null };
  if (!found) {
    const asked = match?.part ?? header;
    return { value, issue: asked ? unknownHeader(input, asked, match?.match ?? null) : null };
  }
  const issue = match ? doubtAbout(found, match, path, measured, input) : null;
  return { value: issue ? { ...value, indicator: null } : value, issue };
}

/** Why a header that names an indicator may still mean something else. */
function doubtAbout(
  indicator: Indicator,
  { part }: PartMatch,
  path: HeaderPath,
  measured: Measured | null,
  input: PlanInput,
): ReadingIssue | null {
  const unexplained = unexplainedPart(path, part, input);
  if (unexplained) return unknownHeader(input, unexplained, null);
  const ratio = isCount(indicator.kind) ? ratioAbove(path, part, input) : null;
  if (ratio) {
    const place = { ...part, sheet: input.sheet };
    return issueAt('ambiguous-indicator', place, ...basisDoubt(part.text, ratio, indicator));
  }
  const remark = remarkDoubt(part.text, indicator, input.matchers);
  if (remark) return issueAt('ambiguous-indicator', { ...part, sheet: input.sheet }, ...remark);
  const measure = measured?.measure ?? input.titleMeasure;
  const isOfTable = measured === null;
  // «ĐVT: người» above a table does not speak of the ratios in it.
  if (measure === null || (isOfTable && isRatio(indicator.kind))) return null;
  if (!contradicts(measure, indicator.kind)) return null;
  const place = { ...(measured?.part ?? part), sheet: input.sheet };
  return issueAt('ambiguous-indicator', place, ...measureDoubt(part.text, measure, indicator));
}

/** «Tổng số DN» below «Ký kết TƯLĐTT» may count only those that the ratio is of. */
function ratioAbove(path: HeaderPath, part: HeaderPart, { matchers }: PlanInput): Indicator | null {
  const above = path.parts.slice(0, path.parts.indexOf(part));
  const found = above.map(({ text }) => matchers.indicator(text));
  const match = found.find((one) => one.type === 'match' && isRatio(one.found.kind));
  return match?.type === 'match' ? match.found : null;
}

type Measured = { readonly measure: Measure; readonly part: HeaderPart };

/** The lowest part that is a unit of measure, or has one in brackets; «Số lượng» counts things. */
function measureIn({ parts }: HeaderPath): Measured | null {
  for (const part of parts.toReversed()) {
    const measure = headerMeasure(part.text) ?? bracketMeasure(part.text);
    if (measure !== null) return { measure, part };
    if (isQuantityHeader(part.text)) {
      return { measure: { text: part.text, type: 'things' }, part };
    }
  }
  return null;
}

function titleScale({ titleMeasure }: PlanInput): Measure | null {
  return titleMeasure?.type === 'scale' ? titleMeasure : null;
}

function unknownHeader(
  { sheet }: PlanInput,
  { text, row, column }: HeaderPart,
  match: NameMatch<Indicator> | null,
): ReadingIssue {
  const place = { sheet, row, column };
  const remedies = match && match.type !== 'match' ? [match.remedy] : [];
  return match?.type === 'ambiguous'
    ? issueAt(
        'ambiguous-indicator',
        place,
        `chưa rõ «${text}» là chỉ tiêu nào. Chọn chỉ tiêu.`,
        remedies,
      )
    : issueAt(
        'unknown-indicator',
        place,
        `không có chỉ tiêu «${text}». Chọn chỉ tiêu, hoặc bỏ qua cột này.`,
        remedies,
      );
}

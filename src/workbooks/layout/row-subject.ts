import type { Indicator } from '../../domain/indicator.ts';
import { cellName } from '../open/sheet-grid.ts';
import { answerAt } from './answers.ts';
import type { BodyRow } from './body-rows.ts';
import { issueAt } from './issues.ts';
import { bracketMeasure, contradicts, type Measure, statedMeasure } from './measure-words.ts';
import { type Doubt, measureDoubt, partDoubt, remarkDoubt } from './name-doubts.ts';
import type { Matchers, NameMatch } from './name-matching.ts';
import type { TableInput } from './read-table.ts';
import type { Subject } from './read-value.ts';

/** What a row's name stands for; the sector is told elsewhere in the row. */
export type NamedSubject = Omit<Subject, 'sector'>;

import { withoutMark } from './row-words.ts';

/** The unit that a row names. */
export function unitOf(
  { row, name }: BodyRow,
  { view, header, context, matchers }: TableInput,
): NamedSubject {
  const place = { sheet: view.grid.name, row, column: header.nameColumn };
  const answer = answerAt(context, 'unit', place.sheet, cellName(row, header.nameColumn));
  if (answer) return { unit: answer.unit, indicator: null, scale: 1, issue: null };
  const match = bestUnit(name, matchers);
  const subject = { unit: null, indicator: null, scale: 1 };
  if (match.type === 'match') {
    const doubt = partDoubt(name, match.found);
    return doubt
      ? { ...subject, issue: issueAt('ambiguous-unit', place, ...doubt) }
      : { ...subject, unit: match.found.code, issue: null };
  }
  const issue =
    match.type === 'ambiguous'
      ? issueAt('ambiguous-unit', place, `«${name}»: chưa rõ là đơn vị nào. Chọn đơn vị.`, [
          match.remedy,
        ])
      : issueAt('unknown-unit', place, `không có đơn vị «${name}» trong danh mục. Chọn đơn vị.`, [
          match.remedy,
        ]);
  return { ...subject, issue };
}

/** «1. LĐLĐ huyện Mường Ảng» is looked up without its number too. */
export function bestUnit(name: string, { unit }: Matchers): ReturnType<Matchers['unit']> {
  const whole = unit(name);
  const bare = withoutMark(name);
  return whole.type === 'match' || bare === name ? whole : unit(bare);
}

/** The indicator that a row names, unless its unit of measure speaks against it. */
export function indicatorOf(
  { row, name }: BodyRow,
  measures: number | null,
  { view, header, context, matchers, unit, told }: TableInput,
): NamedSubject {
  const place = { sheet: view.grid.name, row, column: header.nameColumn };
  const answer = answerAt(context, 'indicator', place.sheet, cellName(row, header.nameColumn));
  const said = answer?.indicator ?? told.row(name);
  const answered = context.indicators.find(({ code }) => code === said);
  const measure = measures === null ? null : statedMeasure(view.seen(row, measures));
  const scale = measure?.type === 'scale' ? measure.factor : 1;
  if (answered) return { unit, indicator: answered, scale, issue: null };
  const match: NameMatch<Indicator> = matchers.indicator(name);
  if (match.type === 'match') {
    const stated = measure ?? bracketMeasure(name);
    const counted = countOf(name, match.found, stated, matchers);
    if (counted) return { unit, indicator: counted, scale, issue: null };
    const doubt = doubtAbout(name, match.found, stated, matchers);
    const issue = doubt ? issueAt('ambiguous-indicator', place, ...doubt) : null;
    return { unit, indicator: issue ? null : match.found, scale, issue };
  }
  const issue =
    match.type === 'ambiguous'
      ? issueAt(
          'ambiguous-indicator',
          place,
          `«${name}»: chưa rõ là chỉ tiêu nào. Chọn chỉ tiêu.`,
          [match.remedy],
        )
      : issueAt(
          'unknown-indicator',
          place,
          `không có chỉ tiêu «${name}». Chọn chỉ tiêu, hoặc bỏ qua dòng này.`,
          [match.remedy],
        );
  return { unit, indicator: null, scale: 1, issue };
}

const IN_WHICH = /^\s*trong đó\s*:?\s*/iu;

/**
 * «Trong đó: đoàn viên là CNLĐ trong DN» is the name of a share; in «người» it is the count of the same
 * name, if there is one.
 */
function countOf(
  name: string,
  { kind }: Indicator,
  measure: Measure | null,
  { indicator }: Matchers,
): Indicator | null {
  if (measure === null || !contradicts(measure, kind)) return null;
  const rest = name.normalize('NFC').replace(IN_WHICH, '');
  if (rest === name.normalize('NFC')) return null;
  const match = indicator(rest);
  return match.type === 'match' && !contradicts(measure, match.found.kind) ? match.found : null;
}

/** Why a name that is an indicator's may still mean something else. */
function doubtAbout(
  name: string,
  indicator: Indicator,
  measure: Measure | null,
  matchers: Matchers,
): Doubt | null {
  const remark = remarkDoubt(name, indicator, matchers);
  if (remark || measure === null || !contradicts(measure, indicator.kind)) return remark;
  return measureDoubt(name, measure, indicator);
}

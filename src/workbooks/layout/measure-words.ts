import { type IndicatorKind, isCount, isRatio } from '../../domain/indicator.ts';
import { measureOf } from '../../domain/vietnamese/measures.ts';
import { plainForm } from './name-forms.ts';
import type { TitleLine } from './titles.ts';

/** What a unit of measure says of the numbers under it; `text` as it is written. */
export type Measure = { readonly text: string } & (
  | { readonly type: 'percent' | 'things' }
  /** «nghìn người»: every number stands for so many times itself. */
  | { readonly type: 'scale'; readonly factor: number }
);

const PERCENT = /^(?:(?:tỷ|tỉ) (?:lệ|trọng) ?)?\(?%\)?$|^(?:tỷ|tỉ) (?:lệ|trọng)$|^phần trăm$/u;
const MERE_MEASURES: ReadonlySet<string> = new Set([
  ...['người', 'đoàn viên', 'đv', 'bản', 'cuộc', 'lớp', 'lượt', 'lượt người', 'suất', 'đồng'],
]);
const BRACKETS = /[([]([^()[\]]*)[)\]]/g;
const TITLE = /(?:đơn vị tính|đvt|đv tính)\s*:?\s*(.+?)\)?$/u;

/** A unit of measure of the known ones: «%», «người», «nghìn người»; null for any other text. */
export function knownMeasure(text: string): Measure | null {
  const tidy = lower(text).replaceAll(/^\(|\)$/g, '');
  if (tidy === '') return null;
  if (PERCENT.test(tidy)) return { text: tidy, type: 'percent' };
  const measure = measureOf(tidy);
  if (typeof measure === 'number') return { text: tidy, type: 'scale', factor: measure };
  return measure === 'plain' ? { text: tidy, type: 'things' } : null;
}

/**
 * A header cell that is nothing but a unit of measure. Below «Số đoàn viên» stand «Nữ», «Công nhân»
 * and «Lao động» for a part of it, though they are units of measure behind a number.
 */
export function headerMeasure(text: string): Measure | null {
  const measure = knownMeasure(text);
  return measure?.type === 'things' && !MERE_MEASURES.has(measure.text) ? null : measure;
}

/** In a column of units of measure any word counts things: «vụ việc», «mô hình». */
export function statedMeasure(text: string): Measure | null {
  const known = knownMeasure(text);
  if (known !== null) return known;
  const tidy = lower(text);
  if (tidy.includes('%')) return { text: tidy, type: 'percent' };
  return /\p{L}{2}/u.test(tidy) ? { text: tidy, type: 'things' } : null;
}

/** «Ký kết TƯLĐTT (bản)»; the bracket in «hội nghị người lao động (NLĐ)» only shortens its words. */
export function bracketMeasure(text: string): Measure | null {
  return (
    bracketsOf(text)
      .map((content) => knownMeasure(content))
      .find((measure) => measure !== null) ?? null
  );
}

/** What stands in brackets in a name and does not just shorten its words. */
export function bracketsOf(text: string): readonly string[] {
  const written = text.normalize('NFC');
  if (!/[([]/.test(written)) return [];
  const rest = plainForm(written.replace(BRACKETS, ' '));
  return [...written.matchAll(BRACKETS)]
    .map(([, content = '']) => content.trim())
    .filter((content) => content !== '' && !shortens(content, rest));
}

function shortens(content: string, words: string): boolean {
  const inFull = plainForm(content);
  return inFull !== lower(content) && words.includes(inFull);
}

/** «Đơn vị tính: nghìn người» above a table. */
export function titleMeasure(lines: readonly TitleLine[]): Measure | null {
  for (const { text } of lines) {
    const written = TITLE.exec(lower(text))?.[1];
    const measure = written === undefined ? null : knownMeasure(written);
    if (measure !== null) return measure;
  }
  return null;
}

/** «Đơn vị tính: nghìn người» above the first table of a sheet holds for the next ones too. */
export function titleScale(lines: readonly TitleLine[]): Measure | null {
  const measure = titleMeasure(lines);
  return measure?.type === 'scale' ? measure : null;
}

/** Whether numbers so measured cannot be of an indicator: a ratio in «bản», a count in per cent. */
export function contradicts(measure: Measure, kind: IndicatorKind): boolean {
  return measure.type === 'percent' ? isCount(kind) : isRatio(kind);
}

function lower(text: string): string {
  return text.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim();
}

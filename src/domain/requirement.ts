import { type Indicator, isRatio } from './indicator.ts';
import { coversYear, parsePeriod } from './period.ts';
import type { ProgrammeIndicator } from './programme.ts';

/** The document's words for what it asks, and whether they want «từ» in front: «[từ] 70% trở lên». */
export type Requirement =
  | { readonly type: 'words'; readonly text: string }
  | { readonly type: 'from'; readonly text: string }
  | { readonly type: 'unstated' };

export function requirementOf(
  asked: Pick<ProgrammeIndicator, 'comparator' | 'comparatorText'>,
): Requirement {
  const text = asked.comparatorText.trim();
  if (text === '') return { type: 'unstated' };
  if (asked.comparator === 'ge' && /^\d/.test(text)) return { type: 'from', text };
  return { type: 'words', text: `${text.charAt(0).toLocaleLowerCase('vi')}${text.slice(1)}` };
}

/** Whether an entry of a document holds for a year: its own, one of its stage, or «hàng năm». */
export function speaksOf(entry: ProgrammeIndicator, year: number): boolean {
  if (entry.period === null) return entry.cadence === 'yearly';
  const period = parsePeriod(entry.period);
  return period.ok && coversYear(period.value, year);
}

/**
 * What the document asks in a year: what it says of that very year, else what it asks every year,
 * else the per cent that holds for a whole stage. A count of a stage is no count of one of its years.
 */
export function askedIn(
  year: number,
  { code, kind }: Pick<Indicator, 'code' | 'kind'>,
  asked: readonly ProgrammeIndicator[],
): ProgrammeIndicator | null {
  const entries = asked.filter((entry) => entry.code === code);
  const ofStage = isRatio(kind) ? entries.find((entry) => speaksOf(entry, year)) : undefined;
  return (
    entries.find((entry) => entry.period === String(year)) ??
    entries.find((entry) => entry.period === null && entry.cadence === 'yearly') ??
    ofStage ??
    null
  );
}

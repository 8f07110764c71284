import { type DeadlineRule, lastDayInTime } from '../../../domain/deadline.ts';
import { shownDate } from '../../app/dates.ts';

export type LastDay =
  | { readonly type: 'unset' }
  | { readonly type: 'once'; readonly day: string }
  /** `day` without its year. */
  | { readonly type: 'yearly'; readonly day: string };

/** Any year without a 29 February: the rule `03-01` means 28/02 in most years. */
const COMMON_YEAR = 2021;

/** «Trước 10/6» → 09/06: the day that is named is itself too late. */
export function lastDayOf(rule: DeadlineRule | null): LastDay {
  if (rule === null) return { type: 'unset' };
  if (rule.length > 'MM-DD'.length) return { type: 'once', day: shownDate(lastDayInTime(rule)) };
  return { type: 'yearly', day: shownDate(lastDayInTime(`${COMMON_YEAR}-${rule}`)).slice(0, 5) };
}

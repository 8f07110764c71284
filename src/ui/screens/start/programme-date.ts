import { shownDate } from '../../app/dates.ts';

/** A programme is dated by a day or, where the document says no more, by a month: «10/2021». */
export function shownProgrammeDate(date: string | null): string | null {
  if (date === null) return null;
  if (date.length > 7) return shownDate(date);
  const [year = '', month = ''] = date.split('-');
  return `${month}/${year}`;
}

/** `2019-01-24` → «24/01/2019». */
export function shownDate(iso: string): string {
  const [year = '', month = '', day = ''] = iso.slice(0, 10).split('-');
  return `${day}/${month}/${year}`;
}

/** «10:42» of a moment, in the time of this machine. */
export function shownTime(at: Date): string {
  return `${twoDigits(at.getHours())}:${twoDigits(at.getMinutes())}`;
}

/** «10:42 24/01/2019» of an ISO timestamp, in the time of this machine. */
export function shownMoment(iso: string): string {
  const at = new Date(iso);
  if (Number.isNaN(at.getTime())) return iso;
  return `${shownTime(at)} ${twoDigits(at.getDate())}/${twoDigits(at.getMonth() + 1)}/${at.getFullYear()}`;
}

/** Today as `2026-01-05`, in the time of this machine. */
export function isoDay(at: Date): string {
  return `${at.getFullYear()}-${twoDigits(at.getMonth() + 1)}-${twoDigits(at.getDate())}`;
}

const WRITTEN_DAY = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/;

/** Reads «24/1/2019» as `2019-01-24`; null where that is no day of the calendar. */
export function readDate(text: string): string | null {
  const match = WRITTEN_DAY.exec(text.trim());
  if (match === null) return null;
  const [day, month, year] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const date = new Date(year, month - 1, day);
  const exists = date.getDate() === day && date.getMonth() === month - 1;
  return exists ? isoDay(date) : null;
}

/** Whether a day is written that the calendar does not have: «31/02/2020». */
export function isNoSuchDay(text: string): boolean {
  return WRITTEN_DAY.test(text.trim()) && readDate(text) === null;
}

function twoDigits(n: number): string {
  return String(n).padStart(2, '0');
}

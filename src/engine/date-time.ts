import { formatDate } from '../domain/vietnamese/dates.ts';

/** «05/01/2024 10:42», in the time of this computer, of an instant such as `2024-01-05T03:42:00.000Z`. */
export function formatDateTime(instant: string): string {
  const at = new Date(instant);
  return `${formatDate(localDay(at))} ${two(at.getHours())}:${two(at.getMinutes())}`;
}

/** The calendar day of a moment on this computer. */
export function localDay(at: Date): string {
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}

import { type Failure, failure } from '../error.ts';
import { isCalendarDay, isoDay } from '../period-calendar.ts';
import { err, ok, type Result } from '../result.ts';
import type { IsoDate } from '../unit.ts';

/** `2019-01-24` → «24/01/2019». */
export function formatDate(date: IsoDate): string {
  const [year = '', month = '', day = ''] = date.split('-');
  return `${day}/${month}/${year}`;
}

/** «ngày 24 tháng 01 năm 2019»: days below 10 and the months 1 and 2 take a 0 (NĐ 30/2020/NĐ-CP). */
export function formatDateInWords(date: IsoDate): string {
  const [year = '', month = '', day = ''] = date.split('-');
  return `ngày ${day} tháng ${Number(month) <= 2 ? month : Number(month)} năm ${year}`;
}

/** Reads 24/01/2019, 24-1-2019, 24.1.2019, 2019-01-24 and «ngày 24 tháng 01 năm 2019»; the day comes first. */
export function parseDate(text: string): Result<IsoDate, Failure> {
  const tidy = text.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase();
  const date = fromIso(tidy) ?? fromDayFirst(tidy);
  return date !== null && isCalendarDay(date)
    ? ok(date)
    : err(
        failure(
          'bad-request',
          `«${text.trim()}» không phải là ngày. Viết dạng ngày/tháng/năm: 24/01/2019.`,
          {
            date: text,
          },
        ),
      );
}

function fromIso(text: string): string | null {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) ? text : null;
}

function fromDayFirst(text: string): string | null {
  const match =
    /^(?:ngày )?(\d{1,2}) ?([/.-]) ?(\d{1,2}) ?\2 ?(\d{4})$/.exec(text) ??
    /^(?:ngày )?(\d{1,2})( )tháng (\d{1,2}) năm (\d{4})$/.exec(text);
  if (match === null) return null;
  return isoDay(Number(match[4]), Number(match[3]), Number(match[1]));
}

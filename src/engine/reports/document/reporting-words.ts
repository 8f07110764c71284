import type { Settings } from '../../../contract/views/others.ts';
import type { IsoDate } from '../../../domain/unit.ts';
import { formatDate } from '../../../domain/vietnamese/dates.ts';
import type { StoredProgramme } from '../../../store/programmes.ts';
import type { Readable } from '../../../store/workspace-store.ts';
import { dueOf } from '../../returns/returns-status.ts';
import { shortOrganization } from './office-words.ts';

/** «Liên đoàn Lao động tỉnh (qua Ban Tổ chức)»: where returns go. */
export function collector(
  { organization, focal }: Settings,
  programmes: readonly StoredProgramme[],
): string {
  const board = [focal, ...programmes.map((one) => one.focal ?? '')].find((one) => one !== '');
  const short = shortOrganization(organization);
  return board === undefined ? short : `${short} (qua ${board})`;
}

/**
 * When returns are due: the days of the year's two returns, else the documents' own words, else «theo
 * quy định». Of several years the days are those of every year.
 */
export async function dueWords(
  view: Readable,
  years: readonly number[],
  programmes: readonly StoredProgramme[],
): Promise<string> {
  const [year] = years;
  if (year === undefined) return 'theo quy định';
  const half = await dueOf(view, `${year}-H1`, { type: 'half', year, half: 1 });
  const whole = await dueOf(view, String(year), { type: 'year', year });
  const days = [half, whole].filter((day) => day !== null);
  if (days.length > 0) return daysInText(days, years.length > 1);
  const told = programmes
    .flatMap(({ deadlines }) => deadlines)
    .find(({ date, via, rule }) => date === null && via !== null && rule !== '');
  return told?.rule ?? 'theo quy định';
}

function daysInText(days: readonly IsoDate[], everyYear: boolean): string {
  const written = days.map(
    (day) => `ngày ${everyYear ? formatDate(day).slice(0, 5) : formatDate(day)}`,
  );
  return `trước ${written.join(' và ')}${everyYear ? ' hàng năm' : ''}`;
}

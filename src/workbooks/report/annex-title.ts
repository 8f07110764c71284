import type { ReportPaper } from '../../domain/report/table.ts';
import { printableWidth } from './page.ts';
import type { ReportIndicator } from './report-input.ts';
import { textWidth } from './text-width.ts';
import { yearsInWords } from './wording.ts';

type Orientation = ReportPaper['orientation'];

/** Titles are set 14 bold (Nghị định 30/2020). */
const TITLE = { size: 14, bold: true };
/** What a line may lose at both ends of the page. */
const MARGIN = 16;

const MOST_NAMED = 3;
const LONGEST_SUBJECT = 110;

/**
 * Title of an annex in capitals, broken before the years where it does not fit one line:
 * «GIAO CHỈ TIÊU KẾT NẠP ĐOÀN VIÊN, THÀNH LẬP CÔNG ĐOÀN CƠ SỞ | NĂM 2020». More indicators than a
 * title can name are left to the columns: «GIAO CHỈ TIÊU NĂM 2020». `act` is what is done.
 */
export function annexTitle(
  indicators: readonly ReportIndicator[],
  years: readonly number[],
  orientation: Orientation,
  act = 'Giao chỉ tiêu',
): readonly string[] {
  const named = `${act} ${indicators.map(({ name }) => name).join(', ')}`;
  const nameable =
    indicators.length > 0 && indicators.length <= MOST_NAMED && named.length <= LONGEST_SUBJECT;
  return titleLines(nameable ? named : act, yearsInWords(years), orientation);
}

/**
 * Capitals on one line; else with the closing part («năm 2020») on its own; else on two lines of
 * about the same length, after a comma where one is near.
 */
export function titleLines(
  subject: string,
  closing: string,
  orientation: Orientation,
): readonly string[] {
  const room = printableWidth(orientation) - MARGIN;
  const fits = (text: string) => textWidth(text, TITLE) <= room;
  const [first, last] = [capitals(subject), capitals(closing)];
  const whole = `${first} ${last}`;
  if (fits(whole)) return [whole];
  return fits(first) ? [first, last] : balanced(whole);
}

const COMMA_BONUS = 90;

/** A year is not torn from its «năm». */
const BREAKS = / (?!(?:19|20)\d\d(?!\d))/u;

function balanced(text: string): readonly string[] {
  const words = text.split(BREAKS);
  const breaks = words.slice(1).map((_, index) => {
    const lines = [words.slice(0, index + 1).join(' '), words.slice(index + 1).join(' ')] as const;
    const longer = Math.max(...lines.map((line) => textWidth(line, TITLE)));
    return { lines, cost: longer - (lines[0].endsWith(',') ? COMMA_BONUS : 0) };
  });
  const best = breaks.toSorted((a, b) => a.cost - b.cost)[0];
  return best === undefined ? [text] : best.lines;
}

function capitals(text: string): string {
  return text.trim().toLocaleUpperCase('vi');
}

import { firstDay, formatPeriodCode, lastDay, parsePeriod, yearOf } from '../../domain/period.ts';
import { periodLabel } from '../../domain/period-label.ts';
import { parsePeriodTitle } from '../../domain/period-title.ts';
import type { CellMeaning, ReadingIssue } from '../../domain/returns/reading.ts';
import { searchKey } from '../../domain/vietnamese/names.ts';
import { cellName } from '../open/sheet-grid.ts';
import type { ReturnContext } from './context.ts';
import { fileIssue, issueAt } from './issues.ts';
import { isNote, isPlaceAndDate } from './row-words.ts';
import type { SheetView } from './sheet-view.ts';

/** One line of text above a table. */
export type TitleLine = { readonly text: string; readonly row: number; readonly column: number };

/** So far above its header a table's title may begin. */
const MAX_TITLE_ROWS = 20;
/** «Số: 12/BC-LĐLĐ», «(Kèm theo Công văn …)», «Căn cứ Quyết định …» name other documents and days. */
const OTHER_DOCUMENT = /^\(?\s*(số\s*:|kèm theo|căn cứ|ban hành|theo quyết định)/iu;

const COUNTING_DAY = /\bso lieu\b.*\bden\b|\btinh den\b/;

/** The lines of text from row `from` to the header, at most 20 rows of them; rows count from 0. */
export function titleLines(view: SheetView, from: number, headerTop: number): TitleLine[] {
  const lines: TitleLine[] = [];
  for (let row = Math.max(from, headerTop - MAX_TITLE_ROWS); row < headerTop; row++) {
    for (let column = 0; column < (view.grid.rows[row]?.length ?? 0); column++) {
      for (const text of view.own(row, column).split(/[\r\n]+/)) {
        if (text.trim() !== '' && !isNote(text)) lines.push({ text: text.trim(), row, column });
      }
    }
  }
  return lines;
}

/** Text above a table: its own, and with what stood above earlier tables of the sheet. */
export type Titles = {
  readonly own: readonly TitleLine[];
  /** A second table on a sheet often relies on the title of the first. */
  readonly all: readonly TitleLine[];
};

export type FoundPeriod = {
  readonly period: string | null;
  /** What the title itself says where that is another period than the one asked for. */
  readonly stated: string | null;
  readonly issues: readonly ReadingIssue[];
  readonly meanings: readonly CellMeaning[];
};

type NamedPeriod = { readonly code: string; readonly line: TitleLine | null };

/**
 * The period that a table is for: from its title, else from the sheet's or the file's name, checked
 * against the period asked for. Where they differ it is the one asked for, and an issue says so.
 */
export function findPeriod(view: SheetView, titles: Titles, context: ReturnContext): FoundPeriod {
  const answered = context.answers?.findLast((answer) => answer.type === 'period');
  if (answered) return { period: answered.period, stated: null, issues: [], meanings: [] };
  const named = namedPeriods(view, titles, context);
  const meanings = named.flatMap(({ line }) => (line ? [periodMeaning(line)] : []));
  const asked = context.period ?? null;
  const meant = withoutCountingDays(named, asked);
  const codes = [...new Set(meant.map(({ code }) => code))];
  if (asked !== null) {
    const [first] = meant;
    if (!first || codes.includes(asked))
      return { period: asked, stated: null, issues: [], meanings };
    return {
      ...{ period: asked, stated: first.code, meanings },
      issues: [mismatch(view, first, asked)],
    };
  }
  const only = narrowest(codes);
  return only !== null
    ? { period: only, stated: null, issues: [], meanings }
    : { period: null, stated: null, issues: [unknownPeriod(view, codes)], meanings };
}

/**
 * «Số liệu tính đến ngày 31/5/2020» says by which day the results of a period were counted. Beside
 * the period's own name, or inside the period asked for, it names no period itself.
 */
function withoutCountingDays(named: readonly NamedPeriod[], asked: string | null): NamedPeriod[] {
  const spans = named.map(({ code }) => code).filter((code) => !isDay(code));
  return named.filter(({ code, line }) => {
    if (!isDay(code)) return true;
    if (spans.some((span) => holdsDay(span, code))) return false;
    const counts = line !== null && COUNTING_DAY.test(searchKey(line.text));
    if (asked !== null && isInLaterHalf(asked, code)) return false;
    return !(counts && asked !== null && !isDay(asked) && holdsDay(asked, code));
  });
}

function isDay(code: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(code);
}

/** «Kết quả đến 31/5/2020» is the return of the half-year, and not one of the year. */
function isInLaterHalf(period: string, day: string): boolean {
  const parsed = parsePeriod(period);
  if (!parsed.ok || isDay(period) || !holdsDay(period, day)) return false;
  return span(firstDay(parsed.value), day) >= span(day, lastDay(parsed.value));
}

function span(from: string, to: string): number {
  return Date.parse(to) - Date.parse(from);
}

function holdsDay(code: string, day: string): boolean {
  const period = parsePeriod(code);
  return period.ok && firstDay(period.value) <= day && day <= lastDay(period.value);
}

function namedPeriods(
  view: SheetView,
  { own, all }: Titles,
  { fileName, year, period }: ReturnContext,
): NamedPeriod[] {
  const fallback = year ?? yearOfCode(period);
  const read = (text: string, line: TitleLine | null): NamedPeriod[] => {
    if (OTHER_DOCUMENT.test(text.normalize('NFC')) || isPlaceAndDate(text)) return [];
    const found = parsePeriodTitle(text, fallback);
    return found ? [{ code: formatPeriodCode(found), line }] : [];
  };
  for (const lines of [own, all]) {
    const inTitle = lines.flatMap((line) => read(line.text, line));
    if (inTitle.length > 0) return inTitle;
  }
  const inSheet = read(view.grid.name, null);
  return inSheet.length > 0 ? inSheet : read(fileName.replace(/\.[^.]*$/, ''), null);
}

function yearOfCode(code: string | undefined): number | undefined {
  const period = code === undefined ? null : parsePeriod(code);
  return period?.ok ? yearOf(period.value) : undefined;
}

/** «Chỉ tiêu năm 2020» beside «6 tháng đầu năm 2020» names the target's year: the part of it counts. */
function narrowest(codes: readonly string[]): string | null {
  const [first, second] = codes.toSorted((a, b) => b.length - a.length);
  if (first === undefined) return null;
  const inOneYear = codes.every((code) => code === first || code === first.slice(0, 4));
  return second === undefined || inOneYear ? first : null;
}

function mismatch(view: SheetView, { code, line }: NamedPeriod, asked: string): ReadingIssue {
  const text = `ghi ${label(code)}, khác kỳ đang nhận là ${label(asked)}. Chọn lại kỳ, hoặc hỏi lại đơn vị.`;
  // An acceptance stands at a cell; without one only a period can be given.
  return line
    ? issueAt('period-mismatch', { sheet: view.grid.name, ...line }, `tiêu đề ${text}`, [
        { action: 'accept' },
      ])
    : fileIssue('period-mismatch', `Tên tệp hoặc tên trang tính ${text}`);
}

function unknownPeriod(view: SheetView, codes: readonly string[]): ReadingIssue {
  const found = codes.length > 0 ? `có nhiều kỳ (${codes.map(label).join('; ')})` : 'không ghi kỳ';
  return fileIssue('unknown-period', `Trang «${view.grid.name}» ${found}. Chọn kỳ của báo cáo.`);
}

function label(code: string): string {
  const period = parsePeriod(code);
  return period.ok ? `«${periodLabel(period.value)}»` : `«${code}»`;
}

function periodMeaning({ row, column }: TitleLine): CellMeaning {
  return { cell: cellName(row, column), meaning: 'period' };
}

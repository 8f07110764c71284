import { BODY_SIZE, printableWidth } from './page.ts';
import type { ReportIndicator } from './report-input.ts';
import { textWidth } from './text-width.ts';
import { yearsInWords } from './wording.ts';

export const TITLE_SIZE = BODY_SIZE + 2;

/** Decisions name the act («kết nạp đoàn viên»), where a column names what is counted. */
const ACTS: Readonly<Record<string, string>> = {
  'doan-vien-ket-nap': 'kết nạp đoàn viên',
  'cdcs-thanh-lap': 'thành lập công đoàn cơ sở',
};

const MOST_NAMED = 3;
const LONGEST_SUBJECT = 110;

/**
 * Title of an annex in capitals, broken before the years where it does not fit one line:
 * «GIAO CHỈ TIÊU KẾT NẠP ĐOÀN VIÊN, THÀNH LẬP CÔNG ĐOÀN CƠ SỞ | NĂM 2020». More indicators than a
 * title can name are left to the columns: «GIAO CHỈ TIÊU NĂM 2020».
 */
export function annexTitle(
  indicators: readonly ReportIndicator[],
  years: readonly number[],
): readonly string[] {
  const named = `Giao chỉ tiêu ${indicators.map(actOf).join(', ')}`;
  const nameable =
    indicators.length > 0 && indicators.length <= MOST_NAMED && named.length <= LONGEST_SUBJECT;
  return titleLines(nameable ? named : 'Giao chỉ tiêu', yearsInWords(years));
}

/** Capitals on one line, or on two with the closing part («năm 2020») on its own. */
export function titleLines(subject: string, closing: string): readonly string[] {
  const whole = capitals(`${subject} ${closing}`);
  const room = printableWidth('portrait');
  if (textWidth(whole, { size: TITLE_SIZE, bold: true }) <= room) return [whole];
  return [capitals(subject), capitals(closing)];
}

function actOf({ code, name }: ReportIndicator): string {
  return ACTS[code] ?? `${name.charAt(0).toLocaleLowerCase('vi')}${name.slice(1)}`;
}

function capitals(text: string): string {
  return text.trim().toLocaleUpperCase('vi');
}

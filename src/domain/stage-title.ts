import type { ResultStage } from './figure.ts';
import { searchKey } from './vietnamese/names.ts';

/** What a sheet may say of its results; `actual` is what it says without these words. */
export type ToldStage = Extract<ResultStage, 'estimate' | 'official'>;

/** «đoàn viên chính thức» is no word about the figures, so the thing that is official is named. */
const OFFICIAL =
  /\b(?:so|so lieu|ket qua|ket qua thuc hien|thuc hien|bao cao|quyet toan)(?: ca)?(?: nam)?(?: \d{4})? chinh thuc\b/;
const ESTIMATE =
  /\buoc(?: (?:tinh|ket qua|thuc hien|th|dat|den))*(?: (?:het|ca|cuoi))? (?:nam|12 thang)\b/;
/** «Kết quả 10 tháng, ước cả năm» tells of two kinds, which stand in columns of their own. */
const BESIDES = /\b(?:thang|quy|ngay)\b.*\buoc\b/;

/**
 * How firm the results are that a title, a note or a column's header speaks of: «Ước thực hiện cả năm
 * 2020», «Số liệu chính thức». Null where it says nothing, or speaks of several kinds.
 */
export function parseStage(text: string): ToldStage | null {
  const key = searchKey(text);
  const isEstimate = ESTIMATE.test(key) && !BESIDES.test(key.replace(/\b12 thang\b/, ''));
  if (OFFICIAL.test(key)) return ESTIMATE.test(key) ? null : 'official';
  return isEstimate ? 'estimate' : null;
}

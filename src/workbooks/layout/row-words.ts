import { searchKey } from '../../domain/vietnamese/names.ts';

const TOTAL =
  /^(tong cong|tong so|tong|toan tinh|toan huyen|toan nganh|cong toan tinh|tong toan tinh|tong chung|tong cong toan tinh)( [ivxab0-9 ]+)?$/;
const SUBTOTAL = /^(cong|tong)( (khoi|muc|phan|nhom|cac|cd|ldld|i|ii|iii|iv|v|a|b|c)\b.*)?$/;
const GROUP_HEADS =
  /^(khoi|nhom|cac huyen|cac don vi|cac cong doan|ldld cac|lien doan lao dong cac|cong doan (cac )?nganh( va| tuong duong| trung uong|$)|cd (cac )?nganh( va| tuong duong| trung uong|$)|cdcs truc thuoc|cong doan co so truc thuoc|huyen thi)/;
const NOTE = /^(ghi chu|luu y|chu thich|nguon)\b/;
const SIGNATURE =
  /^(nguoi lap|nguoi tong hop|tm ban|t m ban|tl ban|t l ban|ban thuong vu|chu tich|pho chu tich|kt chu tich|thu truong|truong ban|ke toan|xac nhan|noi nhan|ky ten|ky ghi ro)/;
const PLACE_AND_DATE = /\bngay( \d{1,2})? thang( \d{1,2})? nam( \d{4})?$/;
const GROUP_MARK = /^(?=[IVX])(X{0,3})(IX|IV|V?I{0,3})\.?$|^[A-HĐ]\.?$/;
const LEADING_MARK =
  /^\s*(?:(?:[IVX]+|[A-Z]|\d{1,2}(?:\.\d{1,2})*)\s*[.)/-]\s*|[a-zđ]\)\s*|[-+•*–]\s*)/u;

/** What the words of a row's name say that it is, where they say anything. */
export type RowWord = 'total' | 'subtotal' | 'note' | 'group';

/**
 * «Tổng cộng», «Toàn tỉnh», «Tổng số (I+II)» sum up everything in the table, «Cộng», «Cộng khối
 * huyện», «Cộng I» a part of it; «Ghi chú: …» is a line about it and «Khối huyện, thị xã, thành
 * phố», «Công đoàn ngành và tương đương» stand above rows.
 */
export function rowWord(text: string): RowWord | null {
  const bare = withoutMark(text);
  const searched = searchKey(bare);
  if (TOTAL.test(searched)) return 'total';
  if (SUBTOTAL.test(searched)) return 'subtotal';
  if (bare === text ? isNoteOf(text, searched) : isNote(text)) return 'note';
  return GROUP_HEADS.test(searched) ? 'group' : null;
}

/** «I», «II», «A», «B» in the column of order numbers. */
export function isGroupMark(text: string): boolean {
  return GROUP_MARK.test(text.trim());
}

/** «Ghi chú: …», «(*) …»: a line about the table. */
export function isNote(text: string): boolean {
  return isNoteOf(text, searchKey(text));
}

function isNoteOf(text: string, searched: string): boolean {
  return NOTE.test(searched) || /^\s*\(?\*/.test(text);
}

/** What closes a sheet: who signs, where and when. */
export function isSignature(text: string): boolean {
  const searched = searchKey(text);
  return SIGNATURE.test(searched) || isPlaceAndDay(text, searched);
}

/** «Mường Ảng, ngày 05 tháng 6 năm 2020»: when a letter was written, not what it is about. */
export function isPlaceAndDate(text: string): boolean {
  return isPlaceAndDay(text, searchKey(text));
}

function isPlaceAndDay(text: string, searched: string): boolean {
  return PLACE_AND_DATE.test(searched) && !/(?<!\p{L})đến(?!\p{L})/iu.test(text.normalize('NFC'));
}

/** The name without «I.», «1.2.», «a)», «-» before it. */
export function withoutMark(text: string): string {
  return text.replace(LEADING_MARK, '').trim();
}

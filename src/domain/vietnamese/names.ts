import { unifyTones } from './tone.ts';

/** Characters that do not show; U+00AD is among them, so decode TCVN3 (where it is «ư») before. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u2060\ufeff]/g;
const DASHES = /\s*[-‐‑‒–—−]\s*/g;
const REMARK = /\([^()]*\)|\[[^[\]]*\]/g;

/**
 * The form in which two spellings of one name are equal: NFC, lower case, tone marks in one place,
 * white space and line breaks collapsed, dashes alike, «*» and bracketed remarks dropped. For
 * comparing only: what was written stays what is shown.
 */
export function canonical(name: string): string {
  const spelled = spelling(name);
  const bare = trimmed(withoutRemarks(spelled).replaceAll('*', ' '));
  return bare === '' ? trimmed(spelled) : bare;
}

function withoutRemarks(text: string): string {
  const shorter = text.replace(REMARK, ' ');
  return shorter === text ? text : withoutRemarks(shorter);
}

function spelling(name: string): string {
  return unifyTones(lowerCase(name));
}

function lowerCase(name: string): string {
  // Icelandic Ð and African Ɖ look like Đ and come out of old code pages and fonts.
  const letters = name.normalize('NFC').replace(INVISIBLE, '').replace(/[ÐƉ]/g, 'Đ');
  return letters.toLowerCase().replaceAll('ð', 'đ').normalize('NFC');
}

function trimmed(text: string): string {
  return text
    .replace(DASHES, (dash) => (/\s/.test(dash) ? ' - ' : '-'))
    .replace(/\s+/g, ' ')
    .replace(/^[\s\-+•·:;,.]+|[\s\-:;,.]+$/g, '');
}

/** Takes every mark off, đ → d included: «Mường Ảng» → «Muong Ang». */
export function withoutMarks(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đð]/g, 'd').replace(/[ĐÐƉ]/g, 'D');
}

/** What a search compares: lower case without marks and punctuation, words set apart by one space. */
export function searchKey(text: string): string {
  return withoutMarks(lowerCase(text))
    .replace(/[^\p{L}\p{N}%]+/gu, ' ')
    .trim();
}

/** Hyphenated and without marks, for codes: «Điện Biên Phủ» → «dien-bien-phu». */
export function hyphenated(text: string): string {
  return hyphenatedKey(searchKey(text));
}

/** `hyphenated` of a text that is a `searchKey` already. */
export function hyphenatedKey(searched: string): string {
  return searched.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');
}

const collator = new Intl.Collator('vi', { numeric: true });

/** Dictionary order: a ă â … d đ …, tones after letters; «số 2» before «số 10». */
export function compareVietnamese(a: string, b: string): number {
  return collator.compare(a.normalize('NFC'), b.normalize('NFC'));
}

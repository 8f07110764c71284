/** Encodings of old files, in which the font makes the letter: TCVN3 (fonts «.VnTime») and VNI («VNI-Times»). */
export type LegacyCharset = 'tcvn3' | 'vni';

/** How the letters of a file are to be read. */
export const TEXT_CHARSETS = ['unicode', 'tcvn3', 'vni'] as const;
export type TextCharset = (typeof TEXT_CHARSETS)[number];
export const CHARSET_NAMES: Readonly<Record<TextCharset, string>> = {
  unicode: 'Unicode',
  tcvn3: 'TCVN3 (ABC)',
  vni: 'VNI',
};

/** The charset that a font's name tells; null for a font of Unicode text. */
export function charsetOfFont(font: string): LegacyCharset | null {
  if (/^vni[-\s]/i.test(font)) return 'vni';
  return /^\.vn/i.test(font) ? 'tcvn3' : null;
}

/**
 * Reads text of an old file. TCVN3 has few capitals of its own: a font whose name ends in H («.VnTimeH»)
 * shows capitals, so they are made here. U+00AD is «ư»: hand the text over before anything strips it.
 */
export function decodeLegacy(text: string, charset: LegacyCharset, font = ''): string {
  const letters = withoutWindows1258(text);
  switch (charset) {
    case 'tcvn3': {
      const decoded = decodeTcvn3(letters);
      return /^\.vn.*h$/i.test(font) ? decoded.toUpperCase() : withTypedCapitals(letters, decoded);
    }
    case 'vni':
      return decodeVni(letters);
  }
}

const WINDOWS_1258 = 'ĂăĐđƠơƯư\u0300\u0301\u0303\u0309\u0323₫';
const WINDOWS_1252 = 'ÃãÐðÕõÝýÌìÞÒòþ';

/**
 * Old programs on a Vietnamese Windows took the bytes for windows-1258, which differs from
 * windows-1252 in these letters; the tables of TCVN3 and VNI are written in the latter.
 */
function withoutWindows1258(text: string): string {
  return text.replace(
    /[ĂăĐđƠơƯư₫]|\p{M}/gu,
    (letter) => WINDOWS_1252[WINDOWS_1258.indexOf(letter)] ?? letter,
  );
}

const TCVN3_FROM =
  'µ¶·¸¹¨»¼½¾Æ©ÇÈÉÊË®ÌÎÏÐÑªÒÓÔÕÖ×ØÜÝÞßáâãä«åæçèé¬êëìíîïñòóô\u00adõö÷øùúûüýþ¡¢§£¤¥¦';
const TCVN3_TO = 'àảãáạăằẳẵắặâầẩẫấậđèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵĂÂĐÊÔƠƯ';

const TCVN3: ReadonlyMap<string, string> = new Map(
  [...TCVN3_FROM].map((letter, i) => [letter, TCVN3_TO[i] ?? letter]),
);

function decodeTcvn3(text: string): string {
  return text.replace(/[\u00a1-\u00ff]/g, (letter) => TCVN3.get(letter) ?? letter);
}

/** A word of two capitals or more is typed in capitals: «H¹» alone may as well be «Hạ». */
const CAPITALS = /[A-Z][^a-z]*[A-Z]/;

/**
 * TCVN3 has no code for «Ế»: typed in a font for small letters, capitals come out as «KếT QUả». They
 * are raised word by word; words of one letter («Sè») follow the others where no small letter stands
 * in the whole text.
 */
function withTypedCapitals(coded: string, decoded: string): string {
  const isMixed = (from: string, to: string) =>
    !/[a-z]/.test(from) && CAPITALS.test(from) && to !== to.toUpperCase();
  // Both have the same letters one by one, hence the same words.
  const to = decoded.split(BETWEEN_WORDS);
  const from = coded.split(BETWEEN_WORDS);
  if (!from.some((word, i) => isMixed(word, to[i] ?? ''))) return decoded;
  if (!/[a-z]/.test(coded)) return decoded.toUpperCase();
  return to.map((word, i) => (isMixed(from[i] ?? '', word) ? word.toUpperCase() : word)).join('');
}

const BETWEEN_WORDS = /([\s\d.,;:()/%"'+-]+)/;

const ACUTE = '\u0301';
const GRAVE = '\u0300';
const HOOK = '\u0309';
const TILDE = '\u0303';
const DOT = '\u0323';
const CIRCUMFLEX = '\u0302';
const BREVE = '\u0306';

/** A VNI vowel is followed by a letter that stands for its marks. */
const VNI_MARKS: Readonly<Record<string, string>> = {
  ù: ACUTE,
  ø: GRAVE,
  û: HOOK,
  õ: TILDE,
  ï: DOT,
  â: CIRCUMFLEX,
  á: CIRCUMFLEX + ACUTE,
  à: CIRCUMFLEX + GRAVE,
  å: CIRCUMFLEX + HOOK,
  ã: CIRCUMFLEX + TILDE,
  ä: CIRCUMFLEX + DOT,
  ê: BREVE,
  é: BREVE + ACUTE,
  è: BREVE + GRAVE,
  ú: BREVE + HOOK,
  ü: BREVE + TILDE,
  ë: BREVE + DOT,
};

const VNI_LETTERS: Readonly<Record<string, string>> = {
  ô: 'ơ',
  ö: 'ư',
  æ: 'ỉ',
  ó: 'ĩ',
  ò: 'ị',
  î: 'ỵ',
  ñ: 'đ',
};

const VNI_VOWEL = /(a)([ùøûõïâáàåãäêéèúüë])|([eo])([ùøûõïâáàåãä])|([uyôö])([ùøûõï])|[ôöæóòîñ]/gi;

function decodeVni(text: string): string {
  return text.replace(VNI_VOWEL, (found) => {
    const [base = '', mark] = [...found];
    const letter = VNI_LETTERS[base.toLowerCase()] ?? base.toLowerCase();
    const decoded = `${letter}${mark === undefined ? '' : VNI_MARKS[mark.toLowerCase()]}`;
    const composed = decoded.normalize('NFC');
    return base === base.toLowerCase() ? composed : composed.toUpperCase();
  });
}

const SYLLABLE =
  /^(?:ngh|ch|gh|gi|kh|ng|nh|ph|qu|th|tr|[bcdđghklmnprstvx])?[aăâeêioôơuưy]{1,3}(?:ch|ng|nh|[cmnpt])?$/;
/** Neither windows-1252 nor windows-1258 has these letters: the text is Unicode. */
const UNICODE_LETTER = /[ĨĩŨũ\u1ea0-\u1ef9]/;
const TELLING = /[\u00a1-\u00ffĂăĐđƠơƯư₫]/;
const MOST_WORDS = 0.8;

/**
 * The charset of text whose font is not known, by what it says: the one whose reading makes
 * Vietnamese syllables of words that are none as they stand. null for Unicode text. Give it a
 * sheet's text in one piece: a single word can look sound in two ways.
 */
export function guessCharset(text: string): LegacyCharset | null {
  if (UNICODE_LETTER.test(text)) return null;
  const telling = words(text).filter((word) => TELLING.test(word));
  if (telling.length === 0 || shareOfSyllables(telling) >= MOST_WORDS) return null;
  const best = (['tcvn3', 'vni'] as const)
    .map((charset) => ({
      charset,
      share: shareOfSyllables(telling.map((word) => decodeLegacy(word, charset))),
    }))
    .reduce((a, b) => (b.share > a.share ? b : a));
  return best.share >= MOST_WORDS ? best.charset : null;
}

/** Whether nearly all words with marks are Vietnamese syllables as they stand. */
export function isVietnamese(text: string): boolean {
  const telling = words(text).filter((word) => TELLING.test(word) || UNICODE_LETTER.test(word));
  return telling.length > 0 && shareOfSyllables(telling) >= MOST_WORDS;
}

function words(text: string): readonly string[] {
  return text.split(/[\s\d.,;:()/%"'+-]+/);
}

function shareOfSyllables(words: readonly string[]): number {
  return words.filter(isSyllable).length / words.length;
}

function isSyllable(word: string): boolean {
  const open = word.toLowerCase().normalize('NFD');
  const tones = open.match(/[\u0300\u0301\u0303\u0309\u0323]/g)?.length ?? 0;
  const plain = open.replace(/[\u0300\u0301\u0303\u0309\u0323]/g, '').normalize('NFC');
  return tones <= 1 && SYLLABLE.test(plain);
}

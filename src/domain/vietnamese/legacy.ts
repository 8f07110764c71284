/** Encodings of old files, in which the font makes the letter: TCVN3 (fonts «.VnTime») and VNI («VNI-Times»). */
export type LegacyCharset = 'tcvn3' | 'vni';

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
  switch (charset) {
    case 'tcvn3': {
      const decoded = decodeTcvn3(text);
      return /^\.vn.*h$/i.test(font) ? decoded.toUpperCase() : decoded;
    }
    case 'vni':
      return decodeVni(text);
  }
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
const LETTER_AFTER_1EA0 = /[ĂăĐđĨĩŨũƠơƯư\u1ea0-\u1ef9]/;
const MOST_WORDS = 0.8;

/**
 * The charset of text whose font is not known, by what it says: the one whose reading makes
 * Vietnamese syllables of words that are none as they stand. null for Unicode text. Give it a
 * sheet's text in one piece: a single word can look sound in two ways.
 */
export function guessCharset(text: string): LegacyCharset | null {
  if (LETTER_AFTER_1EA0.test(text)) return null;
  const telling = text.split(/[\s\d.,;:()/%"'+-]+/).filter((word) => /[\u00a1-\u00ff]/.test(word));
  if (telling.length === 0 || shareOfSyllables(telling) >= MOST_WORDS) return null;
  const best = (['tcvn3', 'vni'] as const)
    .map((charset) => ({
      charset,
      share: shareOfSyllables(telling.map((word) => decodeLegacy(word, charset))),
    }))
    .reduce((a, b) => (b.share > a.share ? b : a));
  return best.share >= MOST_WORDS ? best.charset : null;
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

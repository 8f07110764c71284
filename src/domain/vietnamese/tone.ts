const TONE = /[\u0300\u0301\u0303\u0309\u0323]/g;
/**
 * Where a tone may stand in two places: a plain letter with a tone beside another vowel («oà» and
 * «oè» are in the new spelling already), or «ư» with a tone before «ơ». Taking words apart costs much more than looking for these.
 */
const MOVABLE =
  /[àáảãạèéẻẽẹìíỉĩịòóỏõọùúủũụỳýỷỹỵ][aeiouyăâêôơư]|[aeiouyăâêôơư]o[àáảãạèéẻẽẹ]|[aeiyăâêôơư][àáảãạèéẻẽẹìíỉĩịòóỏõọùúủũụỳýỷỹỵ]|o[ìíỉĩịòóỏõọùúủũụỳýỷỹỵ]|u[àáảãạèéẻẽẹìíỉĩịòóỏõọùúủũụỳýỷỹỵ]|[ằắẳẵặầấẩẫậềếểễệồốổỗộờớởỡợừứửữự][aeiouy]?[ăâêôơư]|\p{M}/u;
const QUALITY = /[\u0302\u0306\u031b]/;
const SYLLABLE = /^(\p{L}*?)((?:[aeiouy]\p{M}*)+)([^aeiouy]*)$/u;

/**
 * Puts each tone mark where the newer spelling has it (Hòa → Hoà, Thúy → Thuý, họach → hoạch), so
 * that both placements compare as equal. Takes and gives lower case NFC; words that are not one
 * Vietnamese syllable stay as they are.
 */
export function unifyTones(text: string): string {
  return MOVABLE.test(text) ? text.replace(/[\p{L}\p{M}]+/gu, unifyWord) : text;
}

function unifyWord(word: string): string {
  if (!MOVABLE.test(word)) return word;
  const open = word.normalize('NFD');
  const tones = open.match(TONE);
  if (tones?.length !== 1) return word;
  const syllable = SYLLABLE.exec(open.replace(TONE, ''));
  if (syllable === null) return word;
  const [, onset = '', nucleus = '', coda = ''] = syllable;
  const vowels = nucleus.match(/[aeiouy]\p{M}*/gu) ?? [];
  const glide = vowels.length > 1 && isGlide(onset, vowels[0] ?? '') ? 1 : 0;
  const bearer = glide + toneBearer(vowels.slice(glide), coda !== '');
  const marked = vowels.map((vowel, i) => (i === bearer ? `${vowel}${tones[0]}` : vowel));
  return `${onset}${marked.join('')}${coda}`.normalize('NFC');
}

/** The «u» of «qu» and the «i» of «gi» belong to the consonant. */
function isGlide(onset: string, first: string): boolean {
  return (onset === 'q' && first === 'u') || (onset === 'g' && first === 'i');
}

function toneBearer(vowels: readonly string[], closed: boolean): number {
  const marked = vowels.findLastIndex((vowel) => QUALITY.test(vowel));
  if (marked >= 0) return marked;
  if (vowels.length === 1) return 0;
  if (vowels.length >= 3 || closed) return 1;
  return ['oa', 'oe', 'uy'].includes(vowels.join('')) ? 1 : 0;
}

/** Abbreviations of sheets and their words, in canonical lower case. */
const WORDS: ReadonlyMap<string, string> = new Map([
  ['lđlđ', 'liên đoàn lao động'],
  ['cđ', 'công đoàn'],
  ['cđn', 'công đoàn ngành'],
  ['cđvc', 'công đoàn viên chức'],
  ['cđcs', 'công đoàn cơ sở'],
  ['cdcs', 'công đoàn cơ sở'],
  ['cđcstt', 'công đoàn cơ sở trực thuộc'],
  ['nđ', 'nghiệp đoàn'],
  ['đv', 'đoàn viên'],
  ['đvcđ', 'đoàn viên công đoàn'],
  ['lđ', 'lao động'],
  ['nlđ', 'người lao động'],
  ['cnlđ', 'công nhân lao động'],
  ['cnvclđ', 'công nhân viên chức lao động'],
  ['cnvcnlđ', 'công nhân viên chức lao động'],
  ['ccvclđ', 'công chức viên chức lao động'],
  ['cbccvc', 'cán bộ công chức viên chức'],
  ['cbccvclđ', 'cán bộ công chức viên chức lao động'],
  ['dn', 'doanh nghiệp'],
  ['dnnn', 'doanh nghiệp nhà nước'],
  ['hcsn', 'hành chính sự nghiệp'],
  ['nnn', 'ngoài nhà nước'],
  ['kcn', 'khu công nghiệp'],
  ['kkt', 'khu kinh tế'],
  ['tưlđtt', 'thỏa ước lao động tập thể'],
  ['tulđtt', 'thỏa ước lao động tập thể'],
  ['btv', 'ban thường vụ'],
  ['bch', 'ban chấp hành'],
  ['ubkt', 'ủy ban kiểm tra'],
]);

/** Two spellings of one word that both stand in documents. */
const VARIANTS: readonly (readonly [RegExp, string])[] = [
  [/(?<!\p{L})tỉ (?=lệ|trọng)/gu, 'tỷ '],
  [/(?<!\p{L})kí (?=kết)/gu, 'ký '],
  [/(?<=(?:ngoài|doanh nghiệp) )nn(?!\p{L})/gu, 'nhà nước'],
];

/**
 * Writes abbreviations out: «cđn công thương» → «công đoàn ngành công thương». Takes a canonical
 * name; give the answer to `canonical` again before comparing, for the table spells as the office does.
 */
export function expandAbbreviations(name: string): string {
  const words = name.replace(/[\p{L}\p{M}]+/gu, (word) => WORDS.get(word) ?? word);
  return VARIANTS.reduce((text, [variant, word]) => text.replace(variant, word), words);
}

import { expandAbbreviations } from './abbreviations.ts';
import { canonical, hyphenated } from './names.ts';

/** What the words before a unit's own name say it is; 'unknown' where a bare name stands. */
export type UnitNameType =
  | 'province'
  | 'city'
  | 'town'
  | 'district'
  | 'urban-district'
  | 'commune'
  | 'ward'
  | 'special-zone'
  | 'township'
  | 'union'
  | 'grassroots'
  | 'occupational'
  | 'unknown';

/** A unit's name taken apart, both parts canonical: «LĐLĐ H. Mường Ảng» is a district named «mường ảng». */
export type UnitKey = { readonly type: UnitNameType; readonly bare: string };

/** Bodies that stand before the name of a place and say nothing of its level. */
const FEDERATION = /^(?:liên đoàn lao động|công đoàn)(?= )/;

const PLACES: readonly (readonly [RegExp, UnitNameType])[] = [
  [/^tỉnh (?=.)/, 'province'],
  [/^(?:thành phố |t\.? ?p(?:\.|(?= )) ?)(?=.)/, 'city'],
  [/^(?:thị xã |t\.? ?x(?:\.|(?= )) ?)(?=.)/, 'town'],
  [/^(?:thị trấn |t\.? ?t(?:\.|(?= )) ?)(?=.)/, 'township'],
  [/^(?:huyện |h(?:\.|(?= )) ?)(?=.)/, 'district'],
  [/^(?:quận |q(?:\.|(?= )) ?)(?=.)/, 'urban-district'],
  [/^(?:xã |x(?:\.|(?= )) ?)(?=.)/, 'commune'],
  [/^(?:phường |p(?:\.|(?= )) ?)(?=.)/, 'ward'],
  [/^(?:đặc khu |đk(?:\.|(?= )) ?)(?=.)/, 'special-zone'],
];

const UNIONS: readonly (readonly [RegExp, UnitNameType])[] = [
  [/^công đoàn cơ sở (?:trực thuộc )?(?=.)/, 'grassroots'],
  [/^nghiệp đoàn (?:cơ sở )?(?=.)/, 'occupational'],
  [/^công đoàn (?:ngành |các )?(?=.)/, 'union'],
  [/^ngành (?=.)/, 'union'],
];

const PROVINCE_SET_OFF = /(?:,| -) ?(?:tỉnh|t\.) .+$/;
const PROVINCE_BEHIND = / tỉnh(?: .+)?$/;

/** Takes a unit's name apart, abbreviations and spellings evened out. */
export function unitKey(name: string): UnitKey {
  return unitKeyOf(canonical(name));
}

/** `unitKey` of a name that is `canonical` already. */
export function unitKeyOf(written: string): UnitKey {
  const full = canonical(expandAbbreviations(written));
  const place = full.replace(FEDERATION, '').trim();
  for (const [words, type] of PLACES) {
    if (words.test(place)) return { type, bare: bareName(place.replace(words, ''), type) };
  }
  for (const [words, type] of UNIONS) {
    if (words.test(full)) return { type, bare: bareName(full.replace(words, ''), type) };
  }
  return { type: 'unknown', bare: bareName(place, 'unknown') };
}

/** Drops «, tỉnh Điện Biên» behind a name. Not behind a CĐCS: «Văn phòng Tỉnh ủy», «Hội Phụ nữ tỉnh». */
function bareName(text: string, type: UnitNameType): string {
  if (type === 'grassroots' || type === 'occupational') return text;
  const apart = text.replace(PROVINCE_SET_OFF, '');
  const bare = canonical(type === 'unknown' ? apart : apart.replace(PROVINCE_BEHIND, ''));
  return bare === '' ? text : bare;
}

const CODE_WORDS: Readonly<Record<UnitNameType, string>> = {
  province: 'tinh',
  city: 'tp',
  town: 'tx',
  district: 'huyen',
  'urban-district': 'quan',
  commune: 'xa',
  ward: 'phuong',
  'special-zone': 'dac-khu',
  township: 'tt',
  union: 'cd',
  grassroots: 'cdcs',
  occupational: 'nd',
  unknown: '',
};

/**
 * A code for a new unit (docs/command-line.md): the name without its type and marks, with the type
 * before it where that is taken, and a number behind where even that is. A union keeps its «cd-».
 * `taken` holds the codes in use and, hyphenated, the province's own name.
 */
export function unitCode(name: string, taken: ReadonlySet<string>): string {
  const { plain, typed } = codesOf(name);
  return free(taken.has(plain) ? typed : plain, taken);
}

/**
 * Codes for a whole list at once, in its order: where two names would share a code, or one would be
 * the province's, each of them takes its type.
 */
export function unitCodes(names: readonly string[], province: string): readonly string[] {
  const proposals = names.map(codesOf);
  const uses = new Map<string, number>([[hyphenated(unitKey(province).bare), 1]]);
  for (const { plain } of proposals) uses.set(plain, (uses.get(plain) ?? 0) + 1);
  const taken = new Set<string>();
  return proposals.map(({ plain, typed }) => {
    const code = free(uses.get(plain) === 1 ? plain : typed, taken);
    taken.add(code);
    return code;
  });
}

function codesOf(name: string): { readonly plain: string; readonly typed: string } {
  const { type, bare } = unitKey(name);
  const own = hyphenated(bare) || 'don-vi';
  const word = CODE_WORDS[type];
  const typed = word === '' ? own : `${word}-${own}`;
  return { plain: type === 'union' ? typed : own, typed };
}

const ROOT_CODE = 'tinh';

function free(code: string, taken: ReadonlySet<string>): string {
  if (code !== ROOT_CODE && !taken.has(code)) return code;
  let number = 2;
  while (taken.has(`${code}-${number}`)) number += 1;
  return `${code}-${number}`;
}

import type { Unit, UnitKind } from '../unit.ts';
import { canonical, hyphenatedKey, searchKey } from './names.ts';
import { letterSimilarity } from './similarity.ts';
import {
  type ComparedKey,
  candidateFinder,
  comparedKey,
  initials,
  SIMILAR_ENOUGH,
} from './unit-candidates.ts';
import { type UnitKey, type UnitNameType, unitKey, unitKeyOf } from './unit-name.ts';

export type NamedUnit = Pick<Unit, 'code' | 'name' | 'kind' | 'aliases'>;

/** Why a unit is offered, from the strongest to the weakest. */
export type UnitMatchReason =
  | 'several'
  | 'bare-name'
  | 'other-type'
  | 'without-marks'
  | 'initials'
  | 'contained'
  | 'similar';

export type UnitCandidate<U> = {
  readonly unit: U;
  readonly reason: UnitMatchReason;
  /** 0 to 100, for ranking only. */
  readonly score: number;
};

export type UnitMatch<U> =
  | { readonly type: 'match'; readonly unit: U; readonly by: 'code' | 'name' | 'alias' | 'type' }
  /** Something fits but not for certain: a person chooses. Likeliest first. */
  | { readonly type: 'ask'; readonly candidates: readonly UnitCandidate<U>[] }
  | { readonly type: 'none'; readonly suggestions: readonly UnitCandidate<U>[] };

type Entry<U> = {
  readonly unit: U;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly keys: readonly ComparedKey[];
  /** Name and aliases as they stand in sheets typed without marks. */
  readonly unmarked: readonly string[];
};

const SCORES: Readonly<Record<UnitMatchReason, number>> = {
  several: 100,
  'bare-name': 90,
  'other-type': 80,
  'without-marks': 70,
  initials: 60,
  contained: 50,
  similar: 40,
};
const WEAKEST_TO_ASK = SCORES.initials;
const MOST_OFFERED = 8;

/**
 * Finds the unit that a sheet's text names. Certain are its code, its name, an alias, or type and
 * name together («H. Điện Biên»); a bare name («Điện Biên») is always asked about, for a district,
 * a town and the province may share it. No unit is ever made up.
 */
export function matchUnit<U extends NamedUnit>(name: string, units: readonly U[]): UnitMatch<U> {
  return unitMatcher(units)(name);
}

/** `matchUnit` for many names over one list: the list is taken apart once. */
export function unitMatcher<U extends NamedUnit>(
  units: readonly U[],
): (name: string) => UnitMatch<U> {
  const entries = units.map(entryOf);
  const byCode = groupedBy(entries, ({ unit }) => [unit.code]);
  const byName = groupedBy(entries, ({ name }) => [name]);
  const byAlias = groupedBy(entries, ({ aliases }) => aliases);
  const byBare = groupedBy(entries, ({ keys }) => keys.map(({ bare }) => bare));
  const byType = groupedBy(entries, ({ keys }) =>
    keys.filter(({ type }) => type !== 'unknown').map(typedName),
  );
  // A unit listed by its bare name is not certain either where another one shares that name.
  const isHomonym = ({ type, bare }: UnitKey) =>
    type === 'unknown' && (byBare.get(bare)?.length ?? 0) > 1;
  const candidatesFor = candidateFinder(entries);
  return (name) => {
    const written = canonical(name);
    if (written === '') return { type: 'none', suggestions: [] };
    const key = unitKeyOf(written);
    const certain = [
      ['code', byCode.get(name.trim())],
      ['name', isHomonym(key) ? undefined : byName.get(written)],
      ['alias', byAlias.get(written)],
      ['type', byType.get(typedName(key))],
    ] as const;
    for (const [by, found = []] of certain) {
      const [only] = found;
      if (only !== undefined && found.length === 1) return { type: 'match', unit: only.unit, by };
      if (found.length > 1)
        return { type: 'ask', candidates: found.map((e) => offer(e, 'several')) };
    }
    const asked = comparedKey(key);
    const plain = unmarkedOf(written);
    return ranked(candidatesFor(asked, plain), asked, plain);
  };
}

function typedName({ type, bare }: UnitKey): string {
  return `${type} ${bare}`;
}

function groupedBy<U>(
  entries: readonly Entry<U>[],
  keysOf: (entry: Entry<U>) => readonly string[],
): ReadonlyMap<string, readonly Entry<U>[]> {
  const groups = new Map<string, Entry<U>[]>();
  for (const entry of entries) {
    for (const key of new Set(keysOf(entry))) {
      const group = groups.get(key);
      if (group) group.push(entry);
      else groups.set(key, [entry]);
    }
  }
  return groups;
}

function entryOf<U extends NamedUnit>(unit: U): Entry<U> {
  const own = unitKey(unit.name);
  const typed = own.type === 'unknown' ? { ...own, type: typeOfKind(unit.kind) } : own;
  return {
    unit,
    name: canonical(unit.name),
    aliases: unit.aliases.map(canonical),
    keys: [typed, ...unit.aliases.map(unitKey)].map(comparedKey),
    unmarked: [unit.name, ...unit.aliases].map(unmarked),
  };
}

function unmarked(name: string): string {
  return unmarkedOf(canonical(name));
}

function unmarkedOf(written: string): string {
  return hyphenatedKey(searchKey(written)).replace(/^(?:ldld|lien-doan-lao-dong)-/, '');
}

function typeOfKind(kind: UnitKind): UnitNameType {
  switch (kind) {
    case 'province':
    case 'city':
    case 'town':
    case 'district':
    case 'grassroots':
      return kind;
    case 'sector-union':
    case 'industrial-zone-union':
      return 'union';
    case 'direct-grassroots':
      return 'grassroots';
    case 'commune-union':
    case 'other':
      return 'unknown';
  }
}

function ranked<U>(entries: readonly Entry<U>[], key: ComparedKey, plain: string): UnitMatch<U> {
  const candidates = entries
    .map((entry) =>
      entry.unmarked.includes(plain) ? offer(entry, 'without-marks') : best(entry, key),
    )
    .filter((candidate) => candidate !== null)
    .sort((a, b) => b.score - a.score)
    .slice(0, MOST_OFFERED);
  return (candidates[0]?.score ?? 0) >= WEAKEST_TO_ASK
    ? { type: 'ask', candidates }
    : { type: 'none', suggestions: candidates };
}

function best<U>(entry: Entry<U>, key: ComparedKey): UnitCandidate<U> | null {
  const offers = entry.keys
    .map((own) => likeness(own, key))
    .filter((found) => found !== null)
    .map((found) => offer(entry, found.reason, found.lessens));
  return offers.sort((a, b) => b.score - a.score)[0] ?? null;
}

function offer<U>(entry: Entry<U>, reason: UnitMatchReason, lessens = 0): UnitCandidate<U> {
  return { unit: entry.unit, reason, score: SCORES[reason] - lessens };
}

function likeness(
  own: ComparedKey,
  asked: ComparedKey,
): { readonly reason: UnitMatchReason; readonly lessens: number } | null {
  const typesDiffer = own.type !== asked.type && own.type !== 'unknown' && asked.type !== 'unknown';
  const lessens = typesDiffer ? 5 : 0;
  if (own.bare === asked.bare) {
    return { reason: typesDiffer ? 'other-type' : 'bare-name', lessens: 0 };
  }
  if (own.hyphenated === asked.hyphenated) return { reason: 'without-marks', lessens };
  if (initials(own.bare) === asked.bare.replaceAll('.', '') && asked.bare.length > 1) {
    return { reason: 'initials', lessens };
  }
  if (contains(own.bare, asked.bare) || contains(asked.bare, own.bare)) {
    return { reason: 'contained', lessens };
  }
  const similarity = letterSimilarity(own.searched.text, asked.searched.text);
  if (similarity < SIMILAR_ENOUGH) return null;
  return { reason: 'similar', lessens: lessens + (1 - similarity) * 10 };
}

function contains(long: string, short: string): boolean {
  return short !== '' && ` ${long} `.includes(` ${short} `);
}

/** The reason as a screen and an import's message say it. */
export function unitMatchReasonText(reason: UnitMatchReason): string {
  switch (reason) {
    case 'several':
      return 'Nhiều đơn vị cùng tên này';
    case 'bare-name':
      return 'Chỉ trùng tên riêng, chưa rõ loại đơn vị';
    case 'other-type':
      return 'Trùng tên riêng nhưng khác loại đơn vị';
    case 'without-marks':
      return 'Chỉ trùng khi bỏ dấu';
    case 'initials':
      return 'Trùng chữ viết tắt';
    case 'contained':
      return 'Tên này nằm trong tên kia';
    case 'similar':
      return 'Tên gần giống';
  }
}

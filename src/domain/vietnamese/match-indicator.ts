import type { Indicator } from '../indicator.ts';
import { expandAbbreviations } from './abbreviations.ts';
import { canonical, searchKey } from './names.ts';
import { wordIndex } from './word-index.ts';

export type NamedIndicator = Pick<Indicator, 'code' | 'name' | 'aliases'>;

export type IndicatorMatchReason = 'several' | 'without-marks' | 'same-words' | 'similar';

export type IndicatorCandidate<I> = {
  readonly indicator: I;
  readonly reason: IndicatorMatchReason;
  /** 0 to 100, for ranking only. */
  readonly score: number;
};

export type IndicatorMatch<I> =
  | { readonly type: 'match'; readonly indicator: I; readonly by: 'code' | 'name' | 'alias' }
  /** Something fits but not for certain: a person chooses. Likeliest first. */
  | { readonly type: 'ask'; readonly candidates: readonly IndicatorCandidate<I>[] }
  | { readonly type: 'none'; readonly suggestions: readonly IndicatorCandidate<I>[] };

type Entry<I> = {
  readonly indicator: I;
  readonly name: string;
  readonly aliases: readonly string[];
  /** Name and aliases without marks. */
  readonly keys: ReadonlySet<string>;
};

/** «1.», «1.2)», «a)», «IV.» before a row's text. */
const NUMBERING = /^(?:\d+(?:\.\d+)*[.)]?|[a-zđ][.)]|[ivx]+[.)])\s+(?=\p{L})/u;
const WORDS_TO_ASK = 0.8;
const WORDS_TO_SUGGEST = 0.4;
const MOST_OFFERED = 8;

/**
 * Finds the indicator that a row or column names: by code, name or alias, with abbreviations written
 * out and bracketed remarks passed over. The same words in another order are asked about: kết nạp
 * mới and thực tăng must never be mixed up.
 */
export function matchIndicator<I extends NamedIndicator>(
  name: string,
  indicators: readonly I[],
): IndicatorMatch<I> {
  return indicatorMatcher(indicators)(name);
}

/** `matchIndicator` for many names over one list: the list is taken apart once. */
export function indicatorMatcher<I extends NamedIndicator>(
  indicators: readonly I[],
): (name: string) => IndicatorMatch<I> {
  const entries = indicators.map(entryOf);
  const likenesses = likenessFinder(entries);
  return (name) => {
    const full = compared(name);
    const written = new Set([full, compared(canonical(name).replace(NUMBERING, ''))]);
    if (full === '') return { type: 'none', suggestions: [] };
    const certain = [
      ['code', entries.filter((entry) => entry.indicator.code === name.trim())],
      ['name', entries.filter((entry) => written.has(entry.name))],
      ['alias', entries.filter((entry) => entry.aliases.some((alias) => written.has(alias)))],
    ] as const;
    for (const [by, found] of certain) {
      const [only] = found;
      if (only !== undefined && found.length === 1) {
        return { type: 'match', indicator: only.indicator, by };
      }
      if (found.length > 1) {
        return {
          type: 'ask',
          candidates: found.map(({ indicator }) => ({ indicator, reason: 'several', score: 100 })),
        };
      }
    }
    return ranked(entries, [...written].map(searchKey), likenesses([...written]));
  };
}

function entryOf<I extends NamedIndicator>(indicator: I): Entry<I> {
  const name = compared(indicator.name);
  const aliases = indicator.aliases.map(compared);
  return { indicator, name, aliases, keys: new Set([name, ...aliases].map(searchKey)) };
}

function compared(name: string): string {
  return canonical(expandAbbreviations(canonical(name)));
}

/** For each entry the likeness of that of its names which shares the most words with what is written. */
function likenessFinder<I>(
  entries: readonly Entry<I>[],
): (written: readonly string[]) => ReadonlyMap<Entry<I>, number> {
  const named = entries.flatMap((entry) =>
    [entry.name, ...entry.aliases].map((name) => ({ entry, name })),
  );
  const index = wordIndex(named.map(({ name }) => name));
  return (written) => {
    const best = new Map<Entry<I>, number>();
    for (const text of written) {
      for (const [place, likeness] of index(text)) {
        const entry = named[place]?.entry;
        if (entry && likeness > (best.get(entry) ?? 0)) best.set(entry, likeness);
      }
    }
    return best;
  };
}

function ranked<I>(
  entries: readonly Entry<I>[],
  keys: readonly string[],
  likenesses: ReadonlyMap<Entry<I>, number>,
): IndicatorMatch<I> {
  const candidates = entries
    .map((entry) => candidateOf(entry, keys, likenesses.get(entry) ?? 0))
    .filter((candidate) => candidate.score >= WORDS_TO_SUGGEST * 100)
    .sort((a, b) => b.score - a.score)
    .slice(0, MOST_OFFERED);
  return (candidates[0]?.score ?? 0) >= WORDS_TO_ASK * 100
    ? { type: 'ask', candidates }
    : { type: 'none', suggestions: candidates };
}

function candidateOf<I>(
  entry: Entry<I>,
  keys: readonly string[],
  likeness: number,
): IndicatorCandidate<I> {
  if (keys.some((key) => entry.keys.has(key))) {
    return { indicator: entry.indicator, reason: 'without-marks', score: 95 };
  }
  return {
    indicator: entry.indicator,
    reason: likeness === 1 ? 'same-words' : 'similar',
    score: Math.round(likeness * 90),
  };
}

/** The reason as a screen and an import's message say it. */
export function indicatorMatchReasonText(reason: IndicatorMatchReason): string {
  switch (reason) {
    case 'several':
      return 'Nhiều chỉ tiêu cùng tên này';
    case 'without-marks':
      return 'Chỉ trùng khi bỏ dấu';
    case 'same-words':
      return 'Cùng các từ, khác thứ tự';
    case 'similar':
      return 'Tên gần giống';
  }
}

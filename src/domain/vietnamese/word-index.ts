/**
 * Finds how many words a text shares with each of many, whatever their order: by its place in
 * `texts` 1 for the same words, less for fewer; those that share none are left out. The texts are
 * taken apart once, since a sheet may name thousands of things that no list knows.
 */
export function wordIndex(texts: readonly string[]): (text: string) => ReadonlyMap<number, number> {
  const words = texts.map(wordsOf);
  const holders = new Map<string, number[]>();
  for (const [place, own] of words.entries()) {
    for (const word of own) {
      const known = holders.get(word);
      if (known) known.push(place);
      else holders.set(word, [place]);
    }
  }
  return (text) => {
    const asked = wordsOf(text);
    const shared = new Map<number, number>();
    for (const word of asked) {
      for (const place of holders.get(word) ?? []) shared.set(place, (shared.get(place) ?? 0) + 1);
    }
    return new Map(
      [...shared].map(([place, count]) => {
        return [place, (2 * count) / (asked.size + (words[place]?.size ?? 0))] as const;
      }),
    );
  };
}

function wordsOf(text: string): ReadonlySet<string> {
  return new Set(text.split(' '));
}

import { hyphenatedKey, searchKey } from './names.ts';
import { type Lettered, lettered, mayBeSimilar } from './similarity.ts';
import type { UnitKey } from './unit-name.ts';

/** A key with its bare name as it is compared without marks. */
export type ComparedKey = UnitKey & { readonly hyphenated: string; readonly searched: Lettered };

/** Of letters, as `letterSimilarity` counts them. */
export const SIMILAR_ENOUGH = 0.75;

type Entry = { readonly keys: readonly ComparedKey[]; readonly unmarked: readonly string[] };

export function comparedKey(key: UnitKey): ComparedKey {
  const searched = searchKey(key.bare);
  return { ...key, hyphenated: hyphenatedKey(searched), searched: lettered(searched) };
}

/** «mường ảng» → «mả». */
export function initials(bare: string): string {
  return bare
    .split(' ')
    .map((word) => word.slice(0, 1))
    .join('');
}

/**
 * Finds the few units that a name may be likened to, in the order of the list: a sheet may have as
 * many unknown names as rows, and comparing each with every unit would take minutes.
 */
export function candidateFinder<E extends Entry>(
  entries: readonly E[],
): (asked: ComparedKey, plain: string) => readonly E[] {
  const byForm = new Map<string, number[]>();
  const byRun = new Map<string, number[]>();
  const letters = entries.flatMap(({ keys }, index) =>
    keys.map(({ searched }) => ({ searched, index })),
  );
  for (const [index, { keys, unmarked }] of entries.entries()) {
    for (const plain of unmarked) add(byForm, plainForm(plain), index);
    for (const { bare, hyphenated } of keys) {
      add(byForm, bareForm(bare), index);
      add(byForm, hyphenatedForm(hyphenated), index);
      add(byForm, initialsForm(initials(bare)), index);
      for (const run of wordRuns(bare)) add(byRun, run, index);
    }
  }
  return (asked, plain) => {
    const near = letters.filter(({ searched }) =>
      mayBeSimilar(searched, asked.searched, SIMILAR_ENOUGH),
    );
    const forms = [
      plainForm(plain),
      hyphenatedForm(asked.hyphenated),
      initialsForm(asked.bare.replaceAll('.', '')),
      // Names that stand within the one asked for.
      ...wordRuns(asked.bare).map(bareForm),
    ];
    const found = new Set([
      ...forms.flatMap((form) => byForm.get(form) ?? []),
      ...(byRun.get(asked.bare) ?? []),
      ...near.map(({ index }) => index),
    ]);
    return [...found].sort((a, b) => a - b).flatMap((index) => entries[index] ?? []);
  };
}

function add(map: Map<string, number[]>, form: string, index: number): void {
  const known = map.get(form);
  if (known) known.push(index);
  else map.set(form, [index]);
}

const plainForm = (text: string) => `plain ${text}`;
const bareForm = (text: string) => `bare ${text}`;
const hyphenatedForm = (text: string) => `hyphenated ${text}`;
const initialsForm = (text: string) => `initials ${text}`;

/** Names of more words are no unit's, and have too many runs. */
const MOST_WORDS = 24;

/** Every run of whole words: «a b c» → a, a b, a b c, b, b c, c. */
function wordRuns(text: string): string[] {
  const words = text.split(' ').slice(0, MOST_WORDS);
  return words.flatMap((_, from) =>
    words.slice(from).map((_, more) => words.slice(from, from + more + 1).join(' ')),
  );
}

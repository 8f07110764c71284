import { compareVietnamese, searchKey } from '../../../../domain/vietnamese/names.ts';
import {
  type Condition,
  type Lines,
  meets,
  shownText,
  UNIT_NAMES,
  unitsBefore,
} from '../model/lines.ts';
import { type PlanSheet, valueAt } from '../model/plan-sheet.ts';

/** One line of a column's list of values. */
export type ListedValue = {
  /** As the cells show it; '' for blank cells. */
  readonly text: string;
  /** How many of the units that the other columns' filters leave have it. */
  readonly count: number;
  /** What a search looks into, without marks. */
  readonly key: string;
};

/** What is ticked in a list of values, and searched for. */
export type ValueDraft = {
  readonly search: string;
  readonly ticked: ReadonlySet<string>;
  /** What was ticked without the search. */
  readonly before: ReadonlySet<string>;
  /** Whether what a search finds comes on top of that, instead of in its place. */
  readonly adds: boolean;
};

/** The different values of a column, small to large or A to Z, blanks last. */
export function listedValues(
  sheet: PlanSheet,
  lines: Lines,
  column: string,
): readonly ListedValue[] {
  const plan = sheet.columns.find(({ id }) => id === column);
  const found = new Map<string, { text: string; count: number; key: string; value: number }>();
  for (const unit of unitsBefore(sheet, lines, column)) {
    const text = shownText(sheet, column, unit);
    const value = plan === undefined ? null : valueAt(sheet, plan, unit.code);
    const words = column === UNIT_NAMES ? [text, ...unit.aliases] : [text];
    const one = found.get(text) ?? { text, count: 0, key: '', value: value ?? 0 };
    const key = `${one.key} ${words.map(searchKey).join(' ')}`;
    found.set(text, { ...one, key, count: one.count + 1 });
  }
  return [...found.values()].sort(
    (a, b) =>
      Number(a.text === '') - Number(b.text === '') ||
      a.value - b.value ||
      compareVietnamese(a.text, b.text),
  );
}

/** What is ticked at first: all that the column's own filter shows now. */
export function valueDraft(sheet: PlanSheet, lines: Lines, column: string): ValueDraft {
  const condition = lines.conditions.get(column);
  const isShown = condition === undefined ? () => true : meets(sheet, column, condition);
  const shown = unitsBefore(sheet, lines, column).filter(isShown);
  const ticked = new Set([
    ...(condition?.type === 'listed' ? condition.texts : []),
    ...shown.map((unit) => shownText(sheet, column, unit)),
  ]);
  return { search: '', ticked, before: ticked, adds: false };
}

/** The values that a search leaves in the list; marks and capitals do not matter. */
export function foundValues(
  values: readonly ListedValue[],
  search: string,
): readonly ListedValue[] {
  const wanted = searchKey(search);
  if (search.trim() === '') return values;
  // «-5» and «1,5» have signs that a key leaves out.
  const asTyped = search.trim().toLowerCase();
  return values.filter(
    ({ key, text }) =>
      text.toLowerCase().includes(asTyped) || (wanted !== '' && key.includes(wanted)),
  );
}

/** All that is found is ticked at first, as in a spreadsheet; without a search it is as before. */
export function searched(
  draft: ValueDraft,
  values: readonly ListedValue[],
  search: string,
): ValueDraft {
  const ticked =
    search.trim() === ''
      ? draft.before
      : new Set(foundValues(values, search).map(({ text }) => text));
  return { ...draft, search, ticked };
}

/** The draft with some values ticked, or no longer. */
export function withTicks(draft: ValueDraft, texts: readonly string[], on: boolean): ValueDraft {
  const ticked = new Set(draft.ticked);
  for (const text of texts) {
    if (on) ticked.add(text);
    else ticked.delete(text);
  }
  return { ...draft, ticked, before: draft.search.trim() === '' ? ticked : draft.before };
}

/** The condition that a draft makes; 'all' where it leaves nothing out, 'none' where it shows nothing. */
export function tickedCondition(
  draft: ValueDraft,
  values: readonly ListedValue[],
): Condition | 'all' | 'none' {
  const found = foundValues(values, draft.search).map(({ text }) => text);
  const chosen = found.filter((text) => draft.ticked.has(text));
  const beside = besideList(draft, values, found);
  if (chosen.length === 0 && !draft.adds) return 'none';
  const texts = new Set([...beside, ...chosen]);
  if (texts.size === 0) return 'none';
  return values.every(({ text }) => texts.has(text)) ? 'all' : { type: 'listed', texts };
}

/** What stays chosen though the list does not show it: a search or another column's filter hides it. */
function besideList(
  draft: ValueDraft,
  values: readonly ListedValue[],
  found: readonly string[],
): readonly string[] {
  const listed = new Set(values.map(({ text }) => text));
  const shown = new Set(found);
  if (draft.search.trim() === '') return [...draft.ticked].filter((text) => !listed.has(text));
  return draft.adds ? [...draft.before].filter((text) => !shown.has(text)) : [];
}

import type { ReturnState } from '../../../contract/views/others.ts';

/** Whom a reminder is for; those who sent in time and soundly are in none of them. */
export type Reminded = {
  /** Not sent, and the day is past. */
  readonly late: readonly ReturnState[];
  readonly missing: readonly ReturnState[];
  /** Sent, but something in it is still open. */
  readonly review: readonly ReturnState[];
};

export function remindedUnits(states: readonly ReturnState[]): Reminded {
  const missing = states.filter(({ state }) => state === 'missing');
  return {
    late: missing.filter(({ late }) => late),
    missing: missing.filter(({ late }) => !late),
    review: states.filter(({ state }) => state === 'needs-review'),
  };
}

/** The sentences of a reminder, in the language of those who get it. */
export type ReminderWords = {
  readonly greeting: string;
  readonly request: string;
  readonly late: string;
  readonly lateUnit: (name: string, days: number) => string;
  readonly missing: string;
  readonly review: string;
  readonly ending: readonly string[];
};

/** For a period long past the number of days says nothing any more. */
const MOST_DAYS_TOLD = 60;

/** A text for a chat or a letter: one line a unit, numbered; empty groups are left out. */
export function reminderText(words: ReminderWords, reminded: Reminded): string {
  const groups = [
    group(
      words.late,
      reminded.late.map(({ name, daysLate }) =>
        daysLate > MOST_DAYS_TOLD ? name : words.lateUnit(name, daysLate),
      ),
    ),
    group(
      words.missing,
      reminded.missing.map(({ name }) => name),
    ),
    group(
      words.review,
      reminded.review.map(({ name }) => name),
    ),
  ];
  return [words.greeting, words.request, ...groups.flat(), words.ending.join('\n')].join('\n\n');
}

function group(title: string, lines: readonly string[]): readonly string[] {
  if (lines.length === 0) return [];
  return [[title, ...lines.map((line, at) => `${at + 1}. ${line}`)].join('\n')];
}

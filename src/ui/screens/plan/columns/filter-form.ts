import {
  formatDecimal,
  type NumberKind,
  parseTyped,
} from '../../../../domain/vietnamese/numbers.ts';
import type { Comparison, Condition } from '../model/lines.ts';

export const KINDS_OF_NAMES = ['listed', 'contains'] as const;
export const KINDS_OF_WORDS = ['listed', 'contains', 'filled', 'blank'] as const;
export const KINDS_OF_NUMBERS = [
  'listed',
  'equal',
  'least',
  'greatest',
  'between',
  'filled',
  'blank',
] as const;

export type FilterKind = (typeof KINDS_OF_WORDS)[number] | (typeof KINDS_OF_NUMBERS)[number];

/** A filter as it is being typed; what is ticked in a list of values has a draft of its own. */
export type FilterDraft = {
  readonly kind: FilterKind;
  readonly text: string;
  /** The upper end of a range. */
  readonly other: string;
};

const SIGNS = { equal: '=', least: '≥', greatest: '≤' } as const satisfies Partial<
  Record<FilterKind, Comparison>
>;

/** What the dialog starts with: the condition that is on, or an empty one. */
export function draftOf(condition: Condition | null): FilterDraft {
  const empty = { text: '', other: '' };
  if (condition === null) return { ...empty, kind: 'listed' };
  switch (condition.type) {
    case 'contains':
      return { ...empty, kind: 'contains', text: condition.text };
    case 'compared': {
      const { sign, value } = condition;
      const kind = sign === '=' ? 'equal' : sign === '≥' ? 'least' : 'greatest';
      return { ...empty, kind, text: formatDecimal(value) };
    }
    case 'between': {
      const [text, other] = [condition.least, condition.greatest].map((end) => formatDecimal(end));
      return { kind: 'between', text: text ?? '', other: other ?? '' };
    }
    case 'listed':
    case 'blank':
    case 'filled':
      return { ...empty, kind: condition.type };
  }
}

/** The condition of a draft, the ends of a range in either order; null while it says none, as a list does by itself. */
export function conditionOf(draft: FilterDraft, numbers: NumberKind | null): Condition | null {
  const { kind, text, other } = draft;
  switch (kind) {
    case 'listed':
      return null;
    case 'contains':
      return text.trim() === '' ? null : { type: 'contains', text };
    case 'equal':
    case 'least':
    case 'greatest': {
      const value = readNumber(text, numbers);
      return value === null ? null : { type: 'compared', sign: SIGNS[kind], value };
    }
    case 'between': {
      const ends = [readNumber(text, numbers), readNumber(other, numbers)];
      const [one, two] = ends;
      if (one == null || two == null) return null;
      return { type: 'between', least: Math.min(one, two), greatest: Math.max(one, two) };
    }
    case 'blank':
    case 'filled':
      return { type: kind };
  }
}

/** A filter changes nothing: of two readings it takes the likelier one. */
function readNumber(text: string, numbers: NumberKind | null): number | null {
  const typed = parseTyped(text, numbers ?? 'decimal');
  switch (typed.type) {
    case 'value':
    case 'not-integer':
      return typed.value;
    case 'ambiguous':
      return typed.candidates[0] ?? null;
    case 'blank':
    case 'dash':
    case 'ellipsis':
    case 'not-applicable':
    case 'too-many-digits':
    case 'not-a-number':
      return null;
  }
}

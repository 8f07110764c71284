import { type NumberKind, parseTyped } from '../../../../domain/vietnamese/numbers.ts';
import type { ExpressionFault } from '../../../grid/expression/calculate.ts';
import { formulaIn, formulaOutcome } from './formula-outcome.ts';

/** What comes of a text typed into a cell. */
export type TypedOutcome =
  | { readonly type: 'set'; readonly value: number | null }
  /** Several readings, or one that a person has to confirm; nothing is stored before. */
  | {
      readonly type: 'ask';
      readonly text: string;
      readonly candidates: readonly number[];
      /** What a sum came to, where the cell cannot hold it: «= 3,5»; '' where it was typed itself. */
      readonly result?: string;
    }
  | { readonly type: 'refuse'; readonly why: TypedRefusal; readonly text: string };

export type TypedRefusal =
  | 'not-a-number'
  | 'not-integer'
  | 'too-many-digits'
  | 'negative'
  | ExpressionFault;

/** «-» and «x» clear a target: nothing is given to the unit. */
export function outcomeOf(text: string, numbers: NumberKind): TypedOutcome {
  const formula = formulaIn(text);
  if (formula !== null) return formulaOutcome(formula, text, numbers);
  const typed = parseTyped(text, numbers);
  switch (typed.type) {
    case 'value':
      return settled(typed.value, text);
    case 'blank':
    case 'dash':
    case 'not-applicable':
    case 'ellipsis':
      return { type: 'set', value: null };
    case 'ambiguous': {
      const candidates = typed.candidates.filter((value) => settled(value, text).type === 'set');
      return candidates.length === 0
        ? { type: 'refuse', why: 'not-a-number', text }
        : { type: 'ask', text, candidates };
    }
    case 'not-integer':
      return { type: 'refuse', why: typed.value < 0 ? 'negative' : 'not-integer', text };
    case 'too-many-digits':
    case 'not-a-number':
      return { type: 'refuse', why: typed.type, text };
  }
}

/**
 * The same for one cell, where a person can be asked: a count that is not whole, «1.234,5» or the
 * English reading of «7.5», comes with the whole numbers beside it. A block is never rounded.
 */
export function askedOutcomeOf(text: string, numbers: NumberKind): TypedOutcome {
  const outcome = outcomeOf(text, numbers);
  if (numbers !== 'count' || formulaIn(text) !== null) return outcome;
  const read = parseTyped(text, 'decimal');
  if (outcome.type === 'refuse' && outcome.why === 'not-integer' && read.type === 'value') {
    return { type: 'ask', text, candidates: neighboursOf(read.value), result: '' };
  }
  if (outcome.type !== 'ask' || read.type !== 'ambiguous') return outcome;
  const parts = read.candidates.filter((value) => value > 0 && !Number.isInteger(value));
  return {
    ...outcome,
    candidates: [...new Set([...outcome.candidates, ...parts.flatMap(neighboursOf)])],
  };
}

function neighboursOf(value: number): readonly number[] {
  return [Math.floor(value), Math.ceil(value)];
}

function settled(value: number, text: string): TypedOutcome {
  if (value < 0) return { type: 'refuse', why: 'negative', text };
  return { type: 'set', value };
}

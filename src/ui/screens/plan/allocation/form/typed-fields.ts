import { parseTyped } from '../../../../../domain/vietnamese/numbers.ts';
import type { FieldProblem } from './sharing-form.ts';

/** A field read the way cells are read («7.500» is 7500), or what is wrong with it. */
export type Read<T> = { readonly value: T } | { readonly problem: FieldProblem };

/** A whole number from 0 up; `blank` is what an empty field means. */
export function readCount<T>(text: string, blank: Read<T>): Read<number | T> {
  const typed = parseTyped(text, 'count');
  if (typed.type === 'blank') return blank;
  return typed.type === 'value' && typed.value >= 0
    ? { value: typed.value }
    : { problem: 'notWhole' };
}

/** A weight above 0, as the engine takes it: digits and a point. */
export function readShare(text: string): Read<string> {
  const plain = plainDecimal(text);
  return plain !== null && /^\d+(\.\d+)?$/.test(plain) && Number(plain) > 0
    ? { value: plain }
    : { problem: 'badShare' };
}

/** A per cent that may be below 0, as the engine takes it. */
export function readGrowth(text: string): Read<string> {
  const plain = plainDecimal(text);
  return plain !== null && /^-?\d{1,6}(\.\d{1,12})?$/.test(plain)
    ? { value: plain }
    : { problem: 'badGrowth' };
}

/** What stands in the way of a field; undefined where it could be read. */
export function problemOf<T>(read: Read<T>): FieldProblem | undefined {
  return 'problem' in read ? read.problem : undefined;
}

function plainDecimal(text: string): string | null {
  const typed = parseTyped(text, 'percent');
  return typed.type === 'value' ? String(typed.value) : null;
}

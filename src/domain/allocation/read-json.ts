import { type Failure, failure } from '../error.ts';
import { err, ok, type Result } from '../result.ts';
import { type Fraction, parseDecimal } from './fraction.ts';

/** A JSON object whose fields have not been looked at yet. */
export type JsonRecord = { readonly [field: string]: unknown };

/** The refusal of one field; `path` names it: «rows[2].weight». */
export function badField(path: string, what: string): Failure {
  const place = path === '' ? 'Yêu cầu' : `Trường «${path}»`;
  return failure('bad-request', `${place} ${what}.`, { path });
}

export function readRecord(value: unknown, path: string): Result<JsonRecord, Failure> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? ok(value as JsonRecord)
    : err(badField(path, 'phải là một đối tượng JSON'));
}

export function readList(value: unknown, path: string): Result<readonly unknown[], Failure> {
  return Array.isArray(value) ? ok(value) : err(badField(path, 'phải là một danh sách'));
}

/** Only the record's own field, so that an id such as «constructor» finds nothing inherited. */
export function ownField(record: JsonRecord, field: string): unknown {
  return Object.hasOwn(record, field) ? record[field] : undefined;
}

/** A whole number from 0 to 2^53 − 1. */
export function readWhole(value: unknown, path: string): Result<number, Failure> {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0
    ? ok(value + 0)
    : err(badField(path, 'phải là số nguyên không âm'));
}

/** A whole number, or the given one where the field is left out or null. */
export function readWholeOr<T>(
  value: unknown,
  path: string,
  missing: T,
): Result<number | T, Failure> {
  return value === undefined || value === null ? ok(missing) : readWhole(value, path);
}

/** A non-negative number or decimal string. */
export function readDecimal(value: unknown, path: string): Result<Fraction, Failure> {
  const fraction = parseDecimal(value);
  return fraction === null ? err(badDecimal(path)) : ok(fraction);
}

export function badDecimal(path: string): Failure {
  return badField(path, 'phải là số không âm hoặc chuỗi thập phân (ví dụ "58.5")');
}

/** One of a closed list of words, or the given one where the field is left out or null. */
export function readWordOr<T extends string>(
  value: unknown,
  path: string,
  words: readonly T[],
  missing: T,
): Result<T, Failure> {
  if (value === undefined || value === null) return ok(missing);
  const word = words.find((candidate) => candidate === value);
  return word === undefined
    ? err(badField(path, `phải là một trong: ${words.join(', ')}`))
    : ok(word);
}

/** A text that may be left out or null. */
export function readText(value: unknown, path: string): Result<string | undefined, Failure> {
  if (value === undefined || value === null) return ok(undefined);
  return typeof value === 'string' ? ok(value) : err(badField(path, 'phải là chuỗi ký tự'));
}

/** Reads every item of a list, stopping at the first refusal. */
export function readEach<T>(
  items: readonly unknown[],
  path: string,
  read: (item: unknown, path: string, index: number) => Result<T, Failure>,
): Result<readonly T[], Failure> {
  const values: T[] = [];
  for (const [index, item] of items.entries()) {
    const value = read(item, `${path}[${index}]`, index);
    if (!value.ok) return value;
    values.push(value.value);
  }
  return ok(values);
}

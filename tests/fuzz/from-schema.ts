import fc from 'fast-check';
import { assertNever } from '../../src/domain/assert-never.ts';
import type { JsonSchema } from './json-schema.ts';
import { anyText, anything } from './values.ts';

/** What is there to be named, by the kind of thing that a field's name asks for. */
export type Known = (field: string) => readonly string[];

/** Inputs that keep a schema, with the names of things that are there as often as with made-up ones. */
export function keeping(schema: JsonSchema, known: Known, field = ''): fc.Arbitrary<unknown> {
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices !== undefined) return fc.oneof(...choices.map((one) => keeping(one, known, field)));
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum !== undefined) return fc.constantFrom(...schema.enum);
  const { type } = schema;
  if (isList(type)) {
    return fc.oneof(...type.map((one) => keeping({ ...schema, type: one }, known, field)));
  }
  switch (type) {
    case 'object':
      return objects(schema, known);
    case 'array':
      return lists(schema, known, field);
    case 'string':
      return texts(schema, known(field));
    case 'integer':
      return integers(schema, field);
    case 'number':
      return numbers(schema);
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    case undefined:
      throw new Error(`No way to make ${JSON.stringify(schema)}`);
    default:
      return assertNever(type);
  }
}

function isList<T>(one: T | readonly T[] | undefined): one is readonly T[] {
  return Array.isArray(one);
}

function objects(schema: JsonSchema, known: Known): fc.Arbitrary<unknown> {
  const properties = Object.entries(schema.properties ?? {});
  const required = properties.filter(([name]) => schema.required?.includes(name));
  const model = properties.map(([name, below]) => [name, keeping(below, known, name)] as const);
  return fc
    .record(Object.fromEntries(model), { requiredKeys: required.map(([name]) => name) })
    .map(withoutStage);
}

/** Only results have a stage, which no schema of JSON can say. */
function withoutStage(made: Readonly<Record<string, unknown>>): unknown {
  if (!('stage' in made) || !('kind' in made) || made.kind === 'result') return made;
  const { stage, ...rest } = made;
  return rest;
}

/** Short ones, for the most part: what a long list does is measured elsewhere. */
function lists(schema: JsonSchema, known: Known, field: string): fc.Arbitrary<unknown> {
  const { items, minItems = 0, maxItems = 8 } = schema;
  if (items === undefined) throw new Error(`A list of what? ${JSON.stringify(schema)}`);
  const one = keeping(items, known, field);
  return fc.array(one, { minLength: minItems, maxLength: Math.min(maxItems, minItems + 4) });
}

function texts(schema: JsonSchema, names: readonly string[]): fc.Arbitrary<string> {
  const { minLength = 0, maxLength = 4000, pattern, format } = schema;
  if (format === 'date') return days;
  const matches = schema.allOf?.find((part) => part.pattern !== undefined)?.pattern ?? pattern;
  if (matches !== undefined) return matching(new RegExp(matches), names);
  const made = anyText.map((text) => text.slice(0, maxLength).padEnd(minLength, 'x'));
  if (names.length === 0) return made;
  return fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...names) },
    { weight: 1, arbitrary: made },
  );
}

function matching(pattern: RegExp, names: readonly string[]): fc.Arbitrary<string> {
  const fitting = names.filter((name) => pattern.test(name));
  const made = fc.stringMatching(pattern);
  return fitting.length === 0 ? made : fc.oneof(fc.constantFrom(...fitting), made);
}

const days = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2200-12-31'), noInvalidDate: true })
  .map((day) => day.toISOString().slice(0, 10));

function integers(schema: JsonSchema, field: string): fc.Arbitrary<number> {
  const { minimum = -1000, maximum = 1000 } = schema;
  const within = fc.integer({
    min: Math.max(minimum, -(2 ** 31)),
    max: Math.min(maximum, 2 ** 31 - 1),
  });
  if (field === 'year') return fc.oneof(fc.constantFrom(2019, 2020, 2021), within);
  if (field === 'step' || field === 'seen')
    return fc.oneof(fc.integer({ min: 1, max: 16 }), within);
  return within;
}

function numbers(schema: JsonSchema): fc.Arbitrary<number> {
  const { minimum: min = -1e15, maximum: max = 1e15 } = schema;
  return fc.oneof(
    fc.integer({ min: Math.max(min, -1000), max: Math.min(max, 100_000) }),
    fc.double({ min, max, noNaN: true }),
  );
}

/** Inputs that keep the schema but for one place, or one key too many or too few. */
export function nearly(schema: JsonSchema, known: Known): fc.Arbitrary<unknown> {
  return fc
    .tuple(keeping(schema, known), anything, fc.infiniteStream(fc.nat({ max: 1000 })))
    .map(([value, wrong, chances]) => spoilt(value, wrong, chances));
}

function spoilt(value: unknown, wrong: unknown, chances: Iterator<number>): unknown {
  const chance = () => Number(chances.next().value);
  if (typeof value !== 'object' || value === null) return wrong;
  const keys = Object.keys(value);
  const key = keys[chance() % Math.max(1, keys.length)];
  if (Array.isArray(value)) {
    if (key === undefined || chance() % 4 === 0) return [...value, wrong];
    return value.map((one, at) => (String(at) === key ? spoilt(one, wrong, chances) : one));
  }
  const entries = Object.entries(value);
  switch (key === undefined ? 0 : chance() % 5) {
    case 0:
      return Object.fromEntries([...entries, ['extra', wrong]]);
    case 1:
      return Object.fromEntries(entries.filter(([name]) => name !== key));
    default:
      return Object.fromEntries(
        entries.map(([name, one]) => [name, name === key ? spoilt(one, wrong, chances) : one]),
      );
  }
}

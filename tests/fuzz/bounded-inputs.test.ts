import { expect, test } from 'vitest';
import { type JsonSchema, procedures } from './json-schema.ts';

/** Places of a schema where a text or a list may be as long as it likes. */
function unbounded(schema: JsonSchema, path: string): readonly string[] {
  const types = [schema.type ?? []].flat();
  const own = [
    ...(types.includes('string') && !isBoundedText(schema) ? [`${path} is any text`] : []),
    ...(types.includes('array') && schema.maxItems === undefined ? [`${path} is any list`] : []),
  ];
  const below = [
    ...Object.entries(schema.properties ?? {}).map(
      ([name, one]) => [one, `${path}.${name}`] as const,
    ),
    ...(schema.items === undefined ? [] : [[schema.items, `${path}[]`] as const]),
    ...[schema.anyOf, schema.oneOf].flatMap((list) =>
      (list ?? []).map((one) => [one, path] as const),
    ),
  ];
  return [...own, ...below.flatMap(([one, where]) => unbounded(one, where))];
}

function isBoundedText(schema: JsonSchema): boolean {
  const { maxLength, enum: values, const: value, format, pattern = '*', allOf = [] } = schema;
  // A pattern that repeats nothing for ever.
  const ends = /^\^.+\$$/.test(pattern) && !/[*+]|,\}/.test(pattern);
  if (allOf.some(isBoundedText)) return true;
  return ends || format === 'date' || (maxLength ?? values ?? value) !== undefined;
}

test('every text and every list that a procedure takes has a bound', () => {
  const places = procedures().flatMap(({ name, input }) => unbounded(input, name));
  expect([...new Set(places)]).toEqual([]);
});

import { expect, test } from 'vitest';
import { type Breach, breachesOf, describe, isTest, readSources, type Source } from './sources.ts';
import { withoutComments } from './without-comments.ts';

const longest = 350;

const forbidden: readonly (readonly [RegExp, string])[] = [
  [/(?::|\bas|\bsatisfies|<|,|=|\|)\s*any\b(?!\s*[.(:?])|\bany\[\]/g, 'any'],
  [/\bexport\s+default\b|\bexport\s*\{[^}]*\bas\s+default\b/g, 'default export'],
];
/** These are comments, so they are looked for in the whole text. */
const silenced = /@ts-(?:ignore|nocheck)\b/g;
const leftOut = /\b(?:test|it|describe|suite)\.(?:only|skip|todo|fixme)\b/g;

function styleBreaches({ path, text }: Source): readonly Breach[] {
  const code = withoutComments(text);
  const lines = text.trimEnd().split('\n').length;
  return [
    ...(lines > longest ? [{ path, line: longest, what: `has ${lines} lines` }] : []),
    ...forbidden.flatMap(([pattern, what]) => breachesOf(path, code, pattern, what)),
    ...breachesOf(path, text, silenced, 'a silenced type error'),
  ];
}

test('no file is long, untyped or exports a default', () => {
  const sources = readSources(['src', 'electron', 'tools', 'tests'], /\.(?:tsx?|mjs)$/);
  expect(describe(sources.flatMap(styleBreaches))).toBe('');
});

test('no test is left out', () => {
  const tests = readSources(['src', 'electron', 'tools', 'tests'], /\.test\.tsx?$/).filter(
    ({ path }) => isTest(path) && !path.startsWith('tests/rules/'),
  );
  const breaches = tests.flatMap(({ path, text }) =>
    breachesOf(path, withoutComments(text), leftOut, 'left out'),
  );
  expect(describe(breaches)).toBe('');
});

test('each rule of style can be broken', () => {
  const found = (text: string) => styleBreaches({ path: 'a.ts', text }).map(({ what }) => what);
  expect(found('x\n'.repeat(longest))).toEqual([]);
  expect(found('x\n'.repeat(longest + 1))).toHaveLength(1);
  // Put together here, since the rules of style are kept in this file too.
  const unknown = ['a', 'ny'].join('');
  const byDefault = ['de', 'fault'].join('');
  for (const text of [
    `a: ${unknown}`,
    `a as ${unknown}`,
    `Map<string, ${unknown}>`,
    `Promise<${unknown}>`,
    `const a: ${unknown}[] = b`,
  ]) {
    expect(found(text).length, text).toBeGreaterThan(0);
  }
  expect(found(`const ${unknown} = rows.some(isAny); // : ${unknown}`)).toEqual([]);
  expect(found(`export ${byDefault} 1`)).toHaveLength(1);
  expect(found(`export { a as ${byDefault} }`)).toHaveLength(1);
  expect(found(`// ${['@ts', 'ignore'].join('-')}`)).toHaveLength(1);
  expect(breachesOf('a', `${['test', 'only'].join('.')}('x')`, leftOut, '')).toHaveLength(1);
  expect(breachesOf('a', `${['describe', 'skip'].join('.')}('x')`, leftOut, '')).toHaveLength(1);
  expect(breachesOf('a', "test('x')", leftOut, '')).toHaveLength(0);
});

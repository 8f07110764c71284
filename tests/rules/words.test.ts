import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { breachesOf, describe, readSources } from './sources.ts';

/** Put together here, or this file would break its own rule. */
const machineFolders = ['work', 'root', 'tmp'];
/** Folders of whoever runs this test; home folders of made-up people may stand in examples. */
const ownFolders = [homedir(), dirname(dirname(import.meta.dirname))].filter(
  (folder) => folder.split(/[\\/]/).length > 2,
);

const rules: readonly (readonly [RegExp, string])[] = [
  [
    new RegExp(`(?<![\\w.~@*$}-])\\/(?:${machineFolders.join('|')})\\/`, 'g'),
    'a folder of one computer',
  ],
  ...ownFolders.map(
    (folder) =>
      [new RegExp(folder.replace(/\W/g, '\\$&'), 'g'), 'a folder of one computer'] as const,
  ),
  [new RegExp(['\\.\\.', 'shared\\b'].join('\\/'), 'g'), 'a folder outside the project'],
  [
    new RegExp(['npmjs\\.(?:org|com)', 'jfrog', 'artifactory', 'verdaccio'].join('|'), 'gi'),
    'a host of packages',
  ],
  [/"resolved": "https?:/g, 'a host of packages'],
];

const check = (path: string, text: string) =>
  rules.flatMap(([pattern, what]) => breachesOf(path, text, pattern, what));

test('the project speaks of itself alone', () => {
  const sources = readSources(
    ['.'],
    /\.(?:tsx?|mjs|json|md|ya?ml|css|html|svg|txt)$|[\\/](?:\.npmrc|\.ci[\\/]run|LICENSE|NOTICE)$/,
  ).filter(({ path }) => path !== 'tests/rules/words.test.ts');
  expect(sources.length).toBeGreaterThan(20);
  expect(describe(sources.flatMap(({ path, text }) => check(path, text)))).toBe('');
});

test('each word that does not belong is seen', () => {
  const slash = '/';
  for (const text of [
    `${slash}work${slash}main`,
    `"${slash}tmp${slash}x"`,
    join(dirname(import.meta.dirname), 'x'),
    ['..', 'shared', 'design.md'].join(slash),
    ['https:', '', ['registry.npmjs', 'org'].join('.')].join(slash),
    '"resolved": "https:',
  ]) {
    expect(check('a', text).length, text).toBeGreaterThan(0);
  }
  for (const folder of ['work', 'tmp']) {
    // A folder of that name further down is nobody's machine.
    for (const above of ['src', '.', '$HOME', 'https://example.com']) {
      const text = [above, folder, 'a.ts'].join(slash);
      expect(check('a', text), text).toEqual([]);
    }
  }
});

import fc from 'fast-check';

/** Names that objects have already, and that a careless look-up finds. */
const INHERITED = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'then'];

const HOSTILE_TEXTS = [
  ...INHERITED,
  '',
  ' ',
  '\0',
  'a\0b',
  '\t=1+1',
  "=cmd|'/c calc'!A0",
  '@SUM(1)',
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "'; drop table figures; --",
  '%',
  '_',
  '%s%n',
  '$(id)',
  '{{x}}',
  'CON',
  'NUL.xlsx',
  'aux.',
  'a/../../b',
  '..\\..\\b',
  'C:\\Windows\\win.ini',
  '\\\\server\\share\\a.xlsx',
  'file:///etc/passwd',
  '‮gpj.exe',
  '\ud800',
  '\u202e\u2066',
  'LĐLĐ tỉnh Điện Biên',
  'L\u0110L\u0110 ti\u0309nh',
  'Ðông',
  '１２３',
  '2020-02-31',
  '2020-Q5',
  '9999-12',
  '-0',
  '1e400',
  'NaN',
  '👩‍👩‍👧‍👦',
] as const;

/** Texts such as people and attackers write; now and then a huge one. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...HOSTILE_TEXTS) },
  { weight: 4, arbitrary: fc.string({ maxLength: 30 }) },
  { weight: 3, arbitrary: fc.string({ unit: 'binary', maxLength: 30 }) },
  { weight: 1, arbitrary: fc.integer({ min: 100, max: 6000 }).map((length) => 'ở'.repeat(length)) },
);

const anyNumber: fc.Arbitrary<number> = fc.oneof(
  fc.constantFrom(0, -0, -1, 1.5, 2 ** 31, 2 ** 53, -(2 ** 53), 1e15, 1e308, -1e308, 5e-324),
  fc.constantFrom(Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY),
  fc.integer(),
  fc.double(),
);

/** An object that no schema has: keys that are inherited names, and something within them. */
const inheritedKeys: fc.Arbitrary<unknown> = fc
  .tuple(fc.constantFrom(...INHERITED), fc.jsonValue({ maxDepth: 1 }))
  .map(([key, value]) =>
    JSON.parse(`{${JSON.stringify(key)}:{"polluted":${JSON.stringify(value)}}}`),
  );

const deep: fc.Arbitrary<unknown> = fc
  .tuple(fc.integer({ min: 20, max: 400 }), fc.boolean())
  .map(([depth, asList]) => {
    let value: unknown = null;
    for (let i = 0; i < depth; i += 1) value = asList ? [value] : { a: value };
    return value;
  });

/** Whatever can be sent instead of what is expected. */
export const anything: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 4, arbitrary: anyText },
  { weight: 4, arbitrary: anyNumber },
  { weight: 2, arbitrary: fc.constantFrom(null, undefined, true, false, [], {}, [[]], [null]) },
  { weight: 2, arbitrary: inheritedKeys },
  { weight: 1, arbitrary: deep },
  { weight: 1, arbitrary: fc.date({ noInvalidDate: false }) },
  { weight: 1, arbitrary: fc.bigInt() },
  { weight: 2, arbitrary: fc.jsonValue({ maxDepth: 3 }) },
);

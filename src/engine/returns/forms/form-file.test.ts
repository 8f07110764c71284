import { expect, test } from 'vitest';
import { formsFromText } from './form-file.ts';

const codeOf = (text: string) => {
  const read = formsFromText(text);
  return read.ok ? 'ok' : read.error.code;
};

const form = {
  name: '__proto__',
  shape: { names: 'unit', nameColumn: 1, columns: [['constructor']], title: null },
  corrections: { columns: [], rows: [{ name: '__proto__', indicator: null }], dash: null },
};
const fileOf = (forms: readonly unknown[], more = '') =>
  `{"format":"chitieu-return-forms","version":1${more},"forms":${JSON.stringify(forms)}}`;

test.each([
  ['300.000 arrays in each other', '['.repeat(3e5)],
  ['300.000 closed arrays in each other', '['.repeat(3e5) + ']'.repeat(3e5)],
  ['300.000 objects in each other', `${'{"a":'.repeat(3e5)}1${'}'.repeat(3e5)}`],
  [
    'arrays in each other as its forms',
    fileOf([]).replace('[]', '['.repeat(3e5) + ']'.repeat(3e5)),
  ],
  ['too many forms', fileOf(Array.from({ length: 501 }, () => form))],
  ['a text that is too long', fileOf([{ ...form, name: 'x'.repeat(5e6) }])],
  ['zero bytes', '\0'.repeat(1000)],
  ['a workbook', 'PK\u0003\u0004'],
  ['nothing', ''],
])('a file of forms with %s is refused', (_, text) => {
  expect(codeOf(text)).toBe('unsupported');
});

test('names of JavaScript are names, and what is not known is left out', () => {
  const text = fileOf([form], ',"__proto__":{"polluted":true},"constructor":{"prototype":1}');
  const read = formsFromText(text);
  expect(read.ok && read.value[0]?.name).toBe('__proto__');
  expect(Reflect.get({}, 'polluted')).toBeUndefined();
});

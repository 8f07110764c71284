import { expect, it } from 'vitest';
import { safeField } from './safe-text.ts';

it.each(['=1+1', '+84 215', '-1+2', '@SUM(A1)', '\tA', '+5', ' =1', '＝1', '- Như trên'])(
  'a text that a spreadsheet would read as a formula is kept a text: %j',
  (text) => {
    expect(safeField(text)).toBe(`'${text}`);
  },
);

it.each(['', '-', '—', '−3', '12%', 'LĐLĐ huyện', 'a=b'])(
  'anything else stays as it is: %j',
  (text) => {
    expect(safeField(text)).toBe(text);
  },
);

it.each([
  ['\t=1', "'\t'=1"],
  ['A;=1+1', "A;'=1+1"],
  ['A; -2', "A; '-2"],
])('where a separator within %j parts it, neither half is a formula', (text, kept) => {
  expect(safeField(text)).toBe(kept);
});

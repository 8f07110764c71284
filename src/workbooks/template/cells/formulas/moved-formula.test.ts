import fc from 'fast-check';
import { expect, test } from 'vitest';
import { movedFormula } from './moved-formula.ts';
import { piecesOf } from './pieces.ts';

test('relative references move, everything else stays', () => {
  const moved: readonly (readonly [string, string])[] = [
    ['A1+$A1+A$1+$A$1', 'C4+$A4+C$1+$A$1'],
    ['\'Năm 2019 B2\'!B2&"B2"', '\'Năm 2019 B2\'!D5&"B2"'],
    ['T1!A1:B2', 'T1!C4:D5'],
    ['SUM(A:A,$B:C,1:1,$2:3)', 'SUM(C:C,$B:E,4:4,$2:6)'],
    ['LOG10(A1)+Bang1[Cot B2]+_xlfn.X1(A1)', 'LOG10(C4)+Bang1[Cot B2]+_xlfn.X1(C4)'],
    ['ten_A1+A1B+1E5+#REF!', 'ten_A1+A1B+1E5+#REF!'],
    ['XFD1048576', 'B3'],
  ];
  for (const [formula, after] of moved) expect(movedFormula(formula, 3, 2), formula).toBe(after);
});

test('pieces joined are the formula', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'AB12$:!\'"[](),+ _.#ư') }), (formula) => {
      expect(
        piecesOf(formula)
          .map(({ text }) => text)
          .join(''),
      ).toBe(formula);
    }),
  );
});

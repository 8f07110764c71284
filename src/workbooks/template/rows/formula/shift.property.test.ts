import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { RowInsertion } from '../row-shift.ts';
import { formulaPieces, type Reference } from './pieces.ts';
import { moveFormula, shiftFormula } from './shift.ts';

const SHEETS = ['Biểu 1', "Đ'Lắk", 'Cuối'];
const PREFIXES = ['', "'Biểu 1'!", "'Đ''Lắk'!", 'Cuối!', '[1]Cuối!'];

const row = fc.integer({ min: 1, max: 60 });
const dollar = fc.constantFrom('', '$');
const column = fc.constantFrom('A', 'C', 'AB', 'XFD');
const cell = fc.tuple(dollar, column, dollar, row).map((parts) => parts.join(''));
const area = fc.tuple(cell, cell).map(([from, to]) => `${from}:${to}`);
const rows = fc.tuple(dollar, row, dollar, row).map(([a, b, c, d]) => `${a}${b}:${c}${d}`);
const reference = fc
  .tuple(fc.constantFrom(...PREFIXES), fc.oneof(cell, area, rows))
  .map((parts) => parts.join(''));
const other = fc.constantFrom(
  '"A5"',
  '1.5E+3',
  'Tên_A5',
  'Bảng[[#This Row],[A5]]',
  '#REF!',
  '{1,2;3,4}',
  'C:D',
);
const formula = fc
  .array(
    fc.tuple(fc.oneof(reference, reference, other), fc.constantFrom('+', '*', '&', ',', '<>')),
    {
      minLength: 1,
      maxLength: 6,
    },
  )
  .map((parts) => `SUM(${parts.map(([operand, sign]) => operand + sign).join('')}1)`);
const insertion = fc
  .record({
    sheet: fc.constantFrom(...SHEETS),
    at: fc.integer({ min: 1, max: 70 }),
    count: fc.integer({ min: 1, max: 9 }),
  })
  .map((given): RowInsertion => ({ ...given, sheets: SHEETS }));

function shifted(text: string, given: RowInsertion): string {
  const after = shiftFormula(text, { sheet: 'Biểu 1' }, given);
  if (!after.ok) throw new Error(after.error.reason);
  return after.value;
}

function references(text: string): readonly Reference[] {
  return formulaPieces(text).flatMap((piece) =>
    piece.kind === 'reference' ? [piece.reference] : [],
  );
}

test('the pieces of any formula put together are the formula', () => {
  fc.assert(
    fc.property(fc.oneof(formula, fc.string({ unit: 'binary' })), (text) => {
      expect(
        formulaPieces(text)
          .map((piece) => piece.text)
          .join(''),
      ).toBe(text);
    }),
  );
});

test('references above the insertion and to other sheets stay letter for letter', () => {
  fc.assert(
    fc.property(formula, fc.integer({ min: 1, max: 9 }), (text, count) => {
      expect(shifted(text, { sheet: 'Biểu 1', at: 61, count, sheets: SHEETS })).toBe(text);
      expect(shifted(text, { sheet: 'Khác', at: 1, count, sheets: [...SHEETS, 'Khác'] })).toBe(
        text,
      );
    }),
  );
});

test('a rows and then b rows at one place are a + b rows', () => {
  fc.assert(
    fc.property(formula, insertion, fc.integer({ min: 1, max: 9 }), (text, first, more) => {
      const twice = shifted(shifted(text, first), { ...first, count: more });
      expect(twice).toBe(shifted(text, { ...first, count: first.count + more }));
    }),
  );
});

test('every corner of a reference is found at the cell that it named', () => {
  fc.assert(
    fc.property(formula, insertion, (text, given) => {
      const after = references(shifted(text, given));
      references(text).forEach((before, index) => {
        const now = after[index];
        const isOurs = sheetOf(before) === given.sheet;
        const moved = (at: number) => (isOurs && at >= given.at ? at + given.count : at);
        expect(now?.from.row).toBe(moved(before.from.row));
        expect(now?.to?.row).toBe(before.to === null ? undefined : moved(before.to.row));
      });
    }),
  );
});

test('a formula moved there and back is the same formula', () => {
  fc.assert(
    fc.property(formula, fc.integer({ min: 0, max: 50 }), (text, down) => {
      const there = moveFormula(text, down, 0);
      expect(there.ok && moveFormula(there.value, -down, 0)).toEqual({ ok: true, value: text });
    }),
  );
});

function sheetOf({ prefix }: Reference): string {
  const known = new Map([
    [null, 'Biểu 1'],
    ["'Biểu 1'!", 'Biểu 1'],
    ["'Đ''Lắk'!", "Đ'Lắk"],
    ['Cuối!', 'Cuối'],
  ]);
  return known.get(prefix) ?? '';
}

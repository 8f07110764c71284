import { expect, test } from 'vitest';
import { sheetBook, sheetText } from '../testing/sheet-book.ts';
import { writeCells } from '../write-cells.ts';

/** The sheet after A1 has been given 7, and the milliseconds of work that took. */
function filled(rows: readonly string[]): { readonly text: string; readonly took: number } {
  const sheetData = rows.map((cells, index) => `<row r="${index + 1}">${cells}</row>`).join('');
  const pkg = sheetBook({ sheetData });
  const before = process.cpuUsage();
  const written = writeCells(pkg, [{ sheet: 'Biểu', cell: 'A1', value: 7 }]);
  const took = process.cpuUsage(before).user / 1000;
  if (!written.ok) throw new Error(written.error.message);
  return { text: sheetText(written.value), took };
}

const value = (cell: string, number: number) => `<c r="${cell}"><v>${number}</v></c>`;
const formula = (cell: string, text: string) => `<c r="${cell}"><f>${text}</f><v>5</v></c>`;
const numbers = (length: number) => Array.from({ length }, (_, index) => index + 1);

/** Ten times what it should take at most; looking at every cell again each time takes half a minute. */
const LONGEST = 5000;

test('a chain of 20.000 formulas against the order of the rows is computed to its end', () => {
  const last = 20_000;
  const { text, took } = filled(
    numbers(last).map((row) =>
      row === last
        ? value(`A${row}`, 1) + formula(`B${row}`, 'A1')
        : value(`A${row}`, 1) + formula(`B${row}`, `B${row + 1}+A${row}`),
    ),
  );
  expect(text).toContain('<c r="B1"><f>B2+A1</f><v>20012</v></c>');
  expect(took).toBeLessThan(LONGEST);
});

test('shares of a total and ranks of 5.000 rows cost one look at the column', () => {
  const last = 5000;
  const { text, took } = filled(
    numbers(last).map((row) =>
      [
        value(`A${row}`, 1),
        formula(`B${row}`, `A${row}*2`),
        formula(`C${row}`, `B${row}/SUM(B$1:B$${last})`),
        formula(`D${row}`, `RANK(B${row},$B$1:$B$${last})`),
        formula(`E${row}`, 'SUM(A:B)'),
      ].join(''),
    ),
  );
  expect(text).toContain(`<f>B1/SUM(B$1:B$${last})</f><v>${14 / (14 + 4999 * 5)}</v>`);
  expect(text).toContain(`<c r="D9"><f>RANK(B9,$B$1:$B$${last})</f></c>`);
  expect(text).toContain(`<c r="E${last}"><f>SUM(A:B)</f><v>30015</v></c>`);
  expect(took).toBeLessThan(LONGEST);
});

test('beyond the work allowed results are taken away, not left old', () => {
  const last = 9000;
  const { text, took } = filled(
    numbers(last).map((row) => value(`A${row}`, 1) + formula(`B${row}`, `SUM(A$1:A${row})`)),
  );
  expect(text).toContain('<c r="B2"><f>SUM(A$1:A2)</f><v>8</v></c>');
  expect(text).toContain(`<c r="B${last}"><f>SUM(A$1:A${last})</f></c>`);
  expect(text).not.toContain('<v>5</v>');
  expect(took).toBeLessThan(LONGEST);
});

test('formulas that go in a circle have no result, nor those that need one of them', () => {
  const { text } = filled([
    value('A1', 1) + formula('B1', 'C1+A1') + formula('C1', 'B1') + formula('D1', 'C1+1'),
    formula('B2', 'SUM(B:B)+A1'),
    formula('E3', 'A1+1'),
  ]);
  for (const cell of ['B1', 'C1', 'D1', 'B2']) {
    expect(text, cell).toMatch(new RegExp(`<c r="${cell}"><f>[^<]*</f></c>`));
  }
  expect(text).toContain('<c r="E3"><f>A1+1</f><v>8</v></c>');
});

test('an array formula of many cells does not hold up the rest', () => {
  const array = '<c r="C1"><f t="array" ref="C1:Z2000">A1*2</f><v>5</v></c>';
  const { text, took } = filled([value('A1', 1) + formula('B1', 'A1+1') + array]);
  expect(text).toContain('<c r="B1"><f>A1+1</f><v>8</v></c>');
  expect(text).toContain('<f t="array" ref="C1:Z2000">A1*2</f></c>');
  expect(took).toBeLessThan(LONGEST);
});

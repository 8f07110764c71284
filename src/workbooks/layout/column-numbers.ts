import type { SheetView } from './sheet-view.ts';

/** `1`, `(2)`, `A`, and how a column is computed: `6=5/4*100`, `(5)=(4):(3)`. */
const COLUMN_NUMBER = /^\(?(\d{1,2}|[A-HĐa-h])\)?\s*(=.*)?$/u;
const FEWEST = 3;

/** Whether a row only numbers the columns. Data rows differ in the name column: a name stands there. */
export function isColumnNumberRow(
  view: SheetView,
  row: number,
  columns: { readonly left: number; readonly right: number; readonly nameColumn: number },
): boolean {
  const texts: string[] = [];
  for (let column = columns.left; column <= columns.right; column++) {
    const text = view.own(row, column);
    if (text !== '') texts.push(text);
  }
  const width = columns.right - columns.left + 1;
  return (
    texts.length >= Math.min(FEWEST, width) &&
    COLUMN_NUMBER.test(view.own(row, columns.nameColumn)) &&
    texts.every((text) => COLUMN_NUMBER.test(text)) &&
    ascends(texts)
  );
}

function ascends(texts: readonly string[]): boolean {
  const numbers = texts.flatMap((text) => {
    const digits = /^\(?(\d{1,2})/.exec(text)?.[1];
    return digits ? [Number(digits)] : [];
  });
  return numbers.every((number, index) => index === 0 || number > (numbers[index - 1] ?? 0));
}

import { piecesOf } from '../formulas/pieces.ts';
import type { Namespace } from './areas.ts';

/**
 * A formula in the words of the evaluator: names stand as what they refer to, whole columns end at
 * the last row that the sheets have.
 */
export function computable(
  formula: string,
  sheet: number,
  names: Namespace,
  lastRow: number,
): string {
  const pieces = piecesOf(formula);
  return pieces
    .map(({ type, text }, index) => {
      if (type === 'columns') return boundedColumns(text, lastRow);
      if (type !== 'name' || pieces[index + 1]?.text === '(') return text;
      const refers = names.nameAt(text, sheet);
      // A name of another sheet, or one that stands for more than cells, is left: nobody computes it.
      const alone = pieces[index - 1]?.type !== 'sheet' && pieces[index + 1]?.type !== 'brackets';
      return refers !== undefined && alone && isReference(refers)
        ? boundedColumns(refers, lastRow)
        : text;
    })
    .join('');
}

function isReference(formula: string): boolean {
  return piecesOf(formula).every(
    ({ type, text }) => type === 'sheet' || type === 'cell' || type === 'columns' || text === ':',
  );
}

/** `$C:$D` is `$C1:$D200`. */
function boundedColumns(text: string, lastRow: number): string {
  return piecesOf(text)
    .map(({ type, text: piece }) => {
      const [first, last] = piece.split(':');
      return type === 'columns' ? `${first}1:${last}${lastRow + 1}` : piece;
    })
    .join('');
}

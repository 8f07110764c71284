import { toDecimal } from '../../domain/decimal.ts';
import { formatDecimal } from '../../domain/vietnamese/numbers.ts';

/** A cell of a table that was copied elsewhere. */
export type CopiedCell = {
  readonly text: string;
  /** The number itself, where the other program tells it beside its text; 0.705 for «70.5%». */
  readonly number: number | null;
  readonly rows: number;
  readonly columns: number;
};

/** More than any sheet has; a table that says it spans more is not believed. */
const LARGEST_SPAN = 1000;

/** One text for each place of the block; cells that others spread over are blank. */
export function blockOf(table: readonly (readonly CopiedCell[])[]): string[][] {
  const block: string[][] = table.map(() => []);
  table.forEach((cells, i) => {
    let at = 0;
    for (const cell of cells) {
      while (block[i]?.[at] !== undefined) at += 1;
      const [height, width] = [spanOf(cell.rows), spanOf(cell.columns)];
      for (const row of block.slice(i, i + height)) {
        for (let column = at; column < at + width; column += 1) row[column] = '';
      }
      const row = block[i];
      if (row !== undefined) row[at] = ownText(cell);
      at += width;
    }
  });
  const width = Math.max(0, ...block.map((row) => row.length));
  return block.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? ''));
}

function spanOf(said: number): number {
  return Number.isInteger(said) && said >= 1 && said <= LARGEST_SPAN ? said : 1;
}

/**
 * The text by our separators. The number beside it only tells which separators it was written with: what
 * was rounded on their screen stays as it was seen.
 */
function ownText({ text, number }: CopiedCell): string {
  const shown = /^([-−(]?)(\d[\d.,\s]*)(%?)\)?$/.exec(text.trim());
  if (number === null || shown === null) return text;
  const [, , body = '', percent = ''] = shown;
  const exact = percent === '' ? number : Number(`${plainOf(number)}e2`);
  const digits = body.replace(/\s/g, '');
  const readings = [
    digits.replaceAll(',', ''),
    digits.replaceAll('.', '').replace(',', '.'),
  ].flatMap((one) => (/^\d+(?:\.\d*)?$/.test(one) ? [Number(one)] : []));
  const near = readings.sort((a, b) => distance(a, exact) - distance(b, exact))[0];
  // The number may be something else altogether: the serial number of a date.
  if (near === undefined || distance(near, exact) > 0.5 + Math.abs(exact) / 100) return text;
  return `${formatDecimal(exact < 0 ? -near : near)}${percent}`;
}

function distance(size: number, exact: number): number {
  return Math.abs(size - Math.abs(exact));
}

/** Without an exponent of its own, so that one can be put behind it. */
function plainOf(value: number): string {
  const { coefficient, scale } = toDecimal(value);
  return scale === 0 ? String(coefficient) : String(Number(value.toFixed(Math.min(scale, 15))));
}

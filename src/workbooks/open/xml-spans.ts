import { LIMITS } from './limits.ts';
import { nameHash } from './xml-census.ts';

/** Sums up elements that stand for many: a few bytes may say «the next million columns». */
export type Spans = {
  /** Takes in the tag from `start` to `end`, whose name is such a one; what there is too much of, or null. */
  readonly take: (
    hash: number,
    part: Buffer,
    start: number,
    end: number,
    selfClosing: boolean,
  ) => string | null;
};

const COLUMN = nameHash('col');
const LINK = nameHash('hyperlink');
const FORMULA = nameHash('f');
const TABLE_ROW = nameHash('table-row');
const TABLE_CELL = nameHash('table-cell');
const COVERED_CELL = nameHash('covered-table-cell');
const SPANNING: ReadonlySet<number> = new Set([
  COLUMN,
  LINK,
  FORMULA,
  TABLE_ROW,
  TABLE_CELL,
  COVERED_CELL,
]);

/** One formula for all cells of its range; the range of a shared one is only a hint. */
const FILLS_CELLS = /\bt\s*=\s*["'](?:array|dataTable)/;

export function isSpan(hash: number): boolean {
  return SPANNING.has(hash);
}

export function createSpans(): Spans {
  let columns = 0;
  let linked = 0;
  let cells = 0;
  let filled = 0;
  let rowsRepeated = 1;

  return {
    take: (hash, part, start, end, selfClosing) => {
      const tag = part.toString('latin1', start, end);
      if (hash === COLUMN) columns += Math.max(0, numberOf(tag, 'max') - numberOf(tag, 'min')) + 1;
      else if (hash === LINK) linked += areaOf(tag);
      else if (hash === FORMULA) filled += FILLS_CELLS.test(tag) ? areaOf(tag) : 0;
      else if (hash === TABLE_ROW) rowsRepeated = numberOf(tag, 'number-rows-repeated') || 1;
      else if (hash === COVERED_CELL) cells += numberOf(tag, 'number-columns-repeated') || 1;
      // The library makes cells only of those that have something inside.
      else if (!selfClosing) {
        cells += (numberOf(tag, 'number-columns-repeated') || 1) * rowsRepeated;
      }
      if (rowsRepeated > LIMITS.rows) return 'rows repeated';
      if (columns > LIMITS.columnsDescribed) return 'columns described';
      if (linked > LIMITS.cellsLinked) return 'cells with links';
      if (filled > LIMITS.cells) return 'cells of array formulas';
      return cells > LIMITS.cells ? 'cells repeated' : null;
    },
  };
}

function numberOf(tag: string, name: string): number {
  return Number(new RegExp(`${name}\\s*=\\s*["']\\s*(\\d+)`).exec(tag)?.[1] ?? 0);
}

/** The number of cells in `ref="A1:C5"`. */
function areaOf(tag: string): number {
  const found = /ref\s*=\s*["']\$?([A-Z]+)\$?(\d+):\$?([A-Z]+)\$?(\d+)/i.exec(tag);
  if (found === null) return 1;
  const [, left = '', top, right = '', bottom] = found;
  const rows = Math.abs(Number(bottom) - Number(top)) + 1;
  return rows * (Math.abs(columnOf(right) - columnOf(left)) + 1);
}

function columnOf(letters: string): number {
  return [...letters.toUpperCase()].reduce((sum, one) => sum * 26 + one.charCodeAt(0) - 64, 0);
}

/** Heights of the parts of a report on paper, in any one unit. */
export type PartHeights = {
  /** Everything above the table, on the first page only. */
  readonly heading: number;
  /** The rows of headings, on every page. */
  readonly header: number;
  readonly rows: readonly number[];
  /** Notes and signatures, after the last row. */
  readonly closing: number;
};

export type PaperPage = {
  /** Rows from `from` up to, not including, `to`. */
  readonly from: number;
  readonly to: number;
  readonly heading: boolean;
  readonly closing: boolean;
};

/**
 * Cuts a report into pages. A row that opens a group (`opens`) does not stand last on a page, and
 * the closing part takes the last row with it rather than stand alone under a bare header.
 */
export function paginate(
  heights: PartHeights,
  room: number,
  opens: readonly boolean[] = [],
): readonly PaperPage[] {
  const { rows } = heights;
  const pages: PaperPage[] = [];
  let from = 0;
  do {
    const heading = pages.length === 0;
    const free = room - heights.header - (heading ? heights.heading : 0);
    let to = from + fitting(rows, from, free);
    const isLast = to >= rows.length;
    if (!isLast) while (to > from + 1 && opens[to - 1] === true) to -= 1;
    const left = free - sum(rows.slice(from, to));
    const closes = isLast && (heights.closing <= left || rows.length === 0);
    if (isLast && !closes && to - from > 1) to -= 1;
    pages.push({ from, to, heading, closing: closes });
    if (isLast && !closes && to === rows.length) {
      pages.push({ from: to, to, heading: false, closing: true });
    }
    from = to;
  } while (from < rows.length);
  return pages;
}

/** How many rows fit, at least one: a row taller than a page is printed all the same. */
function fitting(rows: readonly number[], from: number, free: number): number {
  let used = 0;
  let count = 0;
  for (const height of rows.slice(from)) {
    if (count > 0 && used + height > free) break;
    used += height;
    count += 1;
  }
  return count;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}

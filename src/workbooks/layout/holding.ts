import type {
  FileReading,
  ReadFigure,
  ReadingIssueCode,
  TableReading,
} from '../../domain/returns/reading.ts';

/**
 * The errors that keep the figures of a table out of the workspace: those of the whole file, those at
 * a figure's own cell, and those at the title or header that its unit, period or indicator comes from.
 * None: it is sound. A table is looked through once, since a sheet of ten thousand figures may have as
 * many errors.
 */
export function holdingCodes(
  file: Pick<FileReading, 'issues'>,
  table: Pick<TableReading, 'issues' | 'figures'>,
): (figure: ReadFigure) => readonly ReadingIssueCode[] {
  const errors = [...file.issues, ...table.issues].filter(({ severity }) => severity === 'error');
  const named = new Set(errors.flatMap(({ cell }) => cell ?? []));
  const cells = new Set<string>();
  for (const { cell } of table.figures) if (named.has(cell)) cells.add(cell);
  const general = new Set<ReadingIssueCode>();
  // Of a great sheet all figures are held by the same few codes: one list serves for them.
  const shared = new Map<string, readonly ReadingIssueCode[]>();
  const atCell = new Map<string, readonly ReadingIssueCode[]>();
  const firstRow = new Map<NameCode, number>();
  for (const { cell, code } of errors) {
    if (cell === null || code === 'period-mismatch') general.add(code);
    else if (cells.has(cell)) atCell.set(cell, withCode(atCell.get(cell), code, shared));
    else if (isNameCode(code)) {
      firstRow.set(code, Math.min(rowOf(cell), firstRow.get(code) ?? Number.POSITIVE_INFINITY));
    }
  }
  const all = [...general];
  const names = [...firstRow];
  const byNames = new Map<number, readonly ReadingIssueCode[]>();
  return (figure) => {
    let named = 0;
    for (const [index, [code, row]] of names.entries()) {
      if (figure[NAME_CODES[code]] === null && row <= rowOf(figure.cell)) named |= 1 << index;
    }
    const own = atCell.get(figure.cell);
    if (own === undefined && named === 0) return all;
    const known = own === undefined ? byNames.get(named) : undefined;
    if (known !== undefined) return known;
    const codes = names.flatMap(([code], index) => (named & (1 << index) ? [code] : []));
    const list = oneList([...new Set([...all, ...(own ?? []), ...codes])], shared);
    if (own === undefined) byNames.set(named, list);
    return list;
  };
}

function withCode(
  codes: readonly ReadingIssueCode[] = [],
  code: ReadingIssueCode,
  shared: Map<string, readonly ReadingIssueCode[]>,
): readonly ReadingIssueCode[] {
  return oneList([...codes, code], shared);
}

function oneList(
  codes: readonly ReadingIssueCode[],
  shared: Map<string, readonly ReadingIssueCode[]>,
): readonly ReadingIssueCode[] {
  const key = codes.join();
  const known = shared.get(key);
  if (known === undefined) shared.set(key, codes);
  return known ?? codes;
}

/** What a name that is not understood leaves unknown of a figure. */
const NAME_CODES = {
  'unknown-unit': 'unit',
  'ambiguous-unit': 'unit',
  'unknown-indicator': 'indicator',
  'ambiguous-indicator': 'indicator',
} as const;
type NameCode = keyof typeof NAME_CODES;

function isNameCode(code: ReadingIssueCode): code is NameCode {
  return code in NAME_CODES;
}

const ZERO = '0'.charCodeAt(0);

function rowOf(cell: string): number {
  let row = 0;
  for (let at = 0; at < cell.length; at += 1) {
    const digit = cell.charCodeAt(at) - ZERO;
    if (digit >= 0 && digit <= 9) row = row * 10 + digit;
  }
  return row;
}

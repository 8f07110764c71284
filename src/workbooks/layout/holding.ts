import type {
  FileReading,
  ReadFigure,
  ReadingIssue,
  ReadingIssueCode,
  TableReading,
} from '../../domain/returns/reading.ts';

/**
 * The errors that keep a figure out of the workspace: those of the whole file, those at its own cell,
 * and those at the title or header that its unit, period or indicator comes from. Empty: it is sound.
 */
export function heldBackBy(
  file: FileReading,
  table: TableReading,
  figure: ReadFigure,
): readonly ReadingIssue[] {
  const cells = new Set(table.figures.map(({ cell }) => cell));
  return [...file.issues, ...table.issues].filter((issue) => {
    if (issue.severity !== 'error') return false;
    if (issue.cell === null || issue.code === 'period-mismatch') return true;
    if (issue.cell === figure.cell) return true;
    return !cells.has(issue.cell) && concerns(issue, figure);
  });
}

/**
 * The codes of what `heldBackBy` finds, for every figure of a table: a sheet of ten thousand figures
 * may have as many errors, which asked one by one would take hours.
 */
export function holdingCodes(
  file: Pick<FileReading, 'issues'>,
  table: Pick<TableReading, 'issues' | 'figures'>,
): (figure: ReadFigure) => readonly ReadingIssueCode[] {
  const cells = new Set(table.figures.map(({ cell }) => cell));
  const general = new Set<ReadingIssueCode>();
  const atCell = new Map<string, ReadingIssueCode[]>();
  const firstRow = new Map<NameCode, number>();
  for (const { severity, cell, code } of [...file.issues, ...table.issues]) {
    if (severity !== 'error') continue;
    if (cell === null || code === 'period-mismatch') general.add(code);
    else if (cells.has(cell)) atCell.set(cell, [...(atCell.get(cell) ?? []), code]);
    else if (isNameCode(code)) {
      firstRow.set(code, Math.min(rowOf(cell), firstRow.get(code) ?? Number.POSITIVE_INFINITY));
    }
  }
  const all = [...general];
  const names = [...firstRow];
  const shared = new Map<string, readonly ReadingIssueCode[]>();
  return (figure) => {
    const own = atCell.get(figure.cell);
    const nameless = names.filter(
      ([code, row]) => figure[NAME_CODES[code]] === null && row <= rowOf(figure.cell),
    );
    if (own === undefined && nameless.length === 0) return all;
    const codes = [...new Set([...all, ...(own ?? []), ...nameless.map(([code]) => code)])];
    // Of a great sheet all figures are held by the same few: one list serves for them.
    const key = codes.join();
    const same = shared.get(key) ?? codes;
    shared.set(key, same);
    return same;
  };
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

/** Beside the figure or above it. */
function concerns({ code, cell }: ReadingIssue, figure: ReadFigure): boolean {
  if (cell === null || !isNameCode(code)) return false;
  return figure[NAME_CODES[code]] === null && rowOf(cell) <= rowOf(figure.cell);
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

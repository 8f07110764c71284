import type {
  FileReading,
  ReadFigure,
  ReadingIssue,
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

function concerns({ code, cell }: ReadingIssue, figure: ReadFigure): boolean {
  switch (code) {
    case 'unknown-unit':
    case 'ambiguous-unit':
      return figure.unit === null && (sameRow(cell, figure.cell) || isAbove(cell, figure.cell));
    case 'unknown-indicator':
    case 'ambiguous-indicator':
      return (
        figure.indicator === null && (sameRow(cell, figure.cell) || isAbove(cell, figure.cell))
      );
    default:
      return false;
  }
}

function rowOf(cell: string): number {
  return Number(cell.replace(/^[A-Z]+/, ''));
}

function sameRow(cell: string | null, other: string): boolean {
  return cell !== null && rowOf(cell) === rowOf(other);
}

function isAbove(cell: string | null, other: string): boolean {
  return cell !== null && rowOf(cell) < rowOf(other);
}

import type {
  FileReading,
  ReadFigure,
  ReadingIssueCode,
  TableReading,
} from '../../../domain/returns/reading.ts';

const NAMES = { unit: /-unit$/, indicator: /-indicator$/ } as const;

/** What holds one figure back, asked of every problem by itself: slow, and plain to read. */
export function heldBackBy(
  file: FileReading,
  table: TableReading,
  figure: ReadFigure,
): readonly ReadingIssueCode[] {
  const cells = new Set(table.figures.map(({ cell }) => cell));
  const held = [...file.issues, ...table.issues].filter(({ severity, code, cell }) => {
    if (severity !== 'error') return false;
    if (cell === null || code === 'period-mismatch' || cell === figure.cell) return true;
    if (cells.has(cell) || rowOf(cell) > rowOf(figure.cell)) return false;
    return (
      (NAMES.unit.test(code) && figure.unit === null) ||
      (NAMES.indicator.test(code) && figure.indicator === null)
    );
  });
  return held.map(({ code }) => code);
}

function rowOf(cell: string): number {
  return Number(cell.replace(/^[A-Z]+/, ''));
}

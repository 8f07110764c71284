import type {
  FileReading,
  ReadFigure,
  ReadingIssue,
  TableReading,
} from '../../domain/returns/reading.ts';
import { cellPlace } from './cell-place.ts';
import type { IgnoredCell } from './readings.ts';

const UNIT_CODES: ReadonlySet<string> = new Set(['unknown-unit', 'ambiguous-unit']);
const INDICATOR_CODES: ReadonlySet<string> = new Set(['unknown-indicator', 'ambiguous-indicator']);

/**
 * A reading without what a person lets be: of a row's name the figures of that row, of a header
 * those below it, of a title those that no row gives a unit. A cell that asks nothing changes nothing.
 */
export function withoutIgnored(reading: FileReading, ignored: readonly IgnoredCell[]): FileReading {
  if (ignored.length === 0 || reading.status === 'rejected') return reading;
  const tables = reading.tables.map((table) =>
    ignored
      .filter(({ sheet }) => sheet === table.sheet)
      .reduce((rest, { cell }) => withoutCell(rest, cell), table),
  );
  const isDoubtful = [...reading.issues, ...tables.flatMap(({ issues }) => issues)].some(
    ({ severity }) => severity === 'error',
  );
  const [first, ...others] = tables.flatMap(({ figures }) => figures.map(({ unit }) => unit));
  const unit = others.every((one) => one === first) ? (first ?? reading.unit) : null;
  return { ...reading, tables, unit, status: isDoubtful ? 'needs-review' : 'ready' };
}

function withoutCell(table: TableReading, cell: string): TableReading {
  const asked = table.issues.filter((issue) => issue.cell === cell && asksForName(issue));
  if (asked.length === 0) return table;
  const dropped = new Set(heldAt(table, cell, asked));
  const figures = table.figures.filter((figure) => !dropped.has(figure));
  const kept = new Set(figures.map((figure) => figure.cell));
  const gone = new Set([...dropped].map((figure) => figure.cell).filter((one) => !kept.has(one)));
  const issues = table.issues.filter(
    (issue) => !asked.includes(issue) && (issue.cell === null || !gone.has(issue.cell)),
  );
  return { ...table, figures, issues };
}

function asksForName({ severity, code }: ReadingIssue): boolean {
  return severity === 'error' && (UNIT_CODES.has(code) || INDICATOR_CODES.has(code));
}

function heldAt(
  table: TableReading,
  cell: string,
  asked: readonly ReadingIssue[],
): readonly ReadFigure[] {
  const own = table.figures.filter((figure) => figure.cell === cell);
  if (own.length > 0) return own;
  const inRow = table.figures.filter((figure) => rowOf(figure.cell) === rowOf(cell));
  if (inRow.length > 0) return inRow;
  const isUnit = asked.some(({ code }) => UNIT_CODES.has(code));
  return table.figures.filter((figure) =>
    isUnit
      ? figure.unit === null && !isNamedInRow(table, figure, UNIT_CODES)
      : figure.indicator === null &&
        !isNamedInRow(table, figure, INDICATOR_CODES) &&
        headerOf(table, figure) === cell,
  );
}

/** Whether the row of a figure bears a question of its own. */
function isNamedInRow(
  { issues }: TableReading,
  figure: ReadFigure,
  codes: ReadonlySet<string>,
): boolean {
  return issues.some(
    ({ code, cell }) => cell !== null && codes.has(code) && rowOf(cell) === rowOf(figure.cell),
  );
}

/** The unexplained header that a figure stands under: headers of several columns begin at the left. */
function headerOf({ issues }: TableReading, { cell }: ReadFigure): string | null {
  const above = issues.flatMap((issue) => {
    if (issue.cell === null || !INDICATOR_CODES.has(issue.code)) return [];
    const isAbove = rowOf(issue.cell) < rowOf(cell) && columnOf(issue.cell) <= columnOf(cell);
    return isAbove && issue.severity === 'error' ? [issue.cell] : [];
  });
  return (
    above.toSorted(
      (left, right) => columnOf(right) - columnOf(left) || rowOf(right) - rowOf(left),
    )[0] ?? null
  );
}

function rowOf(cell: string): number {
  return cellPlace(cell)?.row ?? -1;
}

function columnOf(cell: string): number {
  return cellPlace(cell)?.column ?? -1;
}

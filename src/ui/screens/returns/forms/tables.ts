import type { ReadFile } from '../../../../contract/views/others.ts';
import type { ReadColumn, TableReading } from '../../../../domain/returns/reading.ts';
import { columnName } from '../../../parts/cell-names.ts';
import type { Answer } from '../problems.ts';

/** The cell of a table's header at which answers about the whole table stand. */
export function headerCell({ range }: Pick<TableReading, 'range'>): string {
  return range.split(':')[0] ?? range;
}

/** A column that a person may explain, with the table it belongs to. */
export type TellableColumn = { readonly table: TableReading; readonly column: ReadColumn };

/** The columns of a sheet by their letters; of two tables below each other the first counts. */
export function tellableColumns(
  { tables }: ReadFile,
  sheet: string,
): ReadonlyMap<string, TellableColumn> {
  const found = tables
    .filter((table) => table.sheet === sheet)
    .flatMap((table) => (table.columns ?? []).map((column) => ({ table, column })));
  return new Map(found.toReversed().map((one) => [lettersOf(one.column.cell), one]));
}

/** Whether there is something to remember: an answer about the table or what it holds. */
export function isPutRight(table: TableReading, answers: readonly Answer[], file: string): boolean {
  const [first, last] = table.range.split(':').map(rowOf);
  return answers.some((answer) => {
    if (answer.file !== file || answer.type === 'period' || !('sheet' in answer)) return false;
    if (answer.sheet !== table.sheet || answer.cell === null) return false;
    const row = rowOf(answer.cell);
    const isInside = row >= (first ?? 0) && row <= (last ?? Number.POSITIVE_INFINITY);
    return isInside && REMEMBERED.has(answer.type);
  });
}

const REMEMBERED: ReadonlySet<Answer['type']> = new Set([
  ...(['column', 'indicator', 'ignore', 'dash'] as const),
]);

/** Whether a value of the table is written «-». */
export function holdsDashes({ sheet, meanings, columns = [] }: TableReading, file: ReadFile) {
  const picture = file.pictures.find((one) => one.sheet === sheet);
  const read = new Set(
    columns.flatMap(({ cell, holds }) => (holds?.kind === 'result' ? [lettersOf(cell)] : [])),
  );
  if (picture === undefined || read.size === 0) return false;
  const values = new Set(
    meanings.flatMap(({ cell, meaning }) =>
      meaning === 'value' && read.has(lettersOf(cell)) ? [cell] : [],
    ),
  );
  return picture.rows.some((texts, row) =>
    texts.some(
      (text, column) =>
        /^\s*[-–—−]+\s*$/.test(text) && values.has(`${columnName(column)}${row + 1}`),
    ),
  );
}

/** The tables of which nobody said yet what «-» is; asked once each. */
export function tablesWithOpenDashes(
  file: ReadFile,
  answers: readonly Answer[],
): readonly TableReading[] {
  return file.tables.filter(
    (table) =>
      table.dash === undefined &&
      dashAnswer(table, answers, file.file) === undefined &&
      holdsDashes(table, file),
  );
}

/** What a person said last of «-» in a table. */
export function dashAnswer(table: TableReading, answers: readonly Answer[], file: string) {
  const cell = headerCell(table);
  return answers
    .filter((one) => one.type === 'dash')
    .findLast((one) => one.file === file && one.sheet === table.sheet && one.cell === cell);
}

export function lettersOf(cell: string): string {
  return cell.replace(/\d+$/, '');
}

function rowOf(cell: string): number {
  return Number(cell.replace(/^\D+/, ''));
}

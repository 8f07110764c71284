import type { FileReading, ReadFigure, ReadingIssue } from '../../domain/returns/reading.ts';
import { fileRow, type ReceivedFile } from '../../store/files.ts';
import { groupBy } from '../../store/group-by.ts';
import { returnRow, type UnitReturn } from '../../store/returns.ts';
import type { RowChange } from '../../store/tables.ts';
import type { JudgedFigure } from './judge.ts';
import { type ReturnedFile, uniqueLabel } from './readings.ts';

/**
 * The id of a file in the workspace, which a person can read: its name, told apart from another
 * file of that name. The same bytes under the same name are the same file.
 */
function fileIdOf(
  { name, sha256 }: Pick<ReturnedFile, 'name' | 'sha256'>,
  stored: readonly Pick<ReceivedFile, 'id' | 'name' | 'sha256'>[],
): string {
  const known = stored.find((file) => file.name === name && file.sha256 === sha256);
  return known?.id ?? uniqueLabel(name, new Set(stored.map(({ id }) => id)));
}

/** The row of a file; one that came before keeps the day on which it first came. */
export function receivedFile(
  file: ReturnedFile,
  received: string,
  stored: readonly ReceivedFile[],
): ReceivedFile {
  const id = fileIdOf(file, stored);
  return (
    stored.find((one) => one.id === id) ?? {
      id,
      name: file.name,
      sha256: file.sha256,
      size: file.bytes.length,
      received,
    }
  );
}

/** What becomes of a figure: it goes in, or there is at least nothing left to do about it. */
export type Taken = {
  readonly isStored: (figure: JudgedFigure) => boolean;
  readonly isSettled: (figure: JudgedFigure) => boolean;
};

/**
 * The rows of a file and of what it reports, unit by unit.
 * Repeated targets are part of a unit's report, but no report of their own. What no unit is known of
 * yet waits under the unit ''.
 */
export function returnRows(
  file: ReceivedFile,
  reading: FileReading,
  figures: readonly JudgedFigure[],
  { isStored, isSettled }: Taken,
): readonly RowChange[] {
  const reports = groupBy(
    figures.filter(({ figure }) => isReport(figure)),
    ({ figure }) => JSON.stringify([figure.unit, figure.period]),
  );
  const targets = groupBy(
    figures.filter(({ figure }) => !isReport(figure)),
    ({ figure }) => figure.unit,
  );
  const issuesOf = issuesOfUnits(reading);
  const rows = [...reports.values()].flatMap((report): readonly RowChange[] => {
    const { unit, period } = report[0]?.figure ?? {};
    if (unit === undefined || !period) return [];
    const own = [...report, ...(targets.get(unit) ?? [])];
    return [
      returnRow({
        unit: unit ?? '',
        period,
        file: file.id,
        state: own.every(isSettled) ? 'accepted' : 'needs-review',
        received: file.received,
        issues: issuesOf(own),
      }),
    ];
  });
  return rows.length > 0 || figures.some(isStored) ? [fileRow(file), ...rows] : [];
}

/** Takes away what waited under the unit '' once a person has said whose it is. */
export function namedSince(
  { id }: ReceivedFile,
  rows: readonly RowChange[],
  stored: readonly UnitReturn[],
): readonly RowChange[] {
  const isStillThere = ({ period }: UnitReturn) =>
    rows.some(({ table, key }) => table === 'returns' && key.unit === '' && key.period === period);
  return stored
    .filter((one) => one.file === id && one.unit === '' && !isStillThere(one))
    .map(({ unit, period, file }) => ({
      table: 'returns',
      key: { unit, period, file },
      after: null,
    }));
}

function isReport({ period, kind }: ReadFigure): boolean {
  return period !== null && kind !== 'target';
}

/** Of a sheet in which nothing is understood more would be kept than anybody reads. */
const MOST_GENERAL = 500;

/** The problems of a unit's own cells, and those that no figure's cell bears. */
function issuesOfUnits(reading: FileReading): (own: readonly JudgedFigure[]) => readonly unknown[] {
  const general = reading.issues.map((issue) => told(null, issue));
  const atCell = new Map<string, ReturnType<typeof told>[]>();
  for (const { sheet, figures, issues } of reading.tables) {
    const values = new Set(issues.length === 0 ? [] : figures.map(({ cell }) => cell));
    for (const issue of issues) {
      if (issue.cell === null || !values.has(issue.cell)) {
        if (general.length < MOST_GENERAL) general.push(told(sheet, issue));
        continue;
      }
      const key = `${issue.cell} ${sheet}`;
      const known = atCell.get(key);
      if (known) known.push(told(sheet, issue));
      else atCell.set(key, [told(sheet, issue)]);
    }
  }
  return (own) => [
    ...general,
    ...own.flatMap(({ sheet, figure }) => atCell.get(`${figure.cell} ${sheet}`) ?? []),
  ];
}

function told(sheet: string | null, { code, severity, cell, message }: ReadingIssue) {
  return { code, severity, sheet, cell, message };
}

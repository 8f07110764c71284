import type {
  FileReading,
  ReadFigure,
  ReadingIssue,
  ReadingIssueCode,
  TableReading,
} from '../../domain/returns/reading.ts';
import { holdingCodes } from '../../workbooks/layout/holding.ts';
import { differencesAcross, type Seat, storedDifference } from './differences.ts';
import { isKnown, type Place, placeOf } from './figure-places.ts';
import { figureStages } from './figure-stage.ts';
import { type Asked, cellKey, type ReturnedFile } from './readings.ts';
import type { ReturnsFacts } from './returns-facts.ts';

/** A figure of a file beside what the workspace holds. */
export type JudgedFigure = {
  readonly file: ReturnedFile;
  readonly sheet: string;
  /** The table it stands in, as it was understood. */
  readonly table: TableReading;
  readonly figure: ReadFigure;
  /** Null while unit, indicator or period is not known. */
  readonly place: Place | null;
  /** Codes of the errors that hold it back; empty: it is sound. */
  readonly heldBy: readonly ReadingIssueCode[];
};

export type Judged = {
  readonly files: readonly FileReading[];
  readonly figures: readonly JudgedFigure[];
};

/** Holds every figure against the workspace and against the other files of the same reading. */
export function judge(
  files: readonly ReturnedFile[],
  facts: ReturnsFacts,
  asked: Pick<Asked, 'stage'>,
): Judged {
  const seats = seatsOf(files, facts, asked);
  const stored = new Map<string, ReadingIssue>();
  for (const [key, seat] of seats) {
    const issue = storedDifference(seat, facts);
    if (issue !== null) stored.set(key, issue);
  }
  const compared = files.map(({ understood }) => withFindings(understood, stored));
  const held = heldCells(compared);
  // What is held back already contradicts nobody: it must not hold another file's figure with it.
  const rivals = new Map(
    [...seats].filter(
      ([key, { figure }]) => figure.value !== null && (held.get(key) ?? []).length === 0,
    ),
  );
  const across = differencesAcross(rivals);
  const told = compared.map((reading) => withFindings(reading, across));
  const heldBy = heldCells(told);
  const figures = files.flatMap((file) =>
    file.understood.tables.flatMap((table) =>
      table.figures.map((figure): JudgedFigure => {
        const { sheet } = table;
        const key = cellKey(file.label, sheet, figure.cell);
        const place = seats.get(key)?.place ?? null;
        return { file, sheet, table, figure, place, heldBy: heldBy.get(key) ?? [] };
      }),
    ),
  );
  return { files: told, figures };
}

function seatsOf(
  files: readonly ReturnedFile[],
  facts: ReturnsFacts,
  { stage }: Pick<Asked, 'stage'>,
): ReadonlyMap<string, Seat> {
  const seats = new Map<string, Seat>();
  for (const file of files) {
    for (const table of file.understood.tables) {
      const { sheet } = table;
      const stageOf = figureStages(file, table, stage);
      for (const figure of table.figures.filter(isKnown)) {
        const seat = { file, sheet, figure, place: placeOf(figure, stageOf(figure), facts) };
        seats.set(cellKey(file.label, sheet, figure.cell), seat);
      }
    }
  }
  return seats;
}

/** A file's reading with further problems at its cells; they are named by `cellKey`. */
function withFindings(
  reading: FileReading,
  findings: ReadonlyMap<string, ReadingIssue>,
): FileReading {
  const tables = reading.tables.map((table): TableReading => {
    const own = table.figures.flatMap(
      ({ cell }) => findings.get(cellKey(reading.file, table.sheet, cell)) ?? [],
    );
    return own.length === 0 ? table : { ...table, issues: [...table.issues, ...own] };
  });
  const isDoubtful = [...reading.issues, ...tables.flatMap((table) => table.issues)].some(isError);
  const status = reading.status === 'ready' && isDoubtful ? 'needs-review' : reading.status;
  return { ...reading, tables, status };
}

/** Codes of the errors that hold each figure back, by `cellKey`; sound ones may be left out. */
function heldCells(
  readings: readonly FileReading[],
): ReadonlyMap<string, readonly ReadingIssueCode[]> {
  const held = new Map<string, readonly ReadingIssueCode[]>();
  for (const reading of readings) {
    const file = { ...reading, issues: reading.issues.filter(isError) };
    for (const table of reading.tables) {
      if (file.issues.length + table.issues.length === 0) continue;
      const codesOf = holdingCodes(file, table);
      for (const figure of table.figures) {
        held.set(cellKey(reading.file, table.sheet, figure.cell), codesOf(figure));
      }
    }
  }
  return held;
}

function isError({ severity }: ReadingIssue): boolean {
  return severity === 'error';
}

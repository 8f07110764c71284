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
import type { Asked, ReturnedFile } from './readings.ts';
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
  const stored = new Map<ReadFigure, ReadingIssue>();
  for (const [figure, seat] of seats) {
    const issue = storedDifference(seat, facts);
    if (issue !== null) stored.set(figure, issue);
  }
  const compared = files.map(({ understood }) => withFindings(understood, stored));
  const held = heldFigures(compared);
  // What is held back already contradicts nobody: it must not hold another file's figure with it.
  const rivals = files.length < 2 ? [] : [...seats.values()].filter(isRival(held));
  const across = differencesAcross(rivals);
  const told = compared.map((reading) => withFindings(reading, across));
  const heldBy = across.size === 0 ? held : heldFigures(told);
  const figures = files.flatMap((file) =>
    file.understood.tables.flatMap((table) =>
      table.figures.map((figure): JudgedFigure => {
        const { sheet } = table;
        const place = seats.get(figure)?.place ?? null;
        return { file, sheet, table, figure, place, heldBy: heldBy.get(figure) ?? NOTHING };
      }),
    ),
  );
  return { files: told, figures };
}

const NOTHING: readonly ReadingIssueCode[] = [];

function isRival(held: ReadonlyMap<ReadFigure, unknown>): (seat: Seat) => boolean {
  return ({ figure }) => figure.value !== null && !held.has(figure);
}

function seatsOf(
  files: readonly ReturnedFile[],
  facts: ReturnsFacts,
  { stage }: Pick<Asked, 'stage'>,
): ReadonlyMap<ReadFigure, Seat> {
  const seats = new Map<ReadFigure, Seat>();
  for (const file of files) {
    for (const table of file.understood.tables) {
      const { sheet } = table;
      const stageOf = figureStages(file, table, stage);
      for (const figure of table.figures.filter(isKnown)) {
        const place = placeOf(figure, stageOf(figure), facts);
        seats.set(figure, { file, sheet, figure, place });
      }
    }
  }
  return seats;
}

/** A file's reading with further problems of its figures. */
function withFindings(
  reading: FileReading,
  findings: ReadonlyMap<ReadFigure, ReadingIssue>,
): FileReading {
  if (findings.size === 0) return reading;
  const tables = reading.tables.map((table): TableReading => {
    const own = table.figures.flatMap((figure) => findings.get(figure) ?? []);
    return own.length === 0 ? table : { ...table, issues: [...table.issues, ...own] };
  });
  const isDoubtful = [...reading.issues, ...tables.flatMap((table) => table.issues)].some(isError);
  const status = reading.status === 'ready' && isDoubtful ? 'needs-review' : reading.status;
  return { ...reading, tables, status };
}

/** Codes of the errors that hold figures back; sound ones are left out. */
function heldFigures(
  readings: readonly FileReading[],
): ReadonlyMap<ReadFigure, readonly ReadingIssueCode[]> {
  const held = new Map<ReadFigure, readonly ReadingIssueCode[]>();
  for (const reading of readings) {
    const file = { ...reading, issues: reading.issues.filter(isError) };
    for (const table of reading.tables) {
      if (file.issues.length + table.issues.length === 0) continue;
      const codesOf = holdingCodes(file, table);
      for (const figure of table.figures) {
        const codes = codesOf(figure);
        if (codes.length > 0) held.set(figure, codes);
      }
    }
  }
  return held;
}

function isError({ severity }: ReadingIssue): boolean {
  return severity === 'error';
}

import type { WithdrawnFigure } from '../../contract/views/others.ts';
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
import { withdrawnFigures } from './withdrawn.ts';

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
  /** What is stored and no longer told, by the name of the file that leaves it out. */
  readonly withdrawn: ReadonlyMap<string, readonly WithdrawnFigure[]>;
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
  const held = codesHolding(compared);
  // What is held back already contradicts nobody: it must not hold another file's figure with it.
  const rivals = files.length < 2 ? [] : [...seats.values()].filter(isRival(held, files));
  const across = differencesAcross(rivals, facts);
  const told = compared.map((reading) => withFindings(reading, across));
  const heldBy = across.size === 0 ? held : codesHolding(told);
  const figures = files.flatMap((file, index) =>
    file.understood.tables.flatMap((table, at) => {
      const codesOf = heldBy[index]?.[at] ?? nothing;
      return table.figures.map((figure): JudgedFigure => {
        const { sheet } = table;
        const place = seats.get(figure)?.place ?? null;
        return { file, sheet, table, figure, place, heldBy: codesOf(figure) };
      });
    }),
  );
  return { files: told, figures, withdrawn: withdrawnFigures(files, figures, facts) };
}

type CodesOf = ReturnType<typeof holdingCodes>;

const NOTHING: readonly ReadingIssueCode[] = [];
const nothing: CodesOf = () => NOTHING;

function isRival(
  held: readonly (readonly CodesOf[])[],
  files: readonly ReturnedFile[],
): (seat: Seat) => boolean {
  const codesOf = new Map(
    files.flatMap(({ understood }, index) =>
      understood.tables.map((table, at) => [table, held[index]?.[at] ?? nothing] as const),
    ),
  );
  return ({ figure, table }) =>
    figure.value !== null && (codesOf.get(table) ?? nothing)(figure).length === 0;
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
        seats.set(figure, { file, sheet, table, figure, place });
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

/** The codes of the errors that hold a figure back, for each table of each file. */
function codesHolding(readings: readonly FileReading[]): readonly (readonly CodesOf[])[] {
  return readings.map((reading) => {
    const file = { issues: reading.issues.filter(isError) };
    return reading.tables.map((table) =>
      file.issues.length + table.issues.length === 0 ? nothing : holdingCodes(file, table),
    );
  });
}

function isError({ severity }: ReadingIssue): boolean {
  return severity === 'error';
}

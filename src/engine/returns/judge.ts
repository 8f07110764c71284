import type {
  FileReading,
  ReadFigure,
  ReadingIssue,
  ReadingIssueCode,
  TableReading,
} from '../../domain/returns/reading.ts';
import { formatDecimal } from '../../domain/vietnamese/numbers.ts';
import { heldBackBy } from '../../workbooks/layout/holding.ts';
import { isKnown, type KnownFigure, type Place, placeOf } from './figure-places.ts';
import { cellKey, type ReturnedFile } from './readings.ts';
import type { ReturnsFacts } from './returns-facts.ts';

/** A figure of a file beside what the workspace holds. */
export type JudgedFigure = {
  readonly file: ReturnedFile;
  readonly sheet: string;
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

type Seat = {
  readonly file: ReturnedFile;
  readonly sheet: string;
  readonly figure: KnownFigure;
  readonly place: Place;
};

/** Holds every figure against the workspace and against the other files of the same reading. */
export function judge(files: readonly ReturnedFile[], facts: ReturnsFacts): Judged {
  const seats = new Map<string, Seat>();
  for (const file of files) {
    for (const { sheet, figures } of file.understood.tables) {
      for (const figure of figures.filter(isKnown)) {
        const seat = { file, sheet, figure, place: placeOf(figure, facts) };
        seats.set(cellKey(file.label, sheet, figure.cell), seat);
      }
    }
  }
  const found = [...storedDifferences(seats, facts), ...differencesAcross(seats)];
  const issues = new Map<string, ReadingIssue[]>();
  for (const [key, issue] of found) issues.set(key, [...(issues.get(key) ?? []), issue]);
  const told = files.map((file) => withIssues(file, issues));
  return {
    files: told,
    figures: files.flatMap((file, index) => judgedFigures(file, told[index], seats)),
  };
}

type Finding = readonly [key: string, issue: ReadingIssue];

function storedDifferences(seats: ReadonlyMap<string, Seat>, facts: ReturnsFacts): Finding[] {
  return [...seats].flatMap(([key, seat]): Finding[] => {
    const { from, writable, key: at } = seat.place;
    const { value } = seat.figure;
    if (value === null || value === from) return [];
    if (facts.isLocked(at)) {
      return [
        [
          key,
          problem(
            'locked',
            seat,
            `chỉ tiêu này đã khóa ở mức ${shown(from)}. Mở khóa nếu cần sửa.`,
          ),
        ],
      ];
    }
    if (!writable) {
      const text = `ghi chỉ tiêu giao ${shown(value)}, còn quyết định đã ban hành là ${shown(from)}. Hỏi lại đơn vị.`;
      return [[key, problem('conflict', seat, text)]];
    }
    if (from === null) return [];
    const text = `${shown(value)} khác số đã có trong hồ sơ là ${shown(from)}. Chọn số đúng.`;
    return [[key, acceptable(problem('conflict', seat, text), seat)]];
  });
}

/** Two files that tell different values of one figure: neither is better, so both are questioned. */
function differencesAcross(seats: ReadonlyMap<string, Seat>): Finding[] {
  const groups = new Map<string, (readonly [string, Seat])[]>();
  for (const entry of seats) {
    const place = JSON.stringify(entry[1].place.key);
    const group = groups.get(place);
    if (group) group.push(entry);
    else groups.set(place, [entry]);
  }
  return [...groups.values()].flatMap((group) =>
    group.flatMap(([key, seat]): Finding[] => {
      const other = group.find(
        ([, one]) =>
          one.file.label !== seat.file.label &&
          one.figure.value !== seat.figure.value &&
          one.figure.value !== null,
      )?.[1];
      if (other === undefined || seat.figure.value === null) return [];
      const text = `${shown(seat.figure.value)}, còn tệp «${other.file.label}» ô ${other.figure.cell} ghi ${shown(other.figure.value)}. Để trống ô không dùng.`;
      return [[key, acceptable(problem('duplicate', seat, text), seat)]];
    }),
  );
}

function problem(
  code: 'conflict' | 'locked' | 'duplicate',
  { sheet, figure }: Seat,
  text: string,
): ReadingIssue {
  const { cell } = figure;
  const message = `Ô ${cell} (trang «${sheet}»): ${text}`;
  return { code, severity: 'error', cell, message, remedies: [{ action: 'blank' }] };
}

/** What a person accepted at this cell is kept as a warning. */
function acceptable(issue: ReadingIssue, { file, sheet, figure }: Seat): ReadingIssue {
  const accepted = file.answers.some(
    (answer) => answer.type === 'accept' && answer.sheet === sheet && answer.cell === figure.cell,
  );
  return {
    ...issue,
    severity: accepted ? 'warning' : 'error',
    remedies: [{ action: 'accept' }, ...issue.remedies],
  };
}

function withIssues(
  { label, understood }: ReturnedFile,
  issues: ReadonlyMap<string, readonly ReadingIssue[]>,
): FileReading {
  const tables = understood.tables.map((table): TableReading => {
    const own = table.figures.flatMap(
      ({ cell }) => issues.get(cellKey(label, table.sheet, cell)) ?? [],
    );
    return own.length === 0 ? table : { ...table, issues: [...table.issues, ...own] };
  });
  const isDoubtful = [...understood.issues, ...tables.flatMap((table) => table.issues)].some(
    ({ severity }) => severity === 'error',
  );
  const status = understood.status === 'ready' && isDoubtful ? 'needs-review' : understood.status;
  return { ...understood, tables, status };
}

function judgedFigures(
  file: ReturnedFile,
  told: FileReading | undefined,
  seats: ReadonlyMap<string, Seat>,
): readonly JudgedFigure[] {
  if (told === undefined) return [];
  return told.tables.flatMap((table) =>
    table.figures.map((figure): JudgedFigure => {
      const { sheet } = table;
      const place = seats.get(cellKey(file.label, sheet, figure.cell))?.place ?? null;
      const heldBy = heldBackBy(told, table, figure).map(({ code }) => code);
      return { file, sheet, figure, place, heldBy };
    }),
  );
}

function shown(value: number | null): string {
  return value === null ? 'chưa có' : formatDecimal(value);
}

import { lastDay, type Period, parsePeriod } from '../../domain/period.ts';
import {
  FILE_ERROR_CODES,
  type FileReading,
  type ReadingIssueCode,
} from '../../domain/returns/reading.ts';
import { isValidIn } from '../../domain/totals.ts';
import type { Unit } from '../../domain/unit.ts';
import { unitOn } from '../../store/units.ts';
import { readReturn } from '../../workbooks/layout/read-return.ts';
import type { FileProblem } from '../../workbooks/open/file-problem.ts';
import type { BookGrids } from '../../workbooks/open/sheet-grid.ts';
import type { Asked, ReturnedFile } from './readings.ts';
import type { ReturnsFacts } from './returns-facts.ts';

/** What a file says, matched against the lists of the workspace under the answers given so far. */
export function understandFile(
  file: Omit<ReturnedFile, 'understood'>,
  asked: Asked,
  facts: ReturnsFacts,
): FileReading {
  if (!file.outcome.ok) return rejected(file.label, file.outcome.error);
  const answered = file.answers.findLast((answer) => answer.type === 'period');
  const known = answered?.period ?? asked.period;
  const read = readAs(file.outcome.value, file, asked, facts, known);
  // Which units and which targets count depends on the period, which the title may just have told.
  return known === undefined && read.period !== null
    ? readAs(file.outcome.value, file, asked, facts, read.period)
    : read;
}

function readAs(
  book: BookGrids,
  file: Pick<ReturnedFile, 'label' | 'name' | 'answers'>,
  asked: Asked,
  facts: ReturnsFacts,
  period: string | undefined,
): FileReading {
  const reading = readReturn(book, {
    fileName: file.name,
    units: unitsOf(facts, period ?? (asked.year === undefined ? undefined : String(asked.year))),
    indicators: facts.indicators,
    sectors: facts.sectors,
    ...(asked.period === undefined ? {} : { period: asked.period }),
    ...(asked.year === undefined ? {} : { year: asked.year }),
    kind: asked.kind,
    references: period === undefined ? () => ({}) : facts.references(period),
    answers: file.answers,
  });
  return { ...reading, file: file.label };
}

/** The units of a period under the names of then; their other names are known too, since forms live long. */
function unitsOf({ records, units }: ReturnsFacts, code: string | undefined): readonly Unit[] {
  const parsed = code === undefined ? null : parsePeriod(code);
  const period: Period | null = parsed?.ok ? parsed.value : null;
  const then =
    period === null
      ? units
      : records
          .map((record) => unitOn(record, lastDay(period)))
          .filter((unit) => isValidIn(unit, period));
  const namesOf = new Map(records.map(({ code: unit, names }) => [unit, names]));
  return then.map((unit) => ({
    ...unit,
    aliases: [
      ...unit.aliases,
      ...(namesOf.get(unit.code) ?? [])
        .map(({ name }) => name)
        .filter((name) => name !== unit.name),
    ],
  }));
}

function rejected(file: string, problem: FileProblem): FileReading {
  const code: ReadingIssueCode =
    FILE_ERROR_CODES.find((known) => known === problem.code) ?? 'damaged';
  return {
    file,
    status: 'rejected',
    unit: null,
    period: null,
    tables: [],
    issues: [{ code, severity: 'error', cell: null, message: problem.message, remedies: [] }],
  };
}

import { lastDay, type Period, parsePeriod } from '../../domain/period.ts';
import { lastPart } from '../../domain/returns/clutter.ts';
import {
  FILE_ERROR_CODES,
  type FileReading,
  type ReadingIssueCode,
} from '../../domain/returns/reading.ts';
import { isValidIn } from '../../domain/totals.ts';
import type { Unit } from '../../domain/unit.ts';
import { unitOn } from '../../store/units.ts';
import { createReturnReader } from '../../workbooks/layout/read-return.ts';
import type { FileProblem } from '../../workbooks/open/file-problem.ts';
import type { BookGrids } from '../../workbooks/open/sheet-grid.ts';
import { withoutIgnored } from './ignored-cells.ts';
import { lettersIssues } from './letters.ts';
import type { Asked, ReturnedFile } from './readings.ts';
import type { ReturnsFacts } from './returns-facts.ts';

export type Understand = (file: Omit<ReturnedFile, 'understood'>) => FileReading;

/**
 * Tells what a file says, matched against the lists of the workspace under the answers given so far.
 * The lists of a period are prepared once for all files of a reading.
 */
export function understanding(asked: Asked, facts: ReturnsFacts): Understand {
  const readerOf = remembered((period: string | undefined) => periodReader(asked, facts, period));
  return (file) => {
    if (!file.outcome.ok) return rejected(file.label, file.outcome.error);
    const answered = file.answers.findLast((answer) => answer.type === 'period');
    const known = answered?.period ?? asked.period;
    const read = readerOf(known)(file.outcome.value, file);
    // Which units and which targets count depends on the period, which the title may just have told.
    const settled =
      known === undefined && read.period !== null
        ? readerOf(read.period)(file.outcome.value, file)
        : read;
    const told = {
      ...settled,
      issues: [...lettersIssues(file.letters), ...settled.issues],
      charset: file.letters?.charset ?? 'unicode',
    };
    return withoutIgnored(told, file.ignored);
  };
}

type NamedFile = Pick<ReturnedFile, 'label' | 'name' | 'answers'>;

function periodReader(
  asked: Asked,
  facts: ReturnsFacts,
  period: string | undefined,
): (book: BookGrids, file: NamedFile) => FileReading {
  const lists = {
    units: unitsOf(facts, period ?? (asked.year === undefined ? undefined : String(asked.year))),
    indicators: facts.indicators,
    sectors: facts.sectors,
    forms: facts.forms,
  };
  const references = period === undefined ? () => ({}) : facts.references(period);
  const read = createReturnReader(lists);
  return (book, { label, name, answers }) => {
    const reading = read(book, {
      ...lists,
      workspace: facts.workspace,
      fileName: lastPart(name),
      ...(asked.period === undefined ? {} : { period: asked.period }),
      ...(asked.year === undefined ? {} : { year: asked.year }),
      kind: asked.kind,
      ...(asked.stage === undefined ? {} : { stage: asked.stage }),
      references,
      answers,
    });
    return { ...reading, file: label };
  };
}

function remembered<K, V>(make: (key: K) => V): (key: K) => V {
  const made = new Map<K, V>();
  return (key) => {
    const before = made.get(key);
    if (before !== undefined) return before;
    const value = make(key);
    made.set(key, value);
    return value;
  };
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

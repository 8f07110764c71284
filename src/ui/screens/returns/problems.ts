import type { GivenAnswer } from '../../../contract/schemas/returns.ts';
import type { FigureKind } from '../../../domain/figure.ts';
import type {
  FileOutline,
  ReadingIssue,
  ReadingIssueCode,
  Remedy,
} from '../../../domain/returns/reading.ts';

/** One thing to be looked at in a file, and the place where it stands. */
export type Problem = {
  readonly id: string;
  readonly file: string;
  /** '' where it concerns the whole file. */
  readonly sheet: string;
  readonly issue: ReadingIssue;
};

/** What a person says to a problem, as the engine takes it. */
export type Answer = GivenAnswer;

/** The problems of a file, errors before warnings, else in the order of the sheets. */
export function problemsOf(file: FileOutline): readonly Problem[] {
  const found = [
    ...file.issues.map((issue) => ({ sheet: '', issue })),
    ...file.tables.flatMap(({ sheet, issues }) => issues.map((issue) => ({ sheet, issue }))),
  ];
  const problems = found.map(({ sheet, issue }, index) => ({
    id: `${index} ${issue.code} ${issue.cell ?? ''}`,
    file: file.file,
    sheet,
    issue,
  }));
  return [
    ...problems.filter(({ issue }) => issue.severity === 'error'),
    ...problems.filter(({ issue }) => issue.severity === 'warning'),
  ];
}

export function countProblems(problems: readonly Problem[]): {
  readonly errors: number;
  readonly warnings: number;
} {
  const errors = problems.filter(({ issue }) => issue.severity === 'error').length;
  return { errors, warnings: problems.length - errors };
}

/**
 * The sheets whose unit a person names when the problem has no cell of its own: the one that the
 * message names, else every one whose figures lack a unit.
 */
export function sheetsWithoutUnit(file: FileOutline, issue: ReadingIssue): readonly string[] {
  const open = file.tables.filter((table) => table.figures.some(({ unit }) => unit === null));
  const named = open.filter(({ sheet }) => issue.message.includes(`«${sheet}»`));
  const chosen = named.length > 0 ? named : open.length > 0 ? open : file.tables;
  return [...new Set(chosen.map(({ sheet }) => sheet))];
}

/** The units that a file's figures were understood to be of, in its order. */
export function unitsIn(file: FileOutline): readonly string[] {
  const units = file.tables.flatMap((table) => table.figures.flatMap(({ unit }) => unit ?? []));
  return [...new Set(units)];
}

/** Answers that name the unit of a problem. */
export function unitAnswers(file: FileOutline, problem: Problem, unit: string): readonly Answer[] {
  const { issue, sheet } = problem;
  if (issue.cell !== null) {
    return [{ type: 'unit', file: file.file, sheet, cell: issue.cell, unit }];
  }
  return sheetsWithoutUnit(file, issue).map((one) => ({
    type: 'unit',
    file: file.file,
    sheet: one,
    cell: null,
    unit,
  }));
}

/** What can still be done about a problem; what was accepted already is a warning. */
export function openRemedies({ issue }: Problem): readonly Remedy[] {
  return issue.severity === 'error'
    ? issue.remedies
    : issue.remedies.filter(({ action }) => action !== 'accept');
}

/** Puts a return that names another period into the one asked for; null where that is not the question. */
export function keepPeriodAnswer(file: FileOutline, problem: Problem): Answer | null {
  const { issue } = problem;
  if (issue.code !== 'period-mismatch' || issue.severity !== 'error') return null;
  const accept = issue.remedies.find(({ action }) => action === 'accept');
  const here = accept === undefined ? null : answerOfRemedy(problem, accept);
  if (here !== null || file.period === null) return here;
  return { type: 'period', file: file.file, period: file.period };
}

/** What one click answers; null for what needs a choice, or has no cell to be answered at. */
export function answerOfRemedy(problem: Problem, remedy: Remedy): Answer | null {
  const { file, sheet, issue } = problem;
  const { cell } = issue;
  if (cell === null || sheet === '') return null;
  switch (remedy.action) {
    case 'set-value':
      return { type: 'value', file, sheet, cell, value: remedy.value };
    case 'blank':
      return { type: 'value', file, sheet, cell, value: null };
    case 'accept':
      return { type: 'accept', file, sheet, cell, code: issue.code };
    case 'choose-unit':
    case 'choose-indicator':
      return null;
  }
}

/**
 * Results that differ from what is stored, of all files, which one click can take over together. A
 * cell with another error beside is left to be looked at, and so is an assigned target: the office
 * assigns it, not the return.
 */
export function conflictAnswers(files: readonly FileOutline[]): readonly Answer[] {
  return files.flatMap((file) => {
    const problems = problemsOf(file);
    return problems.flatMap((problem) => {
      const { issue, sheet } = problem;
      if (issue.code !== 'conflict' || issue.severity !== 'error') return [];
      const errorsThere = problems.filter(
        (one) =>
          one.sheet === sheet && one.issue.cell === issue.cell && one.issue.severity === 'error',
      );
      if (errorsThere.length > 1 || kindAt(file, problem) === 'target') return [];
      const accept = issue.remedies.find((remedy) => remedy.action === 'accept');
      const answer = accept === undefined ? null : answerOfRemedy(problem, accept);
      return answer === null ? [] : [answer];
    });
  });
}

function kindAt(file: FileOutline, { sheet, issue }: Problem): FigureKind | null {
  const figures = file.tables.flatMap((table) => (table.sheet === sheet ? table.figures : []));
  return figures.find(({ cell }) => cell === issue.cell)?.kind ?? null;
}

const PERIOD_CODES: ReadonlySet<ReadingIssueCode> = new Set(['unknown-period', 'period-mismatch']);

const NUMBER_CODES: ReadonlySet<ReadingIssueCode> = new Set([
  'not-a-number',
  'ambiguous-number',
  'not-an-integer',
  'scale-suspect',
  'date-in-number',
  'negative',
  'stale-formula',
  'external-link',
]);

export function asksForPeriod({ issue }: Problem): boolean {
  return PERIOD_CODES.has(issue.code);
}

/** Whether a number can be typed in the place of what the cell holds. */
export function asksForNumber({ issue, sheet }: Problem): boolean {
  return issue.cell !== null && sheet !== '' && NUMBER_CODES.has(issue.code);
}

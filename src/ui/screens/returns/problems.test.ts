import { describe, expect, it } from 'vitest';
import type {
  FileReading,
  ReadFigure,
  ReadingIssue,
  TableReading,
} from '../../../domain/returns/reading.ts';
import {
  answerOfRemedy,
  asksForNumber,
  asksForPeriod,
  conflictAnswers,
  countProblems,
  keepPeriodAnswer,
  openRemedies,
  problemsOf,
  unitAnswers,
} from './problems.ts';

const WARNING = issue({ code: 'total-mismatch', severity: 'warning', cell: 'E15' });
const ERROR = issue({ code: 'not-an-integer', cell: 'E9' });
const CONFLICT = issue({
  code: 'conflict',
  cell: 'E8',
  remedies: [{ action: 'accept' }, { action: 'blank' }],
});

describe('the problems of a file', () => {
  it('put errors before warnings and are counted apart', () => {
    const problems = problemsOf(
      file([table('BC', { issues: [WARNING, ERROR] })], [issue({ code: 'unknown-period' })]),
    );
    expect(problems.map((one) => one.issue.code)).toEqual([
      'unknown-period',
      'not-an-integer',
      'total-mismatch',
    ]);
    expect(countProblems(problems)).toEqual({ errors: 2, warnings: 1 });
    expect(new Set(problems.map((one) => one.id)).size).toBe(3);
  });

  it('are answered at their cell', () => {
    const [problem] = problemsOf(file([table('BC', { issues: [ERROR] })]));
    if (problem === undefined) throw new Error('no problem');
    const place = { file: 'a.xlsx', sheet: 'BC', cell: 'E9' };
    expect(answerOfRemedy(problem, { action: 'set-value', value: 7500 })).toEqual({
      type: 'value',
      ...place,
      value: 7500,
    });
    expect(answerOfRemedy(problem, { action: 'blank' })).toMatchObject({ ...place, value: null });
    expect(answerOfRemedy(problem, { action: 'accept' })).toEqual({
      type: 'accept',
      ...place,
      code: 'not-an-integer',
    });
    expect(answerOfRemedy(problem, { action: 'choose-unit', candidates: [] })).toBeNull();
    expect(asksForNumber(problem)).toBe(true);
    expect(asksForPeriod(problem)).toBe(false);
  });

  it('of a whole file have no cell to be answered at', () => {
    const [problem] = problemsOf(file([], [issue({ code: 'unknown-period' })]));
    if (problem === undefined) throw new Error('no problem');
    expect(answerOfRemedy(problem, { action: 'accept' })).toBeNull();
    expect(asksForPeriod(problem)).toBe(true);
  });

  it('need no acceptance where they are accepted already', () => {
    const accepted = { ...CONFLICT, severity: 'warning' as const };
    const [problem] = problemsOf(file([table('BC', { issues: [accepted] })]));
    expect(problem && openRemedies(problem)).toEqual([{ action: 'blank' }]);
  });
});

describe('a return for another period', () => {
  const mismatch = (cell: string | null) =>
    issue({
      code: 'period-mismatch',
      cell,
      remedies: cell === null ? [] : [{ action: 'accept' }],
    });
  const answerTo = (whole: FileReading) => {
    const [problem] = problemsOf(whole);
    return problem && keepPeriodAnswer(whole, problem);
  };

  it('goes into the period asked for, sheet by sheet where a cell names the other', () => {
    const whole = { ...file([table('BC', { issues: [mismatch('A1')] })]), period: '2020-H1' };
    expect(answerTo(whole)).toEqual({
      type: 'accept',
      file: 'a.xlsx',
      sheet: 'BC',
      cell: 'A1',
      code: 'period-mismatch',
    });
  });

  it('goes there as a whole where only its name tells another', () => {
    const whole = { ...file([table('BC', {})], [mismatch(null)]), period: '2020-H1' };
    expect(answerTo(whole)).toEqual({ type: 'period', file: 'a.xlsx', period: '2020-H1' });
  });

  it('is asked about while no period is known', () => {
    expect(answerTo(file([], [issue({ code: 'unknown-period' })]))).toBeNull();
  });
});

describe('the unit that a person names', () => {
  const unknown = issue({ code: 'unknown-unit', message: 'Trang «T2» không ghi tên đơn vị.' });
  const whole = file(
    [table('T1', { unit: 'muong-ang' }), table('T2', { unit: null }), table('T3', { unit: null })],
    [unknown],
  );

  it('goes to the sheet that the message names', () => {
    const [problem] = problemsOf(whole);
    if (problem === undefined) throw new Error('no problem');
    expect(unitAnswers(whole, problem, 'nam-po')).toEqual([
      { type: 'unit', file: 'a.xlsx', sheet: 'T2', cell: null, unit: 'nam-po' },
    ]);
  });

  it('goes to the cell of a row that names it', () => {
    const inRow = file([table('T', { issues: [issue({ code: 'ambiguous-unit', cell: 'B12' })] })]);
    const [problem] = problemsOf(inRow);
    if (problem === undefined) throw new Error('no problem');
    expect(unitAnswers(inRow, problem, 'nam-po')).toEqual([
      { type: 'unit', file: 'a.xlsx', sheet: 'T', cell: 'B12', unit: 'nam-po' },
    ]);
  });
});

describe('differences from what is stored', () => {
  const taken = (issues: readonly ReadingIssue[], kind: ReadFigure['kind'] = 'result') =>
    conflictAnswers([file([table('BC', { issues, kind })])]);

  it('can be taken over together', () => {
    const accepted = { ...CONFLICT, severity: 'warning' as const, cell: 'E7' };
    expect(taken([CONFLICT, accepted, ERROR])).toEqual([
      { type: 'accept', file: 'a.xlsx', sheet: 'BC', cell: 'E8', code: 'conflict' },
    ]);
  });

  it('are left to be looked at where the cell has another error', () => {
    expect(taken([CONFLICT, issue({ code: 'duplicate', cell: 'E8' })])).toEqual([]);
  });

  it('of assigned targets are left to be looked at', () => {
    expect(taken([CONFLICT], 'target')).toEqual([]);
  });
});

function issue(part: Partial<ReadingIssue> & Pick<ReadingIssue, 'code'>): ReadingIssue {
  return { severity: 'error', cell: null, message: '', remedies: [], ...part };
}

function table(
  sheet: string,
  part: {
    readonly issues?: readonly ReadingIssue[];
    readonly unit?: string | null;
    readonly kind?: ReadFigure['kind'];
  },
): TableReading {
  const figure: ReadFigure = {
    unit: part.unit === undefined ? 'muong-ang' : part.unit,
    indicator: 'x',
    sector: '',
    kind: part.kind ?? 'result',
    period: '2020-H1',
    value: 1,
    cell: 'E8',
    raw: '1',
  };
  return {
    sheet,
    range: 'A1:E9',
    layout: 'indicators-in-rows',
    figures: [figure],
    issues: part.issues ?? [],
    meanings: [],
  };
}

function file(tables: readonly TableReading[], issues: readonly ReadingIssue[] = []): FileReading {
  return {
    file: 'a.xlsx',
    status: 'needs-review',
    unit: null,
    period: null,
    tables,
    issues,
  };
}

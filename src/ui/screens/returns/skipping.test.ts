import { expect, it } from 'vitest';
import type { ReadFile } from '../../../contract/views/others.ts';
import type {
  ReadFigure,
  ReadingIssueCode,
  SheetPicture,
} from '../../../domain/returns/reading.ts';
import type { Problem } from './problems.ts';
import { skipping } from './skipping.ts';

function figure(cell: string, part: Partial<ReadFigure> = {}): ReadFigure {
  return {
    unit: 'muong-ang',
    indicator: 'x',
    sector: '',
    kind: 'result',
    period: '2020-H1',
    value: 1,
    raw: '1',
    ...part,
    cell,
  };
}

function file(figures: readonly ReadFigure[], merges: SheetPicture['merges'] = []): ReadFile {
  const table = { sheet: 'BC', range: '', layout: 'units-in-rows' as const };
  return {
    file: 'a.xlsx',
    status: 'needs-review',
    unit: null,
    period: null,
    issues: [],
    tables: [{ ...table, issues: [], meanings: [], figures }],
    pictures: [{ sheet: 'BC', rows: [], merges, hiddenRows: [], hiddenColumns: [], cut: false }],
  };
}

function problem(code: ReadingIssueCode, cell: string | null): Problem {
  const issue = { code, severity: 'error' as const, cell, message: '', remedies: [] };
  return { id: '', file: 'a.xlsx', sheet: 'BC', issue };
}

function skipped(whole: ReadFile, one: Problem) {
  return skipping(whole, one)?.what;
}

it('a row whose unit is none of ours is left out as a whole', () => {
  const whole = file([figure('C5', { unit: null }), figure('C6', { unit: null })]);
  expect(skipping(whole, problem('unknown-unit', 'B5'))).toEqual({
    what: 'row',
    answer: { type: 'ignore', file: 'a.xlsx', sheet: 'BC', cell: 'B5' },
  });
});

it('a column whose header is not understood is left out, also below a merged header', () => {
  const figures = ['D5', 'E5', 'F5', 'D6'].map((cell) => figure(cell, { indicator: null }));
  const merge = { row: 2, column: 3, rowSpan: 1, columnSpan: 2 };
  const whole = file([figure('C5'), ...figures], [merge]);
  expect(skipped(whole, problem('unknown-indicator', 'D3'))).toBe('column');
  expect(skipped(whole, problem('unknown-indicator', 'F3'))).toBe('column');
});

it('a table under a unit that is not known is left out as a whole', () => {
  expect(skipped(file([figure('C5', { unit: null })]), problem('ambiguous-unit', 'A2'))).toBe(
    'table',
  );
});

it('nothing else can be left out so', () => {
  const whole = file([figure('C5', { unit: null })]);
  expect(skipping(whole, problem('unknown-unit', null))).toBeNull();
  expect(skipping(whole, problem('not-an-integer', 'C5'))).toBeNull();
});

import { expect, test } from 'vitest';
import type { FileOutline } from '../../../domain/returns/reading.ts';
import { problemsByFile, stepProblem } from './problem-steps.ts';

const groups = problemsByFile([file('a.xlsx', 2), file('b.xlsx', 0), file('c.xlsx', 3)]);

test('files in which there is nothing to see are left out', () => {
  expect(groups.map((group) => group.file)).toEqual(['a.xlsx', 'c.xlsx']);
});

test('one goes from problem to problem, over the end of a file into the next one and back', () => {
  expect(stepProblem(groups, { file: 'a.xlsx', at: 0 }, 1)).toEqual({ file: 'a.xlsx', at: 1 });
  expect(stepProblem(groups, { file: 'a.xlsx', at: 1 }, 1)).toEqual({ file: 'c.xlsx', at: 0 });
  expect(stepProblem(groups, { file: 'c.xlsx', at: 0 }, -1)).toEqual({ file: 'a.xlsx', at: 1 });
});

test('before the first problem and behind the last there is none', () => {
  expect(stepProblem(groups, { file: 'a.xlsx', at: 0 }, -1)).toBeNull();
  expect(stepProblem(groups, { file: 'c.xlsx', at: 2 }, 1)).toBeNull();
});

function file(name: string, problems: number): FileOutline {
  const issues = Array.from({ length: problems }, () => ({
    code: 'unknown-period' as const,
    severity: 'error' as const,
    cell: null,
    message: '',
    remedies: [],
  }));
  return { file: name, status: 'needs-review', unit: null, period: null, tables: [], issues };
}

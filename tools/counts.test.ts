import { expect, test } from 'vitest';
import { countsOfReport, line, nothing, parseLine, sum, withStatus } from './counts.ts';

test('the total line names skipped tests only where there are any', () => {
  expect(line({ passed: 12, failed: 1, skipped: 0 })).toBe('12 passed, 1 failed');
  expect(line({ passed: 12, failed: 1, skipped: 3 })).toBe('12 passed, 1 failed, 3 skipped');
});

test('the total line is read back from the end of a run', () => {
  expect(parseLine('noise\n1 passed, 9 failed\nmore\n12 passed, 1 failed, 3 skipped\n')).toEqual({
    passed: 12,
    failed: 1,
    skipped: 3,
  });
  expect(parseLine('1 passed, 0 failed\nthen it crashed')).toBeNull();
});

test('counts add up', () => {
  const one = { passed: 1, failed: 2, skipped: 3 };
  expect(sum([one, nothing, one])).toEqual({ passed: 2, failed: 4, skipped: 6 });
});

test('a run that ends badly without naming a failed test is one failure', () => {
  expect(withStatus(null, 1)).toEqual({ passed: 0, failed: 1, skipped: 0 });
  expect(withStatus({ passed: 5, failed: 0, skipped: 0 }, 1).failed).toBe(1);
  expect(withStatus({ passed: 5, failed: 2, skipped: 0 }, 1).failed).toBe(2);
});

test('a Vitest file that does not load counts as a failure', () => {
  const counts = countsOfReport({
    numPassedTests: 4,
    numPendingTests: 1,
    numTodoTests: 1,
    testResults: [
      { status: 'passed', assertionResults: [{ status: 'passed' }] },
      { status: 'failed', assertionResults: [{ status: 'failed' }, { status: 'failed' }] },
      { status: 'failed', assertionResults: [] },
    ],
  });
  expect(counts).toEqual({ passed: 4, failed: 3, skipped: 2 });
});

test('a flaky journey and an error outside any journey are failures', () => {
  const counts = countsOfReport({
    stats: { expected: 7, unexpected: 1, flaky: 1, skipped: 2 },
    errors: [{}],
  });
  expect(counts).toEqual({ passed: 7, failed: 3, skipped: 2 });
});

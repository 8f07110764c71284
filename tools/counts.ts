import { readFile } from 'node:fs/promises';

/** How many tests ended which way. */
export interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

export const nothing: Counts = { passed: 0, failed: 0, skipped: 0 };

/** For a step that is one check as a whole, such as the type check. */
export function countOfStatus(status: number): Counts {
  return status === 0 ? { ...nothing, passed: 1 } : { ...nothing, failed: 1 };
}

export function sum(all: readonly Counts[]): Counts {
  return all.reduce(
    (total, one) => ({
      passed: total.passed + one.passed,
      failed: total.failed + one.failed,
      skipped: total.skipped + one.skipped,
    }),
    nothing,
  );
}

/** «12 passed, 0 failed», and «, 3 skipped» only where there are any. */
export function line({ passed, failed, skipped }: Counts): string {
  const base = `${passed} passed, ${failed} failed`;
  return skipped === 0 ? base : `${base}, ${skipped} skipped`;
}

/** Reads `line` back from the end of a run's output; null when the run did not get that far. */
export function parseLine(output: string): Counts | null {
  const match = /^(\d+) passed, (\d+) failed(?:, (\d+) skipped)?/m.exec(
    output.trimEnd().split('\n').at(-1) ?? '',
  );
  if (match === null) return null;
  return {
    passed: Number(match[1]),
    failed: Number(match[2]),
    skipped: Number(match[3] ?? 0),
  };
}

/**
 * A run that failed without naming a failed test (a file that does not load, a hook, a crash)
 * counts as one failure, so that it can never look like a success.
 */
export function withStatus(counts: Counts | null, status: number): Counts {
  const known = counts ?? nothing;
  return status !== 0 && known.failed === 0 ? { ...known, failed: 1 } : known;
}

/** The counts in the file of Vitest's or Playwright's JSON reporter; null when there is none. */
export async function readReport(path: string): Promise<Counts | null> {
  try {
    return countsOfReport(JSON.parse(await readFile(path, 'utf8')));
  } catch {
    return null;
  }
}

interface VitestReport {
  readonly numPassedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  readonly testResults: readonly {
    readonly status: string;
    readonly assertionResults: readonly { readonly status: string }[];
  }[];
}

interface PlaywrightReport {
  readonly stats: {
    readonly expected: number;
    readonly unexpected: number;
    readonly flaky: number;
    readonly skipped: number;
  };
  readonly errors: readonly unknown[];
}

export function countsOfReport(report: VitestReport | PlaywrightReport): Counts {
  if ('stats' in report) {
    const { expected, unexpected, flaky, skipped } = report.stats;
    return { passed: expected, failed: unexpected + flaky + report.errors.length, skipped };
  }
  let failed = 0;
  for (const { status, assertionResults } of report.testResults) {
    const failures = assertionResults.filter((result) => result.status === 'failed').length;
    // A file that does not load has no tests, only a status.
    failed += status === 'failed' ? Math.max(failures, 1) : failures;
  }
  return {
    passed: report.numPassedTests,
    failed,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

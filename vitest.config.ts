import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

/** Starting a process, a database or a build takes longer than Vitest's own five seconds allow. */
const testTimeout = 30_000;

/** What is waited for comes in a moment, but not on a computer that has other things to do. */
const patient = { hookTimeout: 60_000, expect: { poll: { timeout: 10_000 } } };

/** Left alone, one core of two would wait: most tests wait for a disk or for another process. */
const maxWorkers = Math.max(2, availableParallelism() - 1);

/**
 * No module there keeps a state, nor do their tests change the process: a worker may load them once
 * for all files of tests. The others end processes, take locks and fill disks.
 */
const stateless = '{contract,domain,engine,ui}';

export default defineConfig({
  test: {
    maxWorkers,
    projects: [
      {
        test: {
          name: 'unit',
          include: [`src/${stateless}/**/*.test.{ts,tsx}`],
          testTimeout,
          isolate: false,
        },
      },
      {
        test: {
          name: 'alone',
          include: ['{src,electron,tools,tests}/**/*.test.{ts,tsx}'],
          exclude: [`src/${stateless}/**`, 'tests/{rules,electron,office,journeys,bench}/**'],
          testTimeout,
          ...patient,
        },
      },
      { test: { name: 'rules', include: ['tests/rules/**/*.test.ts'], testTimeout } },
      {
        test: {
          name: 'electron',
          include: ['tests/electron/**/*.test.ts'],
          testTimeout: 120_000,
          ...patient,
        },
      },
      { test: { name: 'office', include: ['tests/office/**/*.test.ts'], testTimeout: 120_000 } },
    ],
  },
});

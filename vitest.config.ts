import { defineConfig } from 'vitest/config';

/** Starting a process, a database or a build takes longer than Vitest's own five seconds allow. */
const testTimeout = 30_000;

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['{src,electron,tools,tests}/**/*.test.{ts,tsx}'],
          exclude: ['tests/{rules,electron,office,journeys,bench}/**'],
          testTimeout,
        },
      },
      { test: { name: 'rules', include: ['tests/rules/**/*.test.ts'], testTimeout } },
      {
        test: { name: 'electron', include: ['tests/electron/**/*.test.ts'], testTimeout: 120_000 },
      },
      { test: { name: 'office', include: ['tests/office/**/*.test.ts'], testTimeout: 120_000 } },
    ],
  },
});

import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: [
      'src/**/*.test.ts',
      'src/**/*.test.tsx',
      'tests/rules/**/*.test.ts',
      'tests/doors/**/*.test.ts',
    ],
    testTimeout: 30_000,
  },
});

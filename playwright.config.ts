import { defineConfig } from '@playwright/test';
import { findBrowser } from './tools/browser.ts';

const { executablePath, args, env } = await findBrowser();

export default defineConfig({
  testDir: 'tests/journeys',
  outputDir: 'test-results',
  // A host, its engine and a browser for each worker are all that two cores carry.
  workers: 2,
  retries: 0,
  forbidOnly: true,
  timeout: 60_000,
  // A busy machine is no fault of the program; only what fails waits that long.
  expect: { timeout: 15_000 },
  use: {
    // The smallest screen in the offices.
    viewport: { width: 1366, height: 768 },
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    trace: 'off',
    launchOptions: {
      executablePath,
      args: [...args],
      env: { ...definedEnvironment(), ...env },
    },
  },
});

function definedEnvironment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, value]],
    ),
  );
}

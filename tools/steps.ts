import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runChild } from './child.mjs';
import { type Counts, countOfStatus, readReport, withStatus } from './counts.ts';
import { entries, root } from './project.ts';

type Environment = Readonly<Record<string, string>>;

/** A check that is done as a whole: one pass or one failure. */
export async function runCheck(entry: string, args: readonly string[]): Promise<Counts> {
  return countOfStatus(await runHere(entry, args, {}));
}

/** Vitest on the named projects of vitest.config.ts. */
export function runVitest(projects: readonly string[], env: Environment = {}): Promise<Counts> {
  return withReport((file) =>
    runHere(
      entries.vitest,
      [
        'run',
        ...projects.map((project) => `--project=${project}`),
        '--reporter=default',
        '--reporter=json',
        `--outputFile.json=${file}`,
      ],
      env,
    ),
  );
}

/** The journeys of playwright.config.ts. */
export function runJourneys(env: Environment = {}): Promise<Counts> {
  return withReport((file) =>
    runHere(entries.playwright, ['test', '--reporter=list,json'], {
      PLAYWRIGHT_JSON_OUTPUT_FILE: file,
      ...env,
    }),
  );
}

async function withReport(run: (file: string) => Promise<number>): Promise<Counts> {
  const folder = await mkdtemp(join(tmpdir(), 'chitieu-test-'));
  try {
    const file = join(folder, 'report.json');
    const status = await run(file);
    return withStatus(await readReport(file), status);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function runHere(entry: string, args: readonly string[], env: Environment): Promise<number> {
  return runChild(process.execPath, [entry, ...args], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...env },
  });
}

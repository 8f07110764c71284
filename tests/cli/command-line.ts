import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer, text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect } from 'vitest';
import { root } from '../../tools/project.ts';
import { built } from '../built.ts';

const program = join(root, 'out', 'node', 'cli.js');

export type Run = {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
};

export type Refused = {
  readonly code: string;
  readonly message: string;
  readonly details?: Readonly<Record<string, unknown>>;
};

/** A folder of the test file's own, and the command line built from the sources as they stand. */
export function commandLineHere(): { readonly path: (name: string) => string } {
  let folder = '';
  beforeAll(async () => {
    await built('node');
    folder = await mkdtemp(join(tmpdir(), 'chitieu-cli-'));
  }, 120_000);
  afterAll(() => rm(folder, { recursive: true, force: true, maxRetries: 5 }));
  return { path: (name) => join(folder, name) };
}

/** Runs the built command line as a person's shell does. */
export async function run(args: readonly string[], input = ''): Promise<Run> {
  const child = start(args);
  child.stdin?.on('error', () => undefined);
  child.stdin?.end(input);
  const [status, stdout, stderr] = await Promise.all([
    exitOf(child),
    child.stdout === null ? '' : buffer(child.stdout).then((bytes) => bytes.toString('utf8')),
    child.stderr === null ? '' : text(child.stderr),
  ]);
  return { status, stdout, stderr };
}

/** The same, left running. */
export function start(args: readonly string[]): ChildProcess {
  return spawn(process.execPath, [program, ...args], {
    stdio: ['pipe', 'pipe', 'pipe'],
    // Backups of what tests import must not fill those of whoever runs them.
    env: { CHITIEU_STATE: join(tmpdir(), 'chitieu-cli-state'), ...process.env },
  });
}

export function exitOf(child: ChildProcess): Promise<number | null> {
  if (child.exitCode !== null) return Promise.resolve(child.exitCode);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve(code));
  });
}

/** What a command answers with `--json`; fails unless it is done and stdout holds just that. */
export async function answer<T = Record<string, unknown>>(...args: string[]): Promise<T> {
  const done = await run([...args, '--json']);
  expect(done, `chitieu ${args.join(' ')}`).toMatchObject({ status: 0 });
  return onlyDocument<T>(done.stdout);
}

/** The refusal that a command answers with `--json`; fails unless its status is 1. */
export async function refusal(...args: string[]): Promise<Refused> {
  const done = await run([...args, '--json']);
  expect(done, `chitieu ${args.join(' ')}`).toMatchObject({ status: 1 });
  return refusedIn(done.stdout);
}

export function refusedIn(stdout: string): Refused {
  const { error, ...rest } = onlyDocument<{ error: Refused }>(stdout);
  expect(rest).toEqual({});
  expect(error).toMatchObject({ code: expect.any(String), message: expect.any(String) });
  expect(error.message.length, 'says what happened').toBeGreaterThan(10);
  return error;
}

/** One JSON document and one line end, as scripts expect. */
function onlyDocument<T>(stdout: string): T {
  expect(stdout.endsWith('\n')).toBe(true);
  expect(stdout.trimEnd()).not.toContain('\n');
  return JSON.parse(stdout) as T;
}

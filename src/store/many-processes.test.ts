import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { commit } from './command.ts';
import { figureRow, readFigures } from './figures.ts';
import { readHistory } from './history.ts';
import { checkIntegrity } from './integrity.ts';
import { openWorkspace } from './open.ts';
import {
  codeOf,
  must,
  removeFolder,
  SOMEBODY,
  startWorkspace,
  target,
  tempFolder,
} from './testing/temp-workspace.ts';

const NOBODY = 65534;

let folder: string;
let file: string;
const children = new Set<ChildProcess>();

beforeEach(() => {
  folder = tempFolder();
  file = path.join(folder, 'hồ sơ.chitieu');
});

afterEach(async () => {
  for (const child of children) await end(child, 'SIGKILL');
  fs.chmodSync(folder, 0o755);
  removeFolder(folder);
});

describe('a workspace that another process has open for writing', () => {
  it('cannot be written, and it is said who has it open', async () => {
    await (await startWorkspace(file)).close();
    expect(await answerOf(start('open-and-tell', [file, 'write']))).toBe('open');
    const result = await openWorkspace(file, { mode: 'write' });
    expect(codeOf(result)).toBe('in-use');
    expect(result.ok || result.error.message).toContain('Trần Văn Bình');
  });

  it('can be looked at, also while it is written', async () => {
    const store = await startWorkspace(file);
    const reader = start('open-and-tell', [file, 'read']);
    expect(await answerOf(reader)).toBe('open');
    must(await commit(store, { ...SOMEBODY, what: 'Nhập' }, [figureRow(target({ value: 5 }))]));
    const looking = must(await openWorkspace(file, { mode: 'read' }));
    expect(await readFigures(looking)).toEqual([target({ value: 5 })]);
    await looking.close();
    await store.close();
  });

  it('is one file again when the last of those who looked on has left', async () => {
    const store = await startWorkspace(file);
    const looking = must(await openWorkspace(file, { mode: 'read' }));
    expect(await readFigures(looking)).toEqual([]);
    await store.close();
    await looking.close();
    expect(fs.readdirSync(folder)).toEqual([path.basename(file)]);
    expect([...fs.readFileSync(file).subarray(18, 20)]).toEqual([1, 1]);
  });

  it('shows one state to a reader that holds a snapshot', async () => {
    const store = await startWorkspace(file);
    const type = async (value: number) =>
      must(await commit(store, { ...SOMEBODY, what: 'Nhập' }, [figureRow(target({ value }))]));
    await type(3);
    await type(4);
    const looking = must(await openWorkspace(file, { mode: 'read' }));
    await looking.snapshot(async (view) => {
      expect(await readFigures(view)).toEqual([target({ value: 4 })]);
      await type(5);
      expect(await readFigures(view)).toEqual([target({ value: 4 })]);
    });
    expect(await readFigures(looking)).toEqual([target({ value: 5 })]);
    await looking.close();
    await store.close();
  });

  it('is free again when that process closes it', async () => {
    await (await startWorkspace(file)).close();
    const writer = start('open-and-tell', [file, 'write']);
    expect(await answerOf(writer)).toBe('open');
    writer.send('close');
    await once(writer, 'exit');
    const store = must(await openWorkspace(file, { mode: 'write' }));
    await store.close();
    expect(fs.readdirSync(folder)).toEqual([path.basename(file)]);
  });

  it('is free again when that process is killed', async () => {
    await (await startWorkspace(file)).close();
    const writer = start('open-and-tell', [file, 'write']);
    expect(await answerOf(writer)).toBe('open');
    await end(writer, 'SIGKILL');
    const reading = must(await openWorkspace(file, { mode: 'read' }));
    await reading.close();
    const store = must(await openWorkspace(file, { mode: 'write' }));
    await store.close();
    expect(fs.readdirSync(folder)).toEqual([path.basename(file)]);
  });
});

describe('a process that is killed while it writes', () => {
  it('has lost no step that it had acknowledged, and left nothing half written', async () => {
    await (await startWorkspace(file)).close();
    for (const delay of [0, 7, 23, 41, 64]) {
      const acknowledged = await killWhileWriting(delay);
      const store = must(await openWorkspace(file, { mode: 'write' }));
      expect(await checkIntegrity(store)).toEqual({ ok: true, problems: [] });
      const figures = await readFigures(store);
      const [value] = figures.map((figure) => figure.value ?? 0);
      expect(value).toBeGreaterThanOrEqual(acknowledged);
      expect(figures.map((figure) => figure.value)).toEqual([value, value]);
      const { steps } = await readHistory(store, {}, { limit: 1 });
      expect(steps[0]?.what).toBe(`Ghi ${value}`);
      await store.close();
    }
  });
});

it('A workspace whose writer was killed is one file again when the last of those who looked on has left', async () => {
  await (await startWorkspace(file)).close();
  const acknowledged = await killWhileWriting(20);
  expect(fs.existsSync(`${file}-wal`)).toBe(true);
  const looking = must(await openWorkspace(file, { mode: 'read' }));
  await looking.close();
  expect(fs.readdirSync(folder)).toEqual([path.basename(file)]);
  const store = must(await openWorkspace(file, { mode: 'read' }));
  const [figure] = await readFigures(store);
  expect(figure?.value).toBeGreaterThanOrEqual(acknowledged);
  await store.close();
});

describe.runIf(process.platform !== 'win32')('a workspace in a read-only folder', () => {
  it('can be looked at after it was closed, and not written', async () => {
    await (await startWorkspace(file)).close();
    fs.chmodSync(file, 0o444);
    fs.chmodSync(folder, 0o555);
    expect(await answerOf(start('open-and-tell', [file, 'read'], withoutPrivileges()))).toBe(
      'open',
    );
    expect(await answerOf(start('open-and-tell', [file, 'write'], withoutPrivileges()))).toBe(
      'read-only',
    );
    expect(fs.readdirSync(folder)).toEqual([path.basename(file)]);
  });

  it('is not written when only the folder is read-only: the journal would have no place', async () => {
    await (await startWorkspace(file)).close();
    fs.chmodSync(file, 0o666);
    fs.chmodSync(folder, 0o555);
    expect(await answerOf(start('open-and-tell', [file, 'write'], withoutPrivileges()))).toBe(
      'read-only',
    );
  });
});

async function killWhileWriting(delay: number): Promise<number> {
  const writer = start('commit-on-and-on', [file]);
  let acknowledged = 0;
  writer.on('message', (value) => {
    acknowledged = Number(value);
  });
  await once(writer, 'message');
  await new Promise((resolve) => setTimeout(resolve, delay));
  await end(writer, 'SIGKILL');
  return acknowledged;
}

/** Root writes where it likes: a child that shall be refused runs as nobody. */
function withoutPrivileges(): { readonly uid?: number } {
  return process.getuid?.() === 0 ? { uid: NOBODY } : {};
}

function start(
  script: string,
  args: readonly string[],
  options: { readonly uid?: number } = {},
): ChildProcess {
  const entry = fileURLToPath(new URL(`./testing/${script}.ts`, import.meta.url));
  const child = fork(entry, args, { execArgv: [], cwd: folder, ...options });
  children.add(child);
  return child;
}

async function answerOf(child: ChildProcess): Promise<unknown> {
  const [message] = await Promise.race([
    once(child, 'message'),
    once(child, 'exit').then(([code]) => [`exit ${code}`]),
  ]);
  return message;
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  children.delete(child);
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill(signal);
  await once(child, 'exit');
}

import { fork } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { forkReader } from './fork-reader.ts';
import { type BookReader, createBookReader, type ReaderOptions } from './reader.ts';
import type { ReaderTransport, StartReader } from './reader-protocol.ts';

const RETURNS = join(import.meta.dirname, '../../../tests/fixtures/returns');
const MAIN = join(import.meta.dirname, 'reader-main.ts');
const open: BookReader[] = [];
const folders: string[] = [];

afterEach(() => {
  for (const reader of open.splice(0)) reader.close();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** The real reader; `started` collects the processes that it starts. */
function reader(options: Partial<ReaderOptions> = {}, started: ReaderTransport[] = []): BookReader {
  const start = options.start ?? forkReader(MAIN);
  const made = createBookReader({
    ...options,
    start: async () => {
      const transport = await start();
      started.push(transport);
      return transport;
    },
  });
  open.push(made);
  return made;
}

function book(name: string) {
  return { fileName: name, source: { path: join(RETURNS, name) } };
}

async function codeOf(result: ReturnType<BookReader['read']>): Promise<string> {
  const outcome = await result;
  return outcome.ok ? outcome.value.format : outcome.error.code;
}

/** A reader process that follows a script instead of reading; its name decides what it does. */
function scripted(source: string): StartReader {
  const folder = mkdtempSync(join(tmpdir(), 'chitieu-reader-'));
  folders.push(folder);
  const entry = join(folder, 'reader.mjs');
  writeFileSync(entry, `process.send({ type: 'ready' });\n${source}`);
  return async () => {
    const child = fork(entry, [], { stdio: ['ignore', 'ignore', 'ignore', 'ipc'] });
    return {
      send: (request) => child.send(request),
      onReply: (listener) => child.on('message', (reply) => listener(reply as never)),
      onExit: (listener) => child.once('exit', () => listener({ outOfMemory: false })),
      kill: () => child.kill('SIGKILL'),
    };
  };
}

describe('the reader process', () => {
  it('reads many files, by path or by bytes, in one process', async () => {
    const started: ReaderTransport[] = [];
    const one = reader({}, started);
    const codes = await Promise.all([
      codeOf(one.read(book('muong-ang.xlsx'))),
      codeOf(one.read(book('hong.xlsx'))),
      codeOf(one.read(book('muong-ang.ods'))),
      codeOf(one.read(book('khong-co.xlsx'))),
      codeOf(
        one.read({ fileName: 'a.csv', source: { bytes: Buffer.from('Đơn vị;Kết quả;1\na;b;2') } }),
      ),
    ]);
    expect(codes).toEqual(['xlsx', 'damaged', 'ods', 'not-found', 'csv']);
    expect(started).toHaveLength(1);
  });

  it('is replaced when it was killed between two files', async () => {
    const started: ReaderTransport[] = [];
    const one = reader({}, started);
    expect(await codeOf(one.read(book('muong-ang.xlsx')))).toBe('xlsx');
    started[0]?.kill();
    expect(await codeOf(one.read(book('muong-ang.xls')))).toBe('xls');
    expect(started).toHaveLength(2);
  });

  it('is replaced when it has grown too large', async () => {
    const started: ReaderTransport[] = [];
    const one = reader({ retireMegabytes: 1 }, started);
    await one.read(book('muong-ang.xlsx'));
    await one.read(book('muong-ang.xlsx'));
    expect(started).toHaveLength(2);
  });

  it('that dies of a file costs that file, and the next one is read', async () => {
    const dies = scripted(`process.on('message', (request) =>
      request.fileName === 'bad' ? process.exit(3) : process.send({ type: 'read', id: request.id,
        memory: 1, outcome: { ok: true, value: { format: 'csv', sheets: [] } } }));`);
    const one = reader({ start: dies });
    const source = { path: '' };
    expect(await codeOf(one.read({ fileName: 'good', source }))).toBe('csv');
    expect(await codeOf(one.read({ fileName: 'bad', source }))).toBe('damaged');
    expect(await codeOf(one.read({ fileName: 'good', source }))).toBe('csv');
  });

  it('that hangs is killed at the deadline', async () => {
    const hangs = scripted(`process.on('message', () => { for (;;) {} });`);
    const started: ReaderTransport[] = [];
    const one = reader({ start: hangs, readMilliseconds: 300 }, started);
    const exited = new Promise((resolve) => {
      void one.read({ fileName: 'x', source: { path: '' } });
      setTimeout(() => started[0]?.onExit(resolve), 150);
    });
    expect(await codeOf(one.read({ fileName: 'x', source: { path: '' } }))).toBe('too-slow');
    await exited;
  });

  it('stops when the caller no longer wants the answer', async () => {
    const hangs = scripted(`process.on('message', () => { for (;;) {} });`);
    const one = reader({ start: hangs });
    const stop = new AbortController();
    const result = one.read({ fileName: 'x', source: { path: '' } }, stop.signal);
    setTimeout(() => stop.abort(), 200);
    expect(await codeOf(result)).toBe('cancelled');
  });

  it('that outgrows its memory is ended, and the file named as too large', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'chitieu-reader-'));
    folders.push(folder);
    const watchdog = join(import.meta.dirname, 'watchdog.ts');
    const entry = join(folder, 'grows.ts');
    writeFileSync(
      entry,
      `import { startWatchdog } from ${JSON.stringify(watchdog)};
       startWatchdog({ megabytes: 200, processorMilliseconds: 60_000 });
       process.on('message', () => { const all = []; for (;;) all.push(Buffer.alloc(1e6, 1)); });
       process.send({ type: 'ready' });`,
    );
    const one = reader({ start: forkReader(entry) });
    expect(await codeOf(one.read({ fileName: 'x', source: { path: '' } }))).toBe('too-large');
  });

  it('is ended by the time of the processor that a file takes, not by the time on the clock', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'chitieu-reader-'));
    folders.push(folder);
    const entry = join(folder, 'waits.ts');
    writeFileSync(
      entry,
      `import { startWatchdog } from ${JSON.stringify(join(import.meta.dirname, 'watchdog.ts'))};
       const watchdog = startWatchdog({ megabytes: 400, processorMilliseconds: 500 });
       const read = ({ id, fileName }) => {
         watchdog.watch();
         if (fileName === 'works') for (;;) {}
         Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1500);
         process.send({ type: 'read', id, memory: 1,
           outcome: { ok: true, value: { format: 'csv', sheets: [] } } });
         watchdog.rest();
       };
       process.on('message', read);
       process.send({ type: 'ready' });`,
    );
    const one = reader({ start: forkReader(entry) });
    const source = { path: '' };
    // Twice, so that the second would meet the time that the first has used.
    expect(await codeOf(one.read({ fileName: 'waits', source }))).toBe('csv');
    expect(await codeOf(one.read({ fileName: 'waits', source }))).toBe('csv');
    expect(await codeOf(one.read({ fileName: 'works', source }))).not.toBe('csv');
    expect(await codeOf(one.read({ fileName: 'waits', source }))).toBe('csv');
  });

  it('cannot write files or start programs', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'chitieu-reader-'));
    folders.push(folder);
    const entry = join(folder, 'writes.mjs');
    writeFileSync(
      entry,
      `import { writeFileSync } from 'node:fs';
       import { spawnSync } from 'node:child_process';
       const refused = (act) => { try { act(); return false; } catch (e) { return e.code === 'ERR_ACCESS_DENIED'; } };
       const sound = refused(() => writeFileSync(${JSON.stringify(join(folder, 'x'))}, '')) &&
         refused(() => spawnSync(process.execPath, ['-v']));
       process.on('message', ({ id }) => process.send({ type: 'read', id, memory: 1,
         outcome: { ok: true, value: { format: sound ? 'ods' : 'csv', sheets: [] } } }));
       process.send({ type: 'ready' });`,
    );
    const one = reader({ start: forkReader(entry) });
    expect(await codeOf(one.read({ fileName: 'x', source: { path: '' } }))).toBe('ods');
  });

  it('that cannot start is a fault of the program, not of the file', async () => {
    const one = reader({ start: forkReader(join(RETURNS, 'khong-co.ts')) });
    await expect(one.read(book('muong-ang.xlsx'))).rejects.toThrow('did not start');
  });
});

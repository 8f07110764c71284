import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { read, set_cptable } from '@e965/xlsx';
import * as codepages from '@e965/xlsx/dist/cpexcel.full.mjs';
import { createRouterClient } from '@orpc/server';
import { createEngine } from '../../src/engine/engine.ts';
import { root } from '../../tools/project.ts';
import { generateReturn } from '../fixtures/returns/generator/generate.ts';
import { OFFICES } from '../fixtures/returns/generator/office.ts';
import type { Client } from './large-workspace.ts';
import { median, timed, told } from './statistics.ts';

const rounds = 7;
const count = 60;

type File = { readonly name: string; readonly bytes: Buffer };

/** The whole import — opened in the reader process, understood, checked, stored — beside the bare library. */
export async function importBesideLibrary(): Promise<readonly string[]> {
  set_cptable(codepages);
  const files = await readableFiles();
  const folder = await mkdtemp(join(tmpdir(), 'chitieu-bench-'));
  const whole: number[] = [];
  const library: number[] = [];
  try {
    for (let round = 0; round < rounds; round += 1) {
      whole.push(await importAll(join(folder, `${round}.chitieu`), files));
      library.push(await timed(() => readHere(files)));
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  const ratios = whole.map((time, round) => time / (library[round] ?? Number.NaN));
  return [
    told(
      `whole import of ${count} files, start of the reader included, median`,
      median(whole),
      'ms',
    ),
    told('the library in this process, same files and options, median', median(library), 'ms'),
    told(`ratio, median of ${rounds} interleaved rounds`, median(ratios), ''),
  ];
}

/** Files of Điện Biên that say their own period. */
async function readableFiles(): Promise<readonly File[]> {
  const files: File[] = [];
  for (let seed = 1; files.length < count; seed += 1) {
    const { lists, period, fileName, bytes } = await generateReturn(seed);
    if (lists !== OFFICES[0]?.lists || period !== undefined) continue;
    files.push({ name: `${seed} ${fileName}`, bytes });
  }
  return files;
}

async function importAll(path: string, files: readonly File[]): Promise<number> {
  const engine = createEngine({
    now: () => new Date(),
    actor: 'bench',
    computer: 'bench',
    workspaceFolder: '',
    stateFolder: null,
    readerEntry: join(root, 'out', 'node', 'reader.js'),
  });
  try {
    const client: Client = createRouterClient(engine.router);
    await client.workspace.create({ path, programme: 'dien-bien-2020' });
    return await timed(() => readAndStore(client, files));
  } finally {
    await engine.close();
  }
}

async function readAndStore(client: Client, files: readonly File[]): Promise<void> {
  const dropped = files.map(({ name, bytes }) => ({ name, base64: bytes.toString('base64') }));
  for await (const event of await client.returns.read({ files: dropped })) {
    if (event.type === 'done') await client.returns.accept({ reading: event.reading });
  }
}

/** The options of src/workbooks/open/read-book.ts. */
function readHere(files: readonly File[]): void {
  for (const { bytes } of files) {
    read(bytes, {
      ...{ type: 'buffer', dense: true, cellHTML: false, cellText: false },
      ...{ cellNF: true, cellStyles: true, nodim: true },
    });
  }
}

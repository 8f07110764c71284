import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { read, set_cptable } from '@e965/xlsx';
import * as codepages from '@e965/xlsx/dist/cpexcel.full.mjs';
import { fortnightFiles, type ReturnFile, wordNames } from './fortnight-files.ts';
import { type Client, makeLargeWorkspace, withEngine, year } from './large-workspace.ts';
import { judged, median, timed, told } from './statistics.ts';

const count = 170;
const rows = 40;
const rounds = 3;

export const name = `${count} returns of ${rows} rows: read, checked and stored`;
export const builds = ['node'] as const;

export async function run(): Promise<readonly string[]> {
  set_cptable(codepages);
  const files = fortnightFiles(count, rows);
  const folder = await mkdtemp(join(tmpdir(), 'chitieu-bench-'));
  try {
    const whole: number[] = [];
    const library: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const path = join(folder, `${round}.chitieu`);
      await makeLargeWorkspace(path, { units: count, indicators: rows }, wordNames);
      whole.push(await importTime(path, files));
      library.push(await timed(() => readHere(files)));
    }
    const ratios = whole.map((time, round) => time / (library[round] ?? Number.NaN));
    return [
      judged(
        `from the bytes to the stored figures, median of ${rounds}`,
        median(whole) / 1000,
        15,
        's',
      ),
      told(
        'the library reading the same files with the same options, median',
        median(library),
        'ms',
      ),
      told('ratio, median of interleaved rounds', median(ratios), ''),
    ];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function importTime(path: string, files: readonly ReturnFile[]): Promise<number> {
  return withEngine(async (client) => {
    await client.workspace.open({ path, mode: 'write' });
    return timed(async () => {
      const stored = await importAll(client, files);
      const due = count * rows * 2;
      if (stored !== due) throw new Error(`${stored} figures were stored instead of ${due}.`);
    });
  });
}

async function importAll(client: Client, files: readonly ReturnFile[]): Promise<number> {
  const events = await client.returns.read({
    files: files.map(({ name: file, bytes }) => ({ name: file, base64: bytes.toString('base64') })),
    period: `${year}-H1`,
  });
  for await (const event of events) {
    if (event.type !== 'done') continue;
    return (await client.returns.accept({ reading: event.reading })).stored;
  }
  throw new Error('The reading ended without a result.');
}

/** The options of src/workbooks/open/read-book.ts. */
function readHere(files: readonly ReturnFile[]): void {
  for (const { bytes } of files) {
    read(bytes, {
      ...{ type: 'buffer', dense: true, cellHTML: false, cellText: false },
      ...{ cellNF: true, cellStyles: true, nodim: true },
    });
  }
}

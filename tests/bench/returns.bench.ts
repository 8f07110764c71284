import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { read, set_cptable } from '@e965/xlsx';
import * as codepages from '@e965/xlsx/dist/cpexcel.full.mjs';
import { forkReader } from '../../src/workbooks/open/fork-reader.ts';
import { createBookReader } from '../../src/workbooks/open/reader.ts';
import { root } from '../../tools/project.ts';
import { median, timed, told } from './statistics.ts';

const rounds = 7;
const count = 50;
const kinds = [
  'muong-ang.xlsx',
  'tua-chua.xlsx',
  'theo-khu-vuc.xlsx',
  'tong-hop.xlsx',
  'muong-ang.xls',
];

export const name = `Reading ${count} returns`;

type File = { readonly fileName: string; readonly bytes: Buffer };

export async function run(): Promise<readonly string[]> {
  set_cptable(codepages);
  const files: File[] = [];
  for (let index = 0; index < count; index += 1) {
    const fileName = kinds[index % kinds.length] ?? '';
    const bytes = await readFile(join(root, 'tests', 'fixtures', 'returns', fileName));
    files.push({ fileName, bytes });
  }
  const child: number[] = [];
  const library: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    child.push(await timed(() => readInChild(files)));
    library.push(await timed(() => readHere(files)));
  }
  const ratios = child.map((time, round) => time / (library[round] ?? Number.NaN));
  return [
    told('guard and one child process, its start included, median', median(child), 'ms'),
    told('the library in this process, same options, median', median(library), 'ms'),
    told(`ratio, median of ${rounds} interleaved rounds`, median(ratios), ''),
  ];
}

async function readInChild(files: readonly File[]): Promise<void> {
  const reader = createBookReader({ start: forkReader(join(root, 'out', 'node', 'reader.js')) });
  try {
    for (const { fileName, bytes } of files) {
      const book = await reader.read({ fileName, source: { bytes } });
      if (!book.ok) throw new Error(`${fileName}: ${book.error.code}`);
    }
  } finally {
    reader.close();
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

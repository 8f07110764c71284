import { join } from 'node:path';
import { read } from '@e965/xlsx';
import { forkReader } from '../../src/workbooks/open/fork-reader.ts';
import { createBookReader } from '../../src/workbooks/open/reader.ts';
import { root } from '../../tools/project.ts';
import { hugeSheet } from './fortnight-files.ts';
import { judged, median, timed, told } from './statistics.ts';

const rows = 50_000;
const rounds = 3;

export const name = `A sheet of ${rows} rows by 20 columns`;
export const builds = ['node'] as const;

export async function run(): Promise<readonly string[]> {
  const bytes = hugeSheet(rows);
  const whole: number[] = [];
  const library: number[] = [];
  let peak = 0;
  for (let round = 0; round < rounds; round += 1) {
    const one = await readInChild(bytes);
    whole.push(one.time);
    peak = Math.max(peak, one.peak);
    library.push(await timed(() => readHere(bytes)));
  }
  const ratios = whole.map((time, round) => time / (library[round] ?? Number.NaN));
  return [
    judged(
      `read in the reader process, its start included, median of ${rounds}`,
      median(whole) / 1000,
      6,
      's',
    ),
    judged('the most memory of the reader process', peak, 700, 'MB'),
    told('the library in this process, same options, median', median(library) / 1000, 's'),
    told('ratio, median of interleaved rounds', median(ratios), ''),
  ];
}

async function readInChild(
  bytes: Buffer,
): Promise<{ readonly time: number; readonly peak: number }> {
  const start = forkReader(join(root, 'out', 'node', 'reader.js'));
  let peak = 0;
  const reader = createBookReader({
    start: async () => {
      const transport = await start();
      transport.onReply((reply) => {
        if (reply.type === 'read') peak = reply.peak;
      });
      return transport;
    },
  });
  try {
    const time = await timed(async () => {
      const book = await reader.read({ fileName: 'a.xlsx', source: { bytes } });
      if (!book.ok) throw new Error(book.error.code);
    });
    return { time, peak };
  } finally {
    reader.close();
  }
}

/** The options of src/workbooks/open/read-book.ts. */
function readHere(bytes: Buffer): void {
  read(bytes, {
    ...{ type: 'buffer', dense: true, cellHTML: false, cellText: false },
    ...{ cellNF: true, cellStyles: true, nodim: true },
  });
}

import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { generateReturn } from '../../../tests/fixtures/returns/generator/generate.ts';
import { createRandom, type Random } from '../../../tests/fixtures/returns/generator/random.ts';
import { contextOf } from '../../../tests/fixtures/returns/generator/read.ts';
import type { GeneratedReturn } from '../../../tests/fixtures/returns/generator/truth.ts';
import { zipOf } from '../../../tests/fixtures/returns/zip.ts';
import { forkReader } from '../open/fork-reader.ts';
import { createBookReader } from '../open/reader.ts';
import { guardZip } from '../open/zip-guard.ts';
import { readReturn } from './read-return.ts';

const FILES = 60;
const READ_MS = 3_000;
/** With the start of a new process after one that was ended, on a slow machine too. */
const DEADLINE_MS = 15_000;

/** A few bytes changed, or the end missing. */
function damaged(bytes: Buffer, random: Random): Buffer {
  if (random.chance(0.15)) return bytes.subarray(0, random.int(1, bytes.length));
  const copy = Buffer.from(bytes);
  for (let count = random.int(1, 12); count > 0; count--) {
    copy[random.int(0, copy.length - 1)] = random.int(0, 255);
  }
  return copy;
}

/** One part of the package damaged and packed anew: changed bytes of the package itself fail its checksums. */
function damagedInside(bytes: Buffer, random: Random): Buffer {
  const zip = guardZip(bytes);
  if (!zip.ok) return damaged(bytes, random);
  const hit = random.pick(zip.value.names.filter((name) => /\.(xml|bin)$/.test(name)));
  return zipOf(
    zip.value.names.map((name) => {
      const content = zip.value.part(name) ?? Buffer.alloc(0);
      return { name, content: name === hit ? damaged(content, random) : content };
    }),
  );
}

async function damagedReturn(seed: number): Promise<GeneratedReturn> {
  const file = await generateReturn(seed);
  const random = createRandom(seed + 1_000_000);
  const change = random.chance(0.6) ? damagedInside : damaged;
  return { ...file, bytes: change(file.bytes, random) };
}

/** The library hangs on some damaged old workbooks; the reader process is ended then. */
it('damaged files are read or refused in time, and what is read of them is understood', async () => {
  const entry = join(import.meta.dirname, '..', 'open', 'reader-main.ts');
  const reader = createBookReader({
    start: forkReader(entry),
    readMilliseconds: READ_MS,
  });
  onTestFinished(() => reader.close());
  let refused = 0;
  for (let seed = 20_001; seed < 20_001 + FILES; seed++) {
    const file = await damagedReturn(seed);
    const { bytes, fileName, recipe } = file;
    const began = performance.now();
    const outcome = await reader.read({ fileName, source: { bytes } });
    if (outcome.ok) readReturn(outcome.value, contextOf(file));
    else refused += 1;
    expect(performance.now() - began, recipe).toBeLessThan(DEADLINE_MS);
  }
  expect(refused).toBeGreaterThan(0);
  expect(refused).toBeLessThan(FILES);
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { workbookParts, zipOf } from '../../../tests/fixtures/returns/zip.ts';
import { FILE_ERROR_CODES } from '../../domain/returns/reading.ts';
import { forkReader } from './fork-reader.ts';
import { createBookReader } from './reader.ts';

const RETURNS = join(import.meta.dirname, '../../../tests/fixtures/returns');
const DEADLINE_MILLISECONDS = 4000;
/** Starting another process may cost as much again on a busy machine. */
const SLACK_MILLISECONDS = 6000;
const RUNS = 60;
const reader = createBookReader({
  start: forkReader(join(import.meta.dirname, 'reader-main.ts')),
  readMilliseconds: DEADLINE_MILLISECONDS,
});
afterAll(() => reader.close());

/** What becomes of bytes on their way: cut off, some changed, a piece of zeros. */
const damage = fc.oneof(
  fc.record({ what: fc.constant('cut' as const), at: fc.double({ min: 0, max: 1, noNaN: true }) }),
  fc.record({
    what: fc.constant('flip' as const),
    places: fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(255)), {
      minLength: 1,
      maxLength: 12,
    }),
  }),
  fc.record({
    what: fc.constant('zero' as const),
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    length: fc.integer({ min: 1, max: 600 }),
  }),
);
type Damage = typeof damage extends fc.Arbitrary<infer T> ? T : never;

function damaged(bytes: Buffer, how: Damage): Buffer {
  const at = (part: number) => Math.min(bytes.length - 1, Math.floor(part * bytes.length));
  const copy = Buffer.from(bytes);
  switch (how.what) {
    case 'cut':
      return copy.subarray(0, at(how.at));
    case 'flip':
      for (const [part, value] of how.places) copy[at(part)] = value;
      return copy;
    case 'zero':
      return copy.fill(0, at(how.at), Math.min(copy.length, at(how.at) + how.length));
  }
}

/** A value or a code of a file within the deadline, whatever the bytes do to the reader. */
async function readsOrRefuses(bytes: Buffer, fileName: string): Promise<void> {
  const began = performance.now();
  const outcome = await reader.read({ fileName, source: { bytes } });
  if (!outcome.ok) expect(FILE_ERROR_CODES).toContain(outcome.error.code);
  expect(performance.now() - began).toBeLessThan(DEADLINE_MILLISECONDS + SLACK_MILLISECONDS);
}

async function stillReads(): Promise<void> {
  const bytes = readFileSync(join(RETURNS, 'muong-ang.xlsx'));
  const sound = await reader.read({ fileName: 'a.xlsx', source: { bytes } });
  expect(sound.ok).toBe(true);
}

describe('a damaged file is read or refused, and the next one is read', {
  timeout: 120_000,
}, () => {
  it.each([
    'muong-ang.xlsx',
    'muong-ang-libreoffice.xlsx',
    'muong-ang.xls',
    'old-text/tcvn3.xls',
    'muong-ang.ods',
    'muong-nhe.csv',
  ])('%s', async (name) => {
    const bytes = readFileSync(join(RETURNS, name));
    const property = fc.asyncProperty(damage, (how) => readsOrRefuses(damaged(bytes, how), name));
    await fc.assert(property, { numRuns: RUNS, seed: 2020 });
    await stillReads();
  });

  it('a package whose parts are damaged but whose checksums are right', async () => {
    const row =
      '<row r="1"><c r="A1"><v>1</v></c><c r="B1" s="1"><f>SUM(A1:A1)</f><v>1</v></c></row>';
    const parts = workbookParts(row);
    const property = fc.asyncProperty(fc.nat(parts.length - 1), damage, (index, how) => {
      const entries = parts.map((part, one) =>
        one === index ? { ...part, content: damaged(part.content, how) } : part,
      );
      return readsOrRefuses(zipOf(entries), 'a.xlsx');
    });
    await fc.assert(property, { numRuns: RUNS * 2, seed: 2020 });
    await stillReads();
  });
});

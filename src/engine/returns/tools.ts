import type { BookReader } from '../../workbooks/open/reader.ts';
import { createPiles, type Piles } from './hand-in.ts';
import { createReadings, type Readings } from './readings.ts';

/** What reading returns needs beside the workspace; the engine makes it once and keeps it. */
export type ReturnsTools = {
  readonly reader: BookReader;
  readonly readings: Readings;
  readonly piles: Piles;
};

export function createReturnsTools(reader: BookReader): ReturnsTools {
  return { reader, readings: createReadings(), piles: createPiles() };
}

import type { BookReader } from '../../workbooks/open/reader.ts';
import { createReadings, type Readings } from './readings.ts';

/** What reading returns needs beside the workspace; the engine makes it once and keeps it. */
export type ReturnsTools = {
  readonly reader: BookReader;
  readonly readings: Readings;
};

export function createReturnsTools(reader: BookReader): ReturnsTools {
  return { reader, readings: createReadings() };
}

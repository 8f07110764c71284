import { LARGEST_FILE_BYTES } from '../../domain/returns/file-size.ts';

const MEGABYTE = 2 ** 20;

/** What a file may cost before it is refused. A return is a few dozen kilobytes; these leave a thousandfold. */
export const LIMITS = {
  fileBytes: LARGEST_FILE_BYTES,
  zipEntries: 4096,
  /** Returns in one archive. */
  archiveFiles: 1000,
  zipPartBytes: 128 * MEGABYTE,
  zipTotalBytes: 256 * MEGABYTE,
  /** Cells of all sheets together. A sheet of 50.000 rows by 20 columns has a million. */
  cells: 4_000_000,
  /** From the moment the reader gets a file. */
  readMilliseconds: 20_000,
  /** A cold start on an office PC with a virus scanner takes seconds. */
  startMilliseconds: 60_000,
  readerHeapMegabytes: 1024,
  readerMemoryMegabytes: 1600,
  /** Above this the reader is replaced after it has answered. */
  readerRetireMegabytes: 400,
} as const;

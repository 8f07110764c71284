import { LARGEST_FILE_BYTES } from '../../domain/returns/file-size.ts';

const MEGABYTE = 2 ** 20;

/**
 * What a file may cost before it is refused: within 10 s and 512 MB a file is read or refused. A
 * return is a few dozen kilobytes; a register of 50.000 rows by 20 columns, the largest sound file
 * that is known of, takes 2,5 s and 330 MB.
 */
export const LIMITS = {
  fileBytes: LARGEST_FILE_BYTES,
  zipEntries: 4096,
  /** Returns in one archive. */
  archiveFiles: 1000,
  /** A million cells take 30 to 45 MB of XML. */
  zipPartBytes: 64 * MEGABYTE,
  zipTotalBytes: 128 * MEGABYTE,
  /** Cells of all sheets together, the empty ones before the last of a row among them. */
  cells: 1_500_000,
  /** Excel's own; the library takes any number. */
  rows: 1_048_576,
  columns: 16_384,
  /** Letters of all cells together: a million cells of 32 each. A text that stands in many counts each time. */
  letters: 32_000_000,
  /** Letters of one cell. Excel has 32.767, LibreOffice more. */
  textLetters: 1_000_000,
  /** All elements of a package: four for each cell that is allowed. */
  xmlElements: 6_000_000,
  /** Elements that stand for cells, rows and texts. */
  xmlBulkElements: 1_500_000,
  /**
   * Of any other name: styles, merged cells, names, links, rules, notes, runs of rich text. Excel has
   * 65.490 styles and 65.530 links; books that were copied for years hold tens of thousands of names.
   */
  xmlElementsOfName: 200_000,
  /** Different names of elements; a whole office suite has some two thousand. */
  xmlNames: 5000,
  /** Each is read by itself, however small it is. */
  sheets: 1000,
  /** Of one text between two tags, or of one tag. */
  xmlTextBytes: 4_000_000,
  /** Drawings come to thirty; sloppy VML leaves a line break open in each note. */
  xmlDepth: 1000,
  /** A few lines may describe a whole sheet's columns, once for each sheet. */
  columnsDescribed: 1_000_000,
  /** Cells under hyperlinks: a link may lie on a range. */
  cellsLinked: 200_000,
  /**
   * Of the processor, over all threads, for one file: the largest sound one takes 2,6 s, and no more
   * on a computer that has other things to do.
   */
  readProcessorMilliseconds: 8000,
  /** By the clock, for what waits without working: a network, a virus scanner. */
  readMilliseconds: 30_000,
  /** A cold start on an office PC with a virus scanner takes seconds. */
  startMilliseconds: 60_000,
  readerHeapMegabytes: 320,
  /** Half of what V8 takes by itself, which spares 100 MB on a large sheet and costs no time. */
  readerSemiSpaceMegabytes: 8,
  /** Checked every few milliseconds, in which a process grows by some 30 MB at most. */
  readerMemoryMegabytes: 460,
  /** Above this the reader is replaced after it has answered, so that the next file has all its room. */
  readerRetireMegabytes: 220,
} as const;

import { basename, extname } from 'node:path';
import { read, set_cptable, type WorkBook } from '@e965/xlsx';
import * as codepages from '@e965/xlsx/dist/cpexcel.full.mjs';
import { err, ok, type Result } from '../../domain/result.ts';
import { biffLinks } from './biff-links.ts';
import { csvGrid } from './csv.ts';
import { type FileProblem, fileProblem } from './file-problem.ts';
import { gridFromSheet } from './grid-from-sheet.ts';
import { excessOf } from './library-book.ts';
import { LIMITS } from './limits.ts';
import { oldFonts } from './old-fonts.ts';
import { withOldText } from './old-text.ts';
import type { BookFormat, BookGrids, SheetGrid, SheetVisibility } from './sheet-grid.ts';
import { sniff } from './sniff.ts';
import { withFills } from './with-fills.ts';
import { workbookStream } from './workbook-stream.ts';

// Without it the ES module reads windows-1258 as windows-1252: «Ðông» for «Đông».
set_cptable(codepages);

const VISIBILITIES: readonly SheetVisibility[] = ['visible', 'hidden', 'very-hidden'];

/**
 * Reads a workbook from untrusted bytes. It can still use much time and memory on a hostile file:
 * outside of tests it runs in the reader process only.
 */
export function readBook(bytes: Buffer, fileName: string): Result<BookGrids, FileProblem> {
  if (bytes.length > LIMITS.fileBytes) return err(fileProblem('too-large', 'file size'));
  const sniffed = sniff(bytes, fileName);
  if (!sniffed.ok) return sniffed;
  const { format, zip } = sniffed.value;
  const readable = format === 'xlsx' && zip !== null ? withFills(bytes, zip) : bytes;
  const sheets = format === 'csv' ? readCsv(bytes, fileName) : readSheets(readable);
  if (!sheets.ok) return sheets;
  const fonts = oldFonts(format, bytes, zip);
  const links = format === 'xls' ? otherFiles(bytes) : [];
  // Sheets that are left out, such as charts, would shift what was found sheet by sheet.
  const found = <T>(bySheet: readonly T[], index: number): T | undefined =>
    bySheet.length === sheets.value.length ? bySheet[index] : undefined;
  return filled(
    format,
    sheets.value.map((sheet, index) =>
      withLinks(withOldText(sheet, found(fonts, index)), found(links, index)),
    ),
  );
}

function readCsv(bytes: Buffer, fileName: string): Result<readonly SheetGrid[], FileProblem> {
  const grid = csvGrid(bytes, basename(fileName, extname(fileName)));
  return grid.ok ? ok([grid.value]) : grid;
}

function readSheets(bytes: Buffer): Result<readonly SheetGrid[], FileProblem> {
  try {
    const book = parse(bytes);
    const excess = excessOf(book);
    return excess === null ? ok(gridsOf(book)) : err(fileProblem('too-large', excess));
  } catch (error) {
    const fact = String(error);
    // Old .xls files tell of their password only while they are read.
    const locked = fact.includes('File is password-protected');
    return err(fileProblem(locked ? 'password-protected' : 'damaged', fact));
  }
}

function otherFiles(bytes: Buffer): readonly ReadonlySet<number>[] {
  const stream = workbookStream(bytes);
  return stream === null ? [] : biffLinks(stream);
}

function withLinks(sheet: SheetGrid, links: ReadonlySet<number> | undefined): SheetGrid {
  if (links === undefined || links.size === 0) return sheet;
  const details = new Map(sheet.details);
  for (const key of links) details.set(key, { ...details.get(key), external: true });
  return { ...sheet, details };
}

function parse(bytes: Buffer): WorkBook {
  return read(bytes, {
    type: 'buffer',
    dense: true,
    cellHTML: false,
    cellText: false,
    cellNF: true,
    // Brings hidden rows and columns, and keeps formulas without a result, which are dropped otherwise.
    cellStyles: true,
    // The size that a sheet states of itself may be wrong.
    nodim: true,
  });
}

function gridsOf(book: WorkBook): SheetGrid[] {
  const from1904 = book.Workbook?.WBProps?.date1904 === true;
  return book.SheetNames.flatMap((name, index) => {
    const sheet = book.Sheets[name];
    const hidden = book.Workbook?.Sheets?.[index]?.Hidden ?? 0;
    const visibility = VISIBILITIES[hidden] ?? 'visible';
    return sheet ? [gridFromSheet({ name, visibility, sheet, from1904 })] : [];
  });
}

function filled(format: BookFormat, sheets: readonly SheetGrid[]): Result<BookGrids, FileProblem> {
  const has = sheets.some(({ rows }) => rows.some((row) => row.some((value) => value !== null)));
  return has ? ok({ format, sheets }) : err(fileProblem('empty', 'no cell has a value'));
}

import type { z } from 'zod';
import type { readFileSchema } from '../../contract/schemas/returns.ts';
import type { ProposedFigure, ReadFile } from '../../contract/views/others.ts';
import { failure } from '../../domain/error.ts';
import { err, ok } from '../../domain/result.ts';
import { markedBook } from '../../workbooks/form/read-marker.ts';
import { pictureOf } from '../../workbooks/layout/picture.ts';
import type { BookGrids, SheetGrid } from '../../workbooks/open/sheet-grid.ts';
import type { Answer } from '../context.ts';
import type { Session } from '../session.ts';
import { readingGone } from './answer-returns.ts';
import { proposals } from './reading-view.ts';
import type { ReturnsTools } from './tools.ts';

type Input = z.output<typeof readFileSchema>;

/** One file of a reading with its sheets as they look. Error: `not-found` (the reading, the file). */
export async function readFileOf(
  { store }: Session,
  { readings }: ReturnsTools,
  { reading, file }: Input,
): Answer<ReadFile> {
  const found = readings.find(reading, store);
  if (found === undefined) return err(readingGone(reading));
  const index = found.files.findIndex(({ label }) => label === file);
  const understood = found.judged.files[index];
  const outcome = found.files[index]?.outcome;
  if (understood === undefined) {
    return err(failure('not-found', `Không có tệp «${file}» trong lần đọc này.`, { file }));
  }
  return ok({
    ...understood,
    pictures: outcome?.ok ? shownSheets(outcome.value).map(pictureOf) : [],
  });
}

/** Without the sheet by which a form is known again, which is nothing to look at. */
export function shownSheets(book: BookGrids): readonly SheetGrid[] {
  return markedBook(book)?.sheets ?? book.sheets;
}

/** What would become of every figure whose place is known. Error: `not-found`. */
export async function proposedFigures(
  { store }: Session,
  { readings }: ReturnsTools,
  { reading }: Pick<Input, 'reading'>,
): Answer<readonly ProposedFigure[]> {
  const found = readings.find(reading, store);
  return found === undefined ? err(readingGone(reading)) : ok(proposals(found.judged.figures));
}

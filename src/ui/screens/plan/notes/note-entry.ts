import type { PastedCell } from '../../../grid/pasting.ts';
import type { CellPlace } from '../../../grid/sheet.ts';
import { noteAt, notedPlace } from '../model/plan-notes.ts';
import type { PlanSheet } from '../model/plan-sheet.ts';

/** What a gesture on the column «Ghi chú» comes to; `none`: it is about figures alone. */
type NoteEntry =
  | { readonly type: 'none' }
  | { readonly type: 'write'; readonly place: CellPlace; readonly text: string }
  /** One note at a time is written, as one step that can be undone. */
  | { readonly type: 'too-many' };

const NONE: NoteEntry = { type: 'none' };

/** Delete: among figures notes stay, as in a spreadsheet; alone they are taken away. */
export function clearedNote(sheet: PlanSheet, places: readonly CellPlace[]): NoteEntry {
  if (!places.every((place) => isNoteCell(sheet, place))) return NONE;
  const [first, ...others] = places.filter((place) => {
    const noted = notedPlace(sheet, place);
    return noted !== null && noteAt(sheet, noted.column, noted.unit) !== undefined;
  });
  if (first === undefined) return NONE;
  return others.length > 0 ? { type: 'too-many' } : { type: 'write', place: first, text: '' };
}

/** What pasted cells do to notes; several at once are refused, a paste that meets no note is none of its affair. */
export function pastedNote(sheet: PlanSheet, cells: readonly PastedCell[]): NoteEntry {
  const [first, ...others] = cells;
  if (first === undefined || !cells.some((cell) => isNoteCell(sheet, cell))) return NONE;
  if (others.length > 0) return { type: 'too-many' };
  return { type: 'write', place: first, text: first.text };
}

/** Whether the cell stands in the column of notes. */
export function isNoteCell(sheet: PlanSheet, { column: id }: CellPlace): boolean {
  return sheet.columnById.get(id)?.kind === 'note';
}

import type { FigureKey } from '../domain/figure.ts';
import type { RowChange } from './tables.ts';
import type { Readable } from './workspace-store.ts';

/** Ghi chú on a cell. */
export type Note = NoteKey & { readonly text: string; readonly by: string; readonly at: string };

export type NoteKey = Omit<FigureKey, 'stage'>;

/** The notes on cells of every version. */
export async function readNotes(store: Readable): Promise<readonly Note[]> {
  return store.db.selectFrom('notes').selectAll().execute();
}

/** Puts a note on a cell; an empty text takes it away. */
export function noteRow(note: Note): RowChange {
  const { kind, version, indicator, unit, sector, period, text, by, at } = note;
  return {
    table: 'notes',
    key: { kind, version, indicator, unit, sector, period },
    after: text === '' ? null : { text, by, at },
  };
}

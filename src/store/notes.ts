import type { Note } from '../domain/figure.ts';
import type { RowChange } from './tables.ts';
import type { Readable } from './workspace-store.ts';

export type NoteKey = Omit<Note, 'text' | 'by' | 'at'>;

/** The notes of a version and those on figures of no version, or all, in the order of their keys. */
export async function readNotes(store: Readable, version?: string): Promise<readonly Note[]> {
  return store.db
    .selectFrom('notes')
    .selectAll()
    .$if(version !== undefined, (query) => query.where('version', 'in', ['', version ?? '']))
    .orderBy('kind')
    .orderBy('version')
    .orderBy('indicator')
    .orderBy('unit')
    .orderBy('sector')
    .orderBy('period')
    .execute();
}

/** Puts a note on a cell, or replaces the one there. */
export function noteRow(note: Note): RowChange {
  const { text, by, at } = note;
  return { table: 'notes', key: noteKey(note), after: { text, by, at } };
}

/** Takes a note away; without one nothing changes. */
export function clearedNoteRow(key: NoteKey): RowChange {
  return { table: 'notes', key: noteKey(key), after: null };
}

function noteKey({ kind, version, indicator, unit, sector, period }: NoteKey): NoteKey {
  return { kind, version, indicator, unit, sector, period };
}

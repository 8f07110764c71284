import type { PlanView } from '../../../../contract/views/plan.ts';
import type { Note } from '../../../../domain/figure.ts';
import type { CellPlace } from '../../../grid/sheet.ts';
import type { PlanColumn, PlanColumnKind } from './plan-columns.ts';
import type { ByUnit } from './plan-figures.ts';
import type { PlanSheet } from './plan-sheet.ts';
import { type TypedKind, typedKind } from './typed-figures.ts';

/** A cell that may carry a note: a unit's own or the total's. */
export type NotedPlace = {
  readonly kind: TypedKind;
  readonly column: PlanColumn;
  readonly unit: string;
};

/** The kind of figure that a note in the column is about; null where there is none to remark on. */
function notedKind(kind: PlanColumnKind): TypedKind | null {
  return kind === 'note' ? 'target' : typedKind(kind);
}

/** The notes of each column by unit; the column of notes shows those of its target. */
export function notesByColumn(
  view: PlanView,
  columns: readonly PlanColumn[],
): ReadonlyMap<string, ByUnit<Note>> {
  const found = new Map<string, ByUnit<Note>>();
  for (const { id, kind, indicator, sector, period } of columns) {
    const noted = notedKind(kind);
    const mine = view.notes.filter(
      (note) =>
        note.kind === noted &&
        note.indicator === indicator.code &&
        note.sector === sector &&
        note.period === period,
    );
    if (mine.length > 0) found.set(id, new Map(mine.map((note) => [note.unit, note])));
  }
  return found;
}

/** undefined where the cell has no note. */
export function noteAt(sheet: PlanSheet, column: PlanColumn, unit: string): Note | undefined {
  return sheet.notes.get(column.id)?.get(unit);
}

/** null where the place is a sum, a name, or a column that is read off others. */
export function notedPlace(sheet: PlanSheet, place: CellPlace | undefined): NotedPlace | null {
  const column = sheet.columns.find(({ id }) => id === place?.column);
  const unit = sheet.view.units.find(({ code }) => code === place?.row);
  if (column === undefined || unit === undefined) return null;
  const kind = notedKind(column.kind);
  return kind === null ? null : { kind, column, unit: unit.code };
}

/** The plan with a note's new text, before the engine has told who wrote it and when; '' takes it away. */
export function withNote(
  view: PlanView,
  { kind, column, unit }: NotedPlace,
  text: string,
): PlanView {
  const key = {
    kind,
    version: kind === 'target' ? (view.version?.id ?? '') : '',
    indicator: column.indicator.code,
    unit,
    sector: column.sector,
    period: column.period,
  };
  const others = view.notes.filter(
    (note) =>
      note.kind !== key.kind ||
      note.indicator !== key.indicator ||
      note.unit !== key.unit ||
      note.sector !== key.sector ||
      note.period !== key.period,
  );
  return { ...view, notes: text === '' ? others : [...others, { ...key, text, by: '', at: '' }] };
}

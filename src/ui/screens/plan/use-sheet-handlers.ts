import { useTranslation } from 'react-i18next';
import { ROOT_UNIT } from '../../../domain/unit.ts';
import { useWorkspace } from '../../app/workspace.tsx';
import { NAME, ORDINAL } from '../../grid/columns.ts';
import type { SheetGridHandlers } from '../../grid/create-grid.ts';
import type { PastedCell } from '../../grid/pasting.ts';
import type { CellPlace } from '../../grid/sheet.ts';
import type { MovedCell } from '../../grid/sheet-acts.ts';
import { cellBars } from './cell-bars.ts';
import type { PlanColumn } from './model/plan-columns.ts';
import { groupOfRow } from './model/plan-rows.ts';
import { figureAt, type ValueChange } from './model/plan-sheet.ts';
import { isSharedCount } from './model/shared-count.ts';
import { askedOutcomeOf } from './model/typed.ts';
import type { PlanWords } from './model/words.ts';
import { clearedNote, isNoteCell, pastedNote } from './notes/note-entry.ts';
import type { Notes } from './notes/use-notes.tsx';
import { movePlan } from './paste/move-plan.ts';
import { pastePlan } from './paste/paste-plan.ts';
import type { BlockEntry } from './paste/use-paste.tsx';
import type { PlanModel } from './plan-model.ts';
import { changesSharedTotal } from './totals/consequence.ts';

export type Question = {
  readonly place: CellPlace;
  readonly column: PlanColumn;
  readonly text: string;
  readonly candidates: readonly number[];
  /** What a sum came to, where the cell cannot hold it: «= 3,5»; '' where it was typed itself. */
  readonly result?: string;
};

type HandlerHooks = {
  /** Stores what was typed into one cell, or asks what it does to others. */
  readonly settle: (place: CellPlace, column: PlanColumn, value: number | null) => void;
  readonly keepsTotal: boolean;
  readonly edit: (changes: readonly ValueChange[], what: string) => void;
  /** Writes a block of cells, or shows first what of it cannot be written. */
  readonly enter: (entry: BlockEntry) => void;
  readonly ask: (question: Question) => void;
  /** Says something in the status line. */
  readonly say: (message: string) => void;
  readonly onFold: (row: string) => void;
  /** What the hidden columns among these are called. */
  readonly hiddenAmong: (columns: readonly string[]) => readonly string[];
  readonly notes: Notes;
};

/** What typing, clearing, pasting and folding do to the plan. */
export function useSheetHandlers(
  model: PlanModel,
  words: PlanWords,
  hooks: HandlerHooks,
): Omit<SheetGridHandlers, 'onCellMenu' | 'onCut'> {
  const { info } = useWorkspace();
  const { t } = useTranslation('plan');
  const { t: tt } = useTranslation('totals');
  const { t: tn } = useTranslation('notes');
  const { t: tb } = useTranslation('paste');
  const { settle, keepsTotal, edit, enter, ask, say, notes, hiddenAmong } = hooks;

  const { columnAt, barAt, typingBarAt, refusal, named } = cellBars(model, words, info, t);

  /** While the total is kept only one unit's count changes at a time. */
  function isKept({ row, column }: CellPlace): boolean {
    if (!keepsTotal || row === ROOT_UNIT || groupOfRow(row) !== null) return false;
    const found = columnAt({ row, column });
    return found !== undefined && isSharedCount(found);
  }

  function isSharedTotal({ column, unit, value }: ValueChange): boolean {
    return changesSharedTotal(model.sheet.get(), { column, row: unit, value });
  }

  function typeInto(place: CellPlace, text: string) {
    const column = columnAt(place);
    if (column === undefined) return;
    if (column.kind === 'note') return notes.write(place, text);
    const outcome = askedOutcomeOf(text, column.numbers);
    switch (outcome.type) {
      case 'set':
        return settle(place, column, outcome.value);
      case 'ask':
        return ask({ ...outcome, place, column });
      case 'refuse':
        return say(t(`typed.${outcome.why}`, { text }));
    }
  }

  /** Named, since a person who types from a sheet of paper does not look at the cell. */
  function staysOpen(place: CellPlace, text: string): boolean {
    const column = columnAt(place);
    if (column === undefined || column.kind === 'note') return false;
    const outcome = askedOutcomeOf(text, column.numbers);
    if (outcome.type !== 'refuse') return false;
    say(t('typed.open', { cell: named(place), why: t(`typed.${outcome.why}`, { text }) }));
    return true;
  }

  function enterBlock(act: 'paste' | 'fill', cells: readonly PastedCell[] | null) {
    if (cells === null) return say(t('paste.beyond'));
    const pasted = pastedNote(model.sheet.get(), cells);
    if (pasted.type === 'write') return notes.write(pasted.place, pasted.text);
    if (pasted.type === 'too-many') return say(tn(`${act}One`));
    const [start, ...others] = cells;
    if (start === undefined) return;
    if (others.length === 0) {
      const bar = typingBarAt(start);
      if (bar === null) return typeInto(start, start.text);
      return say(`${tb(`nothing.${act}`)} ${refusal(start, bar)}`);
    }
    if (cells.some(isKept)) return say(tt(`keep.${act}`));
    const plan = pastePlan(cells, columnAt, barAt);
    if (plan.changes.some(isSharedTotal)) return say(tt(`sharedTotal.${act}`));
    enter({ act, plan, start, hidden: hiddenAmong(cells.map(({ column }) => column)) });
  }

  function move(cells: readonly MovedCell[] | null) {
    if (cells === null) return say(t('paste.beyond'));
    const [first] = cells;
    if (first === undefined) return;
    const sheet = model.sheet.get();
    if (cells.every(({ from }) => isNoteCell(sheet, from))) return say(tb('noteStays'));
    if (cells.some(({ from, to }) => isKept(from) || isKept(to))) return say(tt('keep.move'));
    const plan = movePlan(sheet, cells, { columnAt, barAt });
    if (plan.changes.some(isSharedTotal)) return say(tt('sharedTotal.move'));
    const hidden = hiddenAmong(cells.map(({ to }) => to.column));
    enter({ act: 'move', plan, start: first.to, cells: cells.length, hidden });
  }

  return {
    onSeveralRanges: (act) => say(act === 'fill' ? tb('severalFill') : t('copy.several')),
    onFold: hooks.onFold,
    onNote: notes.open,
    onRefusedEdit: (place) => {
      if (place.column === NAME || place.column === ORDINAL) return say(t('nameElsewhere'));
      const bar = typingBarAt(place);
      if (bar !== null) say(refusal(place, bar));
      else if (isNoteCell(model.sheet.get(), place)) notes.open();
    },
    onTyped: typeInto,
    staysOpen,
    onClear: (places) => {
      const cleared = clearedNote(model.sheet.get(), places);
      if (cleared.type === 'write') return notes.write(cleared.place, cleared.text);
      if (cleared.type === 'too-many') return say(tn('clearOne'));
      const filled = places.flatMap((place) => {
        const column = columnAt(place);
        const figure =
          column === undefined ? undefined : figureAt(model.sheet.get(), column, place.row);
        const bar = barAt(place);
        const computed = column === undefined || bar?.type === 'computed';
        return figure === undefined || computed ? [] : [{ column, place, bar }];
      });
      const barred = filled.flatMap(({ place, bar }) => (bar === null ? [] : [{ place, bar }]));
      const [first] = barred;
      if (first !== undefined) {
        const why = refusal(first.place, first.bar);
        return say(t('clear.barred', { n: barred.length, why }));
      }
      const [only] = filled;
      const [place] = places;
      if (only === undefined) {
        const isSubtotal = place !== undefined && groupOfRow(place.row) !== null;
        return places.length === 1 && isSubtotal ? say(tt('blankSubtotal')) : undefined;
      }
      if (filled.length === 1) return settle(only.place, only.column, null);
      if (filled.some(({ place }) => isKept(place))) return say(tt('keep.clear'));
      const changes = filled.map(({ column, place }) => ({ column, unit: place.row, value: null }));
      if (changes.some(isSharedTotal)) return say(tt('sharedTotal.clear'));
      edit(changes, t('what.clear', { n: changes.length }));
    },
    onPaste: (cells) => enterBlock('paste', cells),
    onFill: (cells) => enterBlock('fill', cells),
    onMove: move,
  };
}

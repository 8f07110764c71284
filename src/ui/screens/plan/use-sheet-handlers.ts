import { useTranslation } from 'react-i18next';
import { ROOT_UNIT } from '../../../domain/unit.ts';
import { useWorkspace } from '../../app/workspace.tsx';
import type { SheetGridHandlers } from '../../grid/create-grid.ts';
import type { CellPlace } from '../../grid/sheet.ts';
import { barOf, type CellBar } from './model/cell-access.ts';
import type { PlanColumn } from './model/plan-columns.ts';
import { figureAt, type ValueChange } from './model/plan-sheet.ts';
import { outcomeOf, type TypedOutcome } from './model/typed.ts';
import type { PlanWords } from './model/words.ts';
import type { PlanModel } from './plan-model.ts';

export type Question = {
  readonly place: CellPlace;
  readonly column: PlanColumn;
  readonly text: string;
  readonly candidates: readonly number[];
};

export type HandlerHooks = {
  readonly edit: (changes: readonly ValueChange[], what: string) => void;
  readonly ask: (question: Question) => void;
  /** Says something in the status line. */
  readonly say: (message: string) => void;
  readonly onFold: (row: string) => void;
};

/** What typing, clearing, pasting and folding do to the plan. */
export function useSheetHandlers(
  model: PlanModel,
  words: PlanWords,
  hooks: HandlerHooks,
): SheetGridHandlers {
  const { info } = useWorkspace();
  const { t } = useTranslation('plan');
  const { edit, ask, say } = hooks;

  function columnAt(place: CellPlace): PlanColumn | undefined {
    return model.sheet.get().columns.find((column) => column.id === place.column);
  }

  /** What stands in the way of writing here; null where nothing does. */
  function barAt(place: CellPlace): CellBar | null {
    const sheet = model.sheet.get();
    const column = columnAt(place);
    const isUnit = sheet.view.units.some((unit) => unit.code === place.row);
    const isBaselineTotal = column?.kind === 'baseline' && place.row === ROOT_UNIT;
    if (column === undefined || !isUnit || isBaselineTotal) return { type: 'computed' };
    return barOf(sheet, column, place.row, info);
  }

  return {
    onFold: hooks.onFold,
    onRefusedEdit: (place) => {
      const bar = barAt(place);
      if (bar !== null) say(words.bar(bar));
    },
    onTyped: (place, text) => {
      const column = columnAt(place);
      if (column === undefined) return;
      const outcome = outcomeOf(text, column.numbers);
      switch (outcome.type) {
        case 'set': {
          const before = figureAt(model.sheet.get(), column, place.row)?.value ?? null;
          if (before !== outcome.value) {
            edit([{ column, unit: place.row, value: outcome.value }], t('what.edit'));
          }
          return;
        }
        case 'ask':
          return ask({ place, column, text, candidates: outcome.candidates });
        case 'refuse':
          return say(t(`typed.${outcome.why}`, { text }));
      }
    },
    onClear: (places) => {
      const filled = places.flatMap((place) => {
        const column = columnAt(place);
        const figure =
          column === undefined ? undefined : figureAt(model.sheet.get(), column, place.row);
        const bar = barAt(place);
        const computed = column === undefined || bar?.type === 'computed';
        return figure === undefined || computed ? [] : [{ column, unit: place.row, bar }];
      });
      const barred = filled.flatMap(({ bar }) => (bar === null ? [] : [bar]));
      const [first] = barred;
      if (first !== undefined) {
        return say(t('clear.barred', { n: barred.length, why: words.bar(first) }));
      }
      if (filled.length === 0) return;
      const changes = filled.map(({ column, unit }) => ({ column, unit, value: null }));
      edit(changes, t('what.clear', { n: changes.length }));
    },
    onPaste: (cells) => {
      if (cells === null) return say(t('paste.beyond'));
      const barred = cells.flatMap((cell) => barAt(cell) ?? []);
      const [first] = barred;
      if (first !== undefined) {
        return say(t('paste.barred', { n: barred.length, why: words.bar(first) }));
      }
      const read = cells.flatMap((cell) => {
        const column = columnAt(cell);
        return column === undefined
          ? []
          : [{ column, cell, outcome: outcomeOf(cell.text, column.numbers) }];
      });
      const unclear = read.filter(({ outcome }) => outcome.type !== 'set');
      const [example] = unclear;
      if (example !== undefined) {
        return say(t('paste.unclear', { n: unclear.length, text: example.cell.text }));
      }
      const changes = read.map(({ column, cell, outcome }) => ({
        column,
        unit: cell.row,
        value: settledValue(outcome),
      }));
      edit(changes, t('what.paste', { n: changes.length }));
    },
  };
}

function settledValue(outcome: TypedOutcome): number | null {
  return outcome.type === 'set' ? outcome.value : null;
}

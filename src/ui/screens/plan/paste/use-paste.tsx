import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CellPlace } from '../../../grid/sheet.ts';
import type { ValueChange } from '../model/plan-sheet.ts';
import type { PlanWords } from '../model/words.ts';
import type { PlanModel } from '../plan-model.ts';
import { PasteDialog, type PasteLine } from './paste-dialog.tsx';
import { isWhole, type PastePlan, type PasteRefusal } from './paste-plan.ts';

export type BlockAct = 'paste' | 'fill' | 'move';

/** What a block is to do, and to which cells. */
export type BlockEntry = {
  readonly act: BlockAct;
  readonly plan: PastePlan;
  readonly start: CellPlace;
  /** Columns that it leaves out because they are hidden, by their titles. */
  readonly hidden: readonly string[];
  /** How many cells it is about; as many as change where it is not said. */
  readonly cells?: number;
};

export type PasteHooks = {
  readonly edit: (changes: readonly ValueChange[], what: string) => void;
  readonly say: (message: string) => void;
  readonly focus: (place: CellPlace) => void;
};

/** Writes a block in one step; where some of it cannot be written, only what a person lets in. */
export function usePaste(
  model: PlanModel,
  words: PlanWords,
  { edit, say, focus }: PasteHooks,
): { readonly enter: (entry: BlockEntry) => void; readonly dialog: ReactNode } {
  const { t } = useTranslation('paste');
  const { t: tp } = useTranslation('plan');
  const [asked, setAsked] = useState<BlockEntry | null>(null);

  function write({ act, cells, hidden }: BlockEntry, changes: readonly ValueChange[]): void {
    const n = cells ?? changes.length;
    edit(changes, act === 'paste' ? tp('what.paste', { n }) : t(`what.${act}`, { n }));
    if (hidden.length > 0) say(t('hidden', { n: hidden.length, columns: hidden.join('; ') }));
  }

  function enter(entry: BlockEntry): void {
    if (isWhole(entry.plan)) {
      if (entry.plan.changes.length > 0) write(entry, entry.plan.changes);
      return;
    }
    // What was said of another cell has had its time.
    say('');
    setAsked(entry);
  }

  function leave(entry: BlockEntry): void {
    setAsked(null);
    // A block that was filled on keeps the keyboard where it was filled from.
    focus(model.selection.get()?.range.anchor ?? entry.start);
  }

  return { enter, dialog: asked === null ? null : dialogOf(asked) };

  function dialogOf(entry: BlockEntry): ReactNode {
    const { plan, act } = entry;
    return (
      <PasteDialog
        plan={plan}
        refused={plan.refused.map((one) => lineOf(one, one.text, whyOf(one)))}
        unclear={plan.unclear.map(({ cell }) => lineOf(cell, cell.text, t('unclearCell')))}
        action={act === 'move' ? null : (n) => t(`part.${act}`, { n })}
        onPaste={(changes) => {
          write(entry, changes);
          leave(entry);
        }}
        onCancel={() => {
          leave(entry);
          say(t(`nothing.${act}`));
        }}
      />
    );
  }

  function lineOf(place: CellPlace, text: string, why: string): PasteLine {
    const { pinned, body } = model.rows.get();
    const column = model.sheet.get().columnById.get(place.column);
    return {
      key: `${place.row} ${place.column}`,
      unit: [...pinned, ...body].find(({ id }) => id === place.row)?.name ?? '',
      indicator: column?.indicator.name ?? '',
      text,
      why,
    };
  }

  function whyOf(refusal: PasteRefusal): string {
    switch (refusal.type) {
      case 'barred':
        return words.bar(refusal.bar);
      case 'unreadable':
        return t(`unreadable.${refusal.why}`);
      case 'no-figure':
        return t('noFigure');
    }
  }
}

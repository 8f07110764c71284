import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ROOT_UNIT } from '../../../../domain/unit.ts';
import type { CellPlace } from '../../../grid/sheet.ts';
import type { AllocationStart } from '../allocation/allocation-panel.tsx';
import type { PlanColumn } from '../model/plan-columns.ts';
import type { ValueChange } from '../model/plan-sheet.ts';
import type { PlanModel } from '../plan-model.ts';
import {
  changesSharedTotal,
  consequenceOf,
  type KeepQuestion,
  type TotalQuestion,
} from './consequence.ts';
import { KeepDialog } from './keep-dialog.tsx';
import { TotalDialog } from './total-dialog.tsx';

type TotalsHooks = {
  /** Whether one changed cell is made up for by the others. */
  readonly keepsTotal: boolean;
  readonly edit: (changes: readonly ValueChange[], what: string) => void;
  readonly say: (message: string) => void;
  readonly boxOf: (place: CellPlace) => DOMRect | null;
  /** Puts the keyboard back on the cell. */
  readonly focus: (place: CellPlace) => void;
  /** The panel goes on with what was typed. */
  readonly onOtherBasis: (start: AllocationStart) => void;
};

type Asked = { readonly place: CellPlace } & (
  | { readonly type: 'ask'; readonly question: TotalQuestion }
  | { readonly type: 'keep'; readonly question: KeepQuestion }
);

/** Stores a cell's value, or asks first where a total or the other units depend on the answer. */
export function useTotals(
  model: PlanModel,
  hooks: TotalsHooks,
): {
  readonly settle: (place: CellPlace, column: PlanColumn, value: number | null) => void;
  readonly dialog: ReactNode;
} {
  const { t } = useTranslation('totals');
  const { t: tp } = useTranslation('plan');
  const [asked, setAsked] = useState<Asked | null>(null);
  const [typed, setTyped] = useState('');

  function settle(place: CellPlace, column: PlanColumn, value: number | null): void {
    const cell = { column, row: place.row, value };
    const sheet = model.sheet.get();
    const consequence = consequenceOf(sheet, cell, hooks.keepsTotal);
    switch (consequence.type) {
      case 'nothing':
        return;
      case 'set':
        set(column, place.row, value);
        if (changesSharedTotal(sheet, cell)) hooks.say(t('sharedTotal.cleared'));
        return;
      case 'blank-subtotal':
        hooks.say(t('blankSubtotal'));
        return;
      case 'ask':
      case 'keep':
        // What was said of another cell has had its time.
        hooks.say('');
        setTyped('');
        setAsked({ ...consequence, place });
    }
  }

  function set(column: PlanColumn, unit: string, value: number | null): void {
    const what = value === null ? tp('what.clear', { n: 1 }) : tp('what.edit');
    hooks.edit([{ column, unit, value }], what);
  }

  function leave(): void {
    setAsked(null);
    if (asked !== null) hooks.focus(asked.place);
    if (typed !== '') hooks.say(tp('typed.strayLeft', { typed }));
  }

  return { settle, dialog: asked === null ? null : dialogOf(asked) };

  function dialogOf(open: Asked): ReactNode {
    const common = {
      view: model.sheet.get().view,
      asking: {
        cell: hooks.boxOf(open.place),
        typed,
        onStrayKey: (key: string) => setTyped((before) => before + key),
        onDone: leave,
      },
    };
    if (open.type === 'keep') {
      const { question } = open;
      return (
        <KeepDialog
          {...common}
          question={question}
          onOnlyThis={() => {
            set(question.column, question.unit, question.value);
            leave();
          }}
        />
      );
    }
    const { question } = open;
    return (
      <TotalDialog
        {...common}
        question={question}
        onOnlySet={() => {
          set(question.column, ROOT_UNIT, question.value);
          leave();
        }}
        onOtherBasis={() => {
          setAsked(null);
          hooks.onOtherBasis({
            column: question.column.id,
            total: question.value,
            ...(question.group === null ? {} : { units: question.units }),
          });
        }}
      />
    );
  }
}

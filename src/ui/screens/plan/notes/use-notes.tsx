import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { showError } from '../../../app/notices.ts';
import { useSession } from '../../../app/session.tsx';
import { useWorkspace } from '../../../app/workspace.tsx';
import type { CellPlace } from '../../../grid/sheet.ts';
import { notedPlace, withNote } from '../model/plan-notes.ts';
import type { PlanModel } from '../plan-model.ts';
import { usePlanQuery } from '../use-plan-query.ts';
import { NoteDialog } from './note-dialog.tsx';

type NotesHooks = {
  /** Says something in the status line. */
  readonly say: (message: string) => void;
  readonly boxOf: (place: CellPlace) => DOMRect | null;
  /** Puts the keyboard back on the cell. */
  readonly focus: (place: CellPlace) => void;
};

export type Notes = {
  /** Opens the note of the cell that the keyboard is on, however many are selected. */
  readonly open: () => void;
  /** Shows a note at once and stores it; '' takes it away. */
  readonly write: (place: CellPlace, text: string) => void;
  readonly dialog: ReactNode;
};

/** The notes on cells, and the window in which they are read and written. */
export function useNotes(model: PlanModel, hooks: NotesHooks): Notes {
  const { engine, writer } = useSession();
  const { info } = useWorkspace();
  const queries = useQueryClient();
  const { queryKey } = usePlanQuery();
  const { t } = useTranslation('notes');
  const { t: tc } = useTranslation();
  const [opened, setOpened] = useState<CellPlace | null>(null);

  function write(place: CellPlace, typed: string): void {
    const { view } = model.sheet.get();
    const noted = notedPlace(model.sheet.get(), place);
    const text = typed.trim();
    if (noted === null) {
      hooks.say(t('nowhere'));
      return;
    }
    if (info.readOnly) {
      hooks.say(t('readOnly', { reason: info.readOnlyReason ?? '' }));
      return;
    }
    const { kind, column, unit } = noted;
    const next = withNote(view, noted, text);
    // An answer that was asked for before would take the note back from the screen.
    void queries.cancelQueries({ queryKey });
    queries.setQueryData(queryKey, next);
    model.load(next);
    hooks.say('');
    writer
      .write(() =>
        engine.plan.setNote({
          kind,
          indicator: column.indicator.code,
          unit,
          sector: column.sector,
          period: column.period,
          text,
          ...(kind === 'target' && view.version !== null ? { version: view.version.id } : {}),
        }),
      )
      .catch((error: unknown) => showError(error, tc));
  }

  function open(): void {
    const anchor = model.selection.get()?.range.anchor;
    if (anchor === undefined || notedPlace(model.sheet.get(), anchor) === null) {
      hooks.say(t('nowhere'));
      return;
    }
    hooks.say('');
    setOpened(anchor);
  }

  function leave(): void {
    setOpened(null);
    if (opened !== null) hooks.focus(opened);
  }

  const noted = opened === null ? null : notedPlace(model.sheet.get(), opened);
  return {
    open,
    write,
    dialog:
      opened === null || noted === null ? null : (
        <NoteDialog
          sheet={model.sheet.get()}
          noted={noted}
          cell={hooks.boxOf(opened)}
          readOnly={info.readOnly}
          onWrite={(text) => {
            leave();
            write(opened, text);
          }}
          onLeave={leave}
        />
      ),
  };
}

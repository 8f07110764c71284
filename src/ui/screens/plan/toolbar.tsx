import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { showError } from '../../app/notices.ts';
import { useSession } from '../../app/session.tsx';
import { useStore } from '../../app/store.ts';
import { useWorkspace } from '../../app/workspace.tsx';
import { AmendDialog } from '../issue/amend-dialog.tsx';
import { IssueDialog } from '../issue/issue-dialog.tsx';
import { FindBox, type Finding } from './find/find-box.tsx';
import { LockButton } from './lock-button.tsx';
import { notedPlace } from './model/plan-notes.ts';
import { createSheet } from './model/plan-sheet.ts';
import styles from './plan.module.css';
import type { OpenPanel } from './plan-board.tsx';
import type { PlanModel } from './plan-model.ts';
import { reasonCell } from './reason/reason-cell.ts';
import { UnitCellHistory } from './reason/unit-cell-history.tsx';
import { lockable, selectedUnitCells, type UnitCell } from './selected-cells.ts';
import { usePlanCommands } from './use-plan-commands.ts';
import type { WayChoice } from './views/use-way.ts';
import { WaySwitch } from './views/way-switch.tsx';

/** What can be done with the plan and the cells that are selected; a version that was issued can only be amended. */
export function PlanToolbar(props: {
  readonly model: PlanModel;
  readonly panel: OpenPanel;
  readonly finding: Finding;
  readonly keepsTotal: boolean;
  readonly onKeepsTotal: (keeps: boolean) => void;
  /** Opens the note of the cell that is selected. */
  readonly onNote: () => void;
  readonly onPanel: (panel: OpenPanel) => void;
  readonly way: WayChoice;
  /** More tools, before the search. */
  readonly children?: ReactNode;
}) {
  const { model, panel, keepsTotal, onKeepsTotal } = props;
  const { engine, router, writer } = useSession();
  const { info } = useWorkspace();
  const { t } = useTranslation('plan');
  const { t: tt } = useTranslation('totals');
  const { t: tn } = useTranslation('notes');
  const { t: tc } = useTranslation();
  const sheet = useStore(model.sheet);
  const selection = useStore(model.selection);
  const [locking, setLocking] = useState(false);
  const [dialog, setDialog] = useState<'issue' | 'amend' | 'history' | null>(null);
  const version = sheet.view.version;
  const sealed = version?.state === 'issued';
  const { open, locked } = lockable(sheet, selectedUnitCells(sheet, selection));
  const canWrite = !info.readOnly && !sealed;
  const historyOf = reasonCell(sheet, selection);
  const canNote = notedPlace(sheet, selection?.range.anchor) !== null;

  function addressed(cells: readonly UnitCell[]) {
    return {
      ...(version === null ? {} : { version: version.id }),
      cells: cells.map(({ column, unit }) => ({
        indicator: column.indicator.code,
        unit,
        sector: column.sector,
        period: column.period,
      })),
    };
  }

  function lock(why: string): void {
    writer
      .write(() => engine.plan.lock({ ...addressed(open), why }))
      .catch((error: unknown) => showError(error, tc));
  }

  function unlock(): void {
    writer
      .write(() => engine.plan.unlock(addressed(locked)))
      .catch((error: unknown) => showError(error, tc));
  }

  const bars = usePlanCommands({
    version,
    open: open.length,
    locked: locked.length,
    canNote,
    hasHistory: historyOf !== null,
    way: props.way.way,
    run: {
      allocate: () => props.onPanel('allocation'),
      keepTotal: () => onKeepsTotal(!keepsTotal),
      lock: () => setLocking(true),
      unlock,
      note: props.onNote,
      reason: () => props.onPanel('reason'),
      cellHistory: () => setDialog('history'),
      unitHistory: () => historyOf !== null && router.go('history', { unit: historyOf.unit }),
      issue: () => setDialog('issue'),
      amend: () => setDialog('amend'),
      showAll: props.way.showAll,
      showOne: props.way.openOne,
    },
  });

  return (
    <div className={styles.toolbar} role="toolbar" aria-label={t('tools.label')}>
      <WaySwitch choice={props.way} />
      <Button
        className={panel === 'allocation' ? styles.pressed : ''}
        disabled={!canWrite}
        aria-expanded={panel === 'allocation'}
        data-tour="allocate"
        onClick={() => props.onPanel('allocation')}
      >
        {t('tools.allocate')}
      </Button>
      <Button
        variant="default"
        className={keepsTotal ? styles.pressed : ''}
        disabled={!canWrite}
        aria-pressed={keepsTotal}
        onClick={() => onKeepsTotal(!keepsTotal)}
      >
        {tt('keep.button')}
      </Button>
      <LockButton
        count={open.length}
        opened={locking}
        onOpened={setLocking}
        disabled={bars.lock !== null}
        onLock={lock}
        onLeave={props.finding.onLeave}
      />
      <Button variant="default" disabled={bars.unlock !== null} onClick={unlock}>
        {t('tools.unlock')}
      </Button>
      <Button
        variant="default"
        disabled={!canNote}
        aria-haspopup="dialog"
        title={tn('hint')}
        onClick={props.onNote}
      >
        {tn('button')}
      </Button>
      <Button
        variant="default"
        className={panel === 'reason' ? styles.pressed : ''}
        aria-expanded={panel === 'reason'}
        onClick={() => props.onPanel('reason')}
      >
        {t('tools.reason')}
      </Button>
      {sealed ? (
        <Button variant="default" disabled={info.readOnly} onClick={() => setDialog('amend')}>
          {t('tools.amend')}
        </Button>
      ) : (
        <Button
          variant="default"
          disabled={info.readOnly || version === null}
          onClick={() => setDialog('issue')}
        >
          {t('tools.issue')}
        </Button>
      )}
      {props.children}
      <span className={styles.gap} />
      <FindBox {...props.finding} model={model} />
      {dialog === 'issue' && version !== null && (
        <IssueDialog
          sheet={createSheet(sheet.view)}
          version={version}
          onClose={() => setDialog(null)}
        />
      )}
      {dialog === 'history' && historyOf !== null && (
        <UnitCellHistory
          cell={historyOf}
          version={version?.id ?? ''}
          sheet={sheet}
          onClose={() => {
            setDialog(null);
            props.finding.onLeave();
          }}
        />
      )}
      {dialog === 'amend' && <AmendDialog onClose={() => setDialog(null)} />}
    </div>
  );
}

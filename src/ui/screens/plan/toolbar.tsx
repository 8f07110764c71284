import { Button, TextInput } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { showError } from '../../app/notices.ts';
import { useSession } from '../../app/session.tsx';
import { useStore } from '../../app/store.ts';
import { useWorkspace } from '../../app/workspace.tsx';
import { AmendDialog } from '../issue/amend-dialog.tsx';
import { IssueDialog } from '../issue/issue-dialog.tsx';
import { LockButton } from './lock-button.tsx';
import { notedPlace } from './model/plan-notes.ts';
import { createSheet } from './model/plan-sheet.ts';
import styles from './plan.module.css';
import type { OpenPanel } from './plan-board.tsx';
import type { PlanModel } from './plan-model.ts';
import { lockable, selectedUnitCells, type UnitCell } from './selected-cells.ts';
import type { WayChoice } from './views/use-way.ts';
import { WaySwitch } from './views/way-switch.tsx';

export function PlanToolbar(props: {
  readonly model: PlanModel;
  readonly panel: OpenPanel;
  readonly search: string;
  readonly keepsTotal: boolean;
  readonly onKeepsTotal: (keeps: boolean) => void;
  /** Opens the note of the cell that is selected. */
  readonly onNote: () => void;
  readonly onSearch: (text: string) => void;
  readonly onFound: (row: string) => void;
  /** The keyboard goes back to the sheet. */
  readonly onLeaveSearch: () => void;
  readonly onPanel: (panel: OpenPanel) => void;
  readonly way: WayChoice;
  /** More tools, before the search. */
  readonly children?: ReactNode;
}) {
  const { model, panel, search, keepsTotal, onKeepsTotal } = props;
  const { engine, writer } = useSession();
  const { info } = useWorkspace();
  const { t } = useTranslation('plan');
  const { t: tt } = useTranslation('totals');
  const { t: tn } = useTranslation('notes');
  const { t: tc } = useTranslation();
  const sheet = useStore(model.sheet);
  const selection = useStore(model.selection);
  const [dialog, setDialog] = useState<'issue' | 'amend' | null>(null);
  const version = sheet.view.version;
  const sealed = version?.state === 'issued';
  const { open, locked } = lockable(sheet, selectedUnitCells(sheet, selection));
  const canWrite = !info.readOnly && !sealed;

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

  return (
    <div className={styles.toolbar} role="toolbar" aria-label={t('tools.label')}>
      <WaySwitch choice={props.way} />
      <Button
        className={panel === 'allocation' ? styles.pressed : ''}
        disabled={!canWrite}
        aria-expanded={panel === 'allocation'}
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
      <LockButton count={open.length} disabled={!canWrite || open.length === 0} onLock={lock} />
      <Button variant="default" disabled={!canWrite || locked.length === 0} onClick={unlock}>
        {t('tools.unlock')}
      </Button>
      <Button
        variant="default"
        disabled={notedPlace(sheet, selection?.range.anchor) === null}
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
      <FindUnit {...props} search={search} />
      {dialog === 'issue' && version !== null && (
        <IssueDialog
          sheet={createSheet(sheet.view)}
          version={version}
          onClose={() => setDialog(null)}
        />
      )}
      {dialog === 'amend' && <AmendDialog onClose={() => setDialog(null)} />}
    </div>
  );
}

/** Enter goes to the first row found, then to the next; marks and capitals do not matter. */
function FindUnit(props: {
  readonly model: PlanModel;
  readonly search: string;
  readonly onSearch: (text: string) => void;
  readonly onFound: (row: string) => void;
  /** The keyboard goes back to the sheet. */
  readonly onLeaveSearch: () => void;
}) {
  const { model, search, onSearch, onFound, onLeaveSearch } = props;
  const { t } = useTranslation('plan');
  const rows = useStore(model.rows);
  const [at, setAt] = useState(0);
  const found = rows.body.filter((row) => row.found);
  const said = found.length === 0 ? t('tools.notFound') : t('tools.found', { n: found.length });

  function next(): void {
    const row = found[at % Math.max(1, found.length)];
    if (row === undefined) return;
    setAt(at + 1);
    onFound(row.id);
  }

  return (
    <TextInput
      className={styles.find ?? ''}
      placeholder={t('tools.find')}
      aria-label={t('tools.find')}
      value={search}
      rightSectionWidth={76}
      rightSection={search === '' ? null : <span className={styles.found}>{said}</span>}
      onChange={(event) => {
        setAt(0);
        onSearch(event.currentTarget.value);
      }}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return;
        if (event.key === 'Enter') next();
        if (event.key !== 'Escape') return;
        onSearch('');
        onLeaveSearch();
      }}
    />
  );
}

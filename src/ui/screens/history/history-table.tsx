import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { HistoryChange, HistoryStep } from '../../../contract/views/history.ts';
import { isoDay, shownDate } from '../../app/dates.ts';
import { useWorkspace } from '../../app/workspace.tsx';
import { Hint } from '../../parts/screen.tsx';
import table from '../../parts/table.module.css';
import { Table } from '../../parts/table.tsx';
import { useOpener } from '../../parts/use-opener.ts';
import { type AskedCell, CellHistoryDialog } from './cell-history-dialog.tsx';
import { ChangeLine } from './change-line.tsx';
import styles from './history.module.css';
import { historyMoment } from './moment.ts';
import { personWords } from './names.ts';
import { stepColumns } from './step-columns.ts';
import { StepFiles } from './step-files.tsx';
import { type Undoing, UndoStepDialog } from './undo-step-dialog.tsx';
import { UndoToDialog } from './undo-to-dialog.tsx';

/** Changes shown of a step before it is opened. */
const FIRST_CHANGES = 3;

export function HistoryTable(props: {
  readonly steps: readonly HistoryStep[];
  readonly filtered: boolean;
  readonly more: (() => void) | null;
  readonly busy: boolean;
  readonly onDay: (day: string) => void;
}) {
  const { steps, more } = props;
  const { t } = useTranslation('history');
  const { info } = useWorkspace();
  const [open, setOpen] = useState<ReadonlySet<number>>(new Set());
  const [undoing, setUndoing] = useState<Undoing | null>(null);
  const [backTo, setBackTo] = useState<HistoryStep | null>(null);
  const [cell, setCell] = useState<{ asked: AskedCell; name: string } | null>(null);
  const opener = useOpener();
  if (steps.length === 0) return <Hint>{props.filtered ? t('noneFound') : t('none')}</Hint>;

  function toggle(step: number): void {
    const next = new Set(open);
    if (!next.delete(step)) next.add(step);
    setOpen(next);
  }

  function openCell({ figure, label }: HistoryChange, element: HTMLElement): void {
    if (figure === null) return;
    opener.opens(element);
    const { stage: _, ...asked } = figure;
    setCell({ asked, name: label });
  }

  return (
    <>
      <Table
        label={t('title')}
        columns={stepColumns(t)}
        below={
          more !== null && (
            <Button variant="default" m="md" loading={props.busy} onClick={more}>
              {t('more')}
            </Button>
          )
        }
      >
        {steps.map((step) => (
          <tr key={step.step}>
            <td className={table.tight}>
              <button
                type="button"
                className={styles.day}
                title={t('thisDay', { day: shownDate(isoDay(new Date(step.at))) })}
                onClick={() => props.onDay(isoDay(new Date(step.at)))}
              >
                {historyMoment(step.at)}
              </button>
            </td>
            <td className={styles.who}>{personWords(step)}</td>
            <td className={styles.what}>
              {step.what}
              <StepFiles files={step.files} />
              {step.takesBack !== null && !info.readOnly && (
                <button
                  type="button"
                  className={styles.toggle}
                  onClick={(event) => {
                    opener.opens(event.currentTarget);
                    setUndoing({ step, kind: step.takesBack ?? 'import' });
                  }}
                >
                  {t(`undoStep.${step.takesBack}`)}…
                </button>
              )}
              {step.step !== info.lastStep && !info.readOnly && (
                <button
                  type="button"
                  className={styles.toggle}
                  aria-label={t('undoTo.openOf', { when: historyMoment(step.at) })}
                  onClick={(event) => {
                    opener.opens(event.currentTarget);
                    setBackTo(step);
                  }}
                >
                  {t('undoTo.open')}
                </button>
              )}
            </td>
            <td>
              <Changes
                step={step}
                open={open.has(step.step)}
                onToggle={() => toggle(step.step)}
                onCell={openCell}
              />
            </td>
            <td className={styles.why}>{step.why}</td>
          </tr>
        ))}
      </Table>
      {undoing !== null && (
        <UndoStepDialog
          {...undoing}
          onClose={() => {
            setUndoing(null);
            opener.closes();
          }}
        />
      )}
      {backTo !== null && (
        <UndoToDialog
          step={backTo}
          onClose={() => {
            setBackTo(null);
            opener.closes();
          }}
        />
      )}
      {cell !== null && (
        <CellHistoryDialog
          cell={cell.asked}
          name={cell.name}
          onClose={() => {
            setCell(null);
            opener.closes();
          }}
        />
      )}
    </>
  );
}

function Changes(props: {
  readonly step: HistoryStep;
  readonly open: boolean;
  readonly onToggle: () => void;
  readonly onCell: (change: HistoryChange, opener: HTMLElement) => void;
}) {
  const { step, open } = props;
  const { t } = useTranslation('history');
  const shown = open ? step.changes : step.changes.slice(0, FIRST_CHANGES);
  return (
    <>
      <ul className={styles.changes}>
        {shown.map((change) => (
          <ChangeLine
            key={`${change.label} ${change.from} ${change.to}`}
            change={change}
            onCell={props.onCell}
          />
        ))}
        {open && step.changeCount > step.changes.length && (
          <li className={table.soft}>
            {t('notShown', { n: step.changeCount - step.changes.length })}
          </li>
        )}
      </ul>
      {step.changes.length > FIRST_CHANGES && (
        <button
          type="button"
          className={styles.toggle}
          aria-expanded={open}
          onClick={props.onToggle}
        >
          {open ? t('fewer') : t('all', { n: step.changeCount })}
        </button>
      )}
    </>
  );
}

import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { HistoryStep } from '../../../contract/views/history.ts';
import { useWorkspace } from '../../app/workspace.tsx';
import { Hint } from '../../parts/screen.tsx';
import { Scroller } from '../../parts/scroller.tsx';
import table from '../../parts/table.module.css';
import { useOpener } from '../../parts/use-opener.ts';
import { ChangeLine } from './change-line.tsx';
import styles from './history.module.css';
import { historyMoment } from './moment.ts';
import { type Undoing, UndoStepDialog } from './undo-step-dialog.tsx';

/** Changes shown of a step before it is opened. */
const FIRST_CHANGES = 3;

export function HistoryTable(props: {
  readonly steps: readonly HistoryStep[];
  readonly filtered: boolean;
  readonly more: (() => void) | null;
  readonly busy: boolean;
}) {
  const { steps, more } = props;
  const { t } = useTranslation('history');
  const { info } = useWorkspace();
  const [open, setOpen] = useState<ReadonlySet<number>>(new Set());
  const [undoing, setUndoing] = useState<Undoing | null>(null);
  const opener = useOpener();
  if (steps.length === 0) return <Hint>{props.filtered ? t('noneFound') : t('none')}</Hint>;

  function toggle(step: number): void {
    const next = new Set(open);
    if (!next.delete(step)) next.add(step);
    setOpen(next);
  }

  return (
    <Scroller label={t('title')}>
      <table className={table.table}>
        <thead>
          <tr>
            <th scope="col">{t('column.when')}</th>
            <th scope="col">{t('column.who')}</th>
            <th scope="col">{t('column.what')}</th>
            <th scope="col">{t('column.changes')}</th>
            <th scope="col">{t('column.why')}</th>
          </tr>
        </thead>
        <tbody>
          {steps.map((step) => (
            <tr key={step.step}>
              <td className={table.tight}>{historyMoment(step.at)}</td>
              <td className={table.tight}>{step.by}</td>
              <td className={styles.what}>
                {step.what}
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
              </td>
              <td>
                <Changes
                  step={step}
                  open={open.has(step.step)}
                  onToggle={() => toggle(step.step)}
                />
              </td>
              <td className={styles.why}>{step.why}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {undoing !== null && (
        <UndoStepDialog
          {...undoing}
          onClose={() => {
            setUndoing(null);
            opener.closes();
          }}
        />
      )}
      {more !== null && (
        <Button variant="default" m="md" loading={props.busy} onClick={more}>
          {t('more')}
        </Button>
      )}
    </Scroller>
  );
}

function Changes(props: {
  readonly step: HistoryStep;
  readonly open: boolean;
  readonly onToggle: () => void;
}) {
  const { step, open } = props;
  const { t } = useTranslation('history');
  const shown = open ? step.changes : step.changes.slice(0, FIRST_CHANGES);
  return (
    <>
      <ul className={styles.changes}>
        {shown.map((change) => (
          <ChangeLine key={`${change.label} ${change.from} ${change.to}`} change={change} />
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

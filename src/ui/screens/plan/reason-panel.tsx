import { Button } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CellChange } from '../../../contract/views/plan.ts';
import { formatDecimal } from '../../../domain/vietnamese/numbers.ts';
import { shownMoment } from '../../app/dates.ts';
import { messageOf } from '../../app/notices.ts';
import { useSession } from '../../app/session.tsx';
import { useStore } from '../../app/store.ts';
import { Panel } from './panel.tsx';
import styles from './plan.module.css';
import type { PlanModel } from './plan-model.ts';
import { ColumnPaper } from './reason/column-paper.tsx';
import { OpenedLines } from './reason/opened-lines.tsx';
import { reasonCell } from './reason/reason-cell.ts';
import type { UnitCell } from './selected-cells.ts';

/** «Cách tính» of the cell that the keyboard is on: a sentence to read aloud, its arithmetic and its history. */
export function ReasonPanel(props: { readonly model: PlanModel; readonly onClose: () => void }) {
  const { model, onClose } = props;
  const { t } = useTranslation('plan');
  const sheet = useStore(model.sheet);
  const selection = useStore(model.selection);
  const cell = reasonCell(sheet, selection);
  return (
    <Panel title={t('reason.title')} onClose={onClose}>
      {cell === null ? (
        <p className={styles.soft}>{t('reason.choose')}</p>
      ) : (
        <Reason cell={cell} year={sheet.view.year} version={sheet.view.version?.id ?? null} />
      )}
    </Panel>
  );
}

function Reason(props: {
  readonly cell: UnitCell;
  readonly year: number;
  readonly version: string | null;
}) {
  const { cell, year } = props;
  const { indicator, sector, period } = cell.column;
  const { api } = useSession();
  const { t } = useTranslation('plan');
  const { t: tc } = useTranslation();
  // Both stay as they are while the keyboard goes from cell to cell.
  const [opened, setOpened] = useState(false);
  const [paper, setPaper] = useState(false);
  const version = props.version === null ? {} : { version: props.version };
  const reason = useQuery({
    ...api.plan.reason.queryOptions({
      input: { indicator: indicator.code, unit: cell.unit, sector, period, ...version },
    }),
    placeholderData: keepPreviousData,
  });
  if (reason.isError) {
    return (
      <p className={styles.soft} role="alert">
        {messageOf(reason.error, tc).message}
      </p>
    );
  }
  if (reason.data === undefined) return null;
  const { title, sentence, origin, history, opened: lines, hasWorking } = reason.data;
  const isRead = origin === 'programme' || origin === 'import';
  return (
    <div className={styles.reason} aria-live="polite">
      <h3>{title}</h3>
      <p>{sentence}</p>
      {lines.length > 0 && (
        <OpenedLines lines={lines} isRead={isRead} opened={opened} onOpened={setOpened} />
      )}
      {hasWorking && (
        <Button variant="default" mt={12} onClick={() => setPaper(true)}>
          {t('reason.wholeColumn')}
        </Button>
      )}
      <h3>{t('reason.history')}</h3>
      {history.length === 0 && <p className={styles.soft}>{t('reason.noHistory')}</p>}
      <ol className={styles.changes}>
        {history.map((change) => (
          <ChangeItem key={`${change.step} ${change.event}`} change={change} />
        ))}
      </ol>
      {paper && (
        <ColumnPaper
          input={{ year, indicator: indicator.code, ...version }}
          onClose={() => setPaper(false)}
        />
      )}
    </div>
  );
}

function ChangeItem(props: { readonly change: CellChange }) {
  const { change } = props;
  const { t } = useTranslation('plan');
  const shown = (value: number | null) =>
    value === null ? t('reason.blank') : formatDecimal(value);

  function words(): string {
    if (change.event === 'unlock') return t('reason.unlocked');
    if (change.event === 'value') {
      return t('reason.change', { from: shown(change.from), to: shown(change.to) });
    }
    return change.to === null
      ? t('reason.lockedBlank')
      : t('reason.locked', { value: shown(change.to) });
  }

  return (
    <li>
      <span className={styles.changeValue}>{words()}</span>
      <span>{change.what}</span>
      <span className={styles.soft}>
        {t('reason.by', { by: change.by, when: shownMoment(change.at) })}
      </span>
      {change.why !== '' && (
        <span className={styles.soft}>{t('reason.why', { why: change.why })}</span>
      )}
    </li>
  );
}

import { useQuery } from '@tanstack/react-query';
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
import { selectedUnitCells, type UnitCell } from './selected-cells.ts';

/** «Cách tính» of the cell that the keyboard is on: a sentence to read aloud, and its history. */
export function ReasonPanel(props: { readonly model: PlanModel; readonly onClose: () => void }) {
  const { model, onClose } = props;
  const { t } = useTranslation('plan');
  const sheet = useStore(model.sheet);
  const selection = useStore(model.selection);
  const [cell] = selectedUnitCells(sheet, selection);
  const target = cell?.column.kind === 'target' ? cell : undefined;
  return (
    <Panel title={t('reason.title')} onClose={onClose}>
      {target === undefined ? (
        <p className={styles.soft}>{t('reason.choose')}</p>
      ) : (
        <Reason cell={target} version={sheet.view.version?.id ?? null} />
      )}
    </Panel>
  );
}

function Reason(props: { readonly cell: UnitCell; readonly version: string | null }) {
  const { cell, version } = props;
  const { api } = useSession();
  const { t } = useTranslation('plan');
  const { t: tc } = useTranslation();
  const reason = useQuery(
    api.plan.reason.queryOptions({
      input: {
        indicator: cell.column.indicator.code,
        unit: cell.unit,
        sector: cell.column.sector,
        period: cell.column.period,
        ...(version === null ? {} : { version }),
      },
    }),
  );
  if (reason.isError) return <p role="alert">{messageOf(reason.error, tc).message}</p>;
  if (reason.data === undefined) return null;
  const { title, sentence, history } = reason.data;
  return (
    <div className={styles.reason} aria-live="polite">
      <h3>{title}</h3>
      <p>{sentence}</p>
      <h3>{t('reason.history')}</h3>
      {history.length === 0 && <p className={styles.soft}>{t('reason.noHistory')}</p>}
      <ol className={styles.changes}>
        {history.map((change) => (
          <ChangeItem key={change.step} change={change} />
        ))}
      </ol>
    </div>
  );
}

function ChangeItem(props: { readonly change: CellChange }) {
  const { change } = props;
  const { t } = useTranslation('plan');
  const shown = (value: number | null) =>
    value === null ? t('reason.blank') : formatDecimal(value);
  return (
    <li>
      <span className={styles.changeValue}>
        {t('reason.change', { from: shown(change.from), to: shown(change.to) })}
      </span>
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

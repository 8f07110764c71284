import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useStore } from '../../../app/store.ts';
import { ALL_LINES, type Lines } from '../model/lines.ts';
import type { PlanModel } from '../plan-model.ts';
import styles from './columns.module.css';
import type { Columns } from './use-columns.tsx';

/** Says why the sheet has nothing in it where all is hidden or filtered away, with the way back. */
export function EmptySheet(props: {
  readonly model: PlanModel;
  readonly columns: Columns;
  readonly lines: Lines;
  readonly onLines: (lines: Lines) => void;
}) {
  const { choices, showAll } = props.columns;
  const { lines, onLines } = props;
  const { t } = useTranslation('lines');
  const { shown } = useStore(props.model.rows);
  const isWithoutColumns = choices.length > 0 && choices.every((one) => !one.shown);
  const isWithoutRows = shown !== null && shown.size === 0;
  return (
    <div role="status" className={styles.empty}>
      {isWithoutColumns && (
        <p>
          {t('empty.columns')} <Button onClick={showAll}>{t('empty.showColumns')}</Button>
        </p>
      )}
      {isWithoutRows && (
        <p>
          {t('empty.rows')}{' '}
          <Button onClick={() => onLines({ ...lines, conditions: ALL_LINES.conditions })}>
            {t('unfilter')}
          </Button>
        </p>
      )}
    </div>
  );
}

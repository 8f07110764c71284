import { useTranslation } from 'react-i18next';
import { DayField } from './day-field.tsx';
import styles from './returns.module.css';

/** The day on which the files came, and the one up to which their figures count. */
export function AcceptDates(props: {
  readonly received: string | null;
  readonly asOf: string | null;
  readonly onReceived: (day: string | null) => void;
  readonly onAsOf: (day: string | null) => void;
}) {
  const { t } = useTranslation('returns');
  const { t: ti } = useTranslation('inbox');
  return (
    <>
      <div className={styles.day}>
        <span aria-hidden="true">{t('received')}</span>
        <DayField
          label={t('received')}
          value={props.received}
          isToday
          onChange={props.onReceived}
        />
      </div>
      <div className={styles.day} title={ti('asOfHint')}>
        <span aria-hidden="true">{ti('asOf')}</span>
        <DayField label={ti('asOf')} value={props.asOf} onChange={props.onAsOf} />
      </div>
    </>
  );
}

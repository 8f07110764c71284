import { useTranslation } from 'react-i18next';
import type { ReturnState } from '../../../contract/views/others.ts';
import { formatCount } from '../../../domain/vietnamese/numbers.ts';
import { shownDate } from '../../app/dates.ts';
import { RowButton } from '../../parts/row-button.tsx';
import inbox from './inbox.module.css';
import styles from './returns.module.css';
import { SignLegend } from './sign-legend.tsx';
import type { InboxState } from './states-with-reading.ts';
import { filteredStates, type StatusFilter } from './status-filter.ts';

export const STATE_SIGNS: Readonly<Record<ReturnState['state'], string>> = {
  missing: '○',
  received: '◔',
  'needs-review': '◐',
  accepted: '●',
};

const SHOWN_STATES = ['missing', 'received', 'needs-review', 'accepted'] as const;

/** Every unit that is to report for the period, and how far its return has come. */
export function UnitList(props: {
  readonly states: readonly InboxState[];
  readonly filter: StatusFilter | null;
  readonly chosen: string | null;
  readonly onChoose: (unit: string) => void;
}) {
  const { t } = useTranslation('returns');
  const { t: ti } = useTranslation('inbox');
  const shown = filteredStates(props.states, props.filter);
  return (
    <section className={`${inbox.half} ${inbox.unitHalf}`} aria-label={t('units')}>
      <h2>{t('units')}</h2>
      <SignLegend
        signs={SHOWN_STATES.map((state) => ({
          sign: STATE_SIGNS[state],
          look: styles[state] ?? '',
          words: t(`state.${state}`),
        }))}
      />
      {shown.length === 0 && <p className={inbox.none}>{ti('noneSuch')}</p>}
      <ul>
        {shown.map((state) => (
          <li key={state.unit} className={state.unit === props.chosen ? styles.chosen : undefined}>
            <span aria-hidden="true" className={styles[state.state]}>
              {STATE_SIGNS[state.state]}
            </span>
            <RowButton
              chosen={state.unit === props.chosen}
              onChoose={() => props.onChoose(state.unit)}
            >
              <span className={styles.main}>{state.name}</span>
              <span className={styles.under}>
                {t(`state.${state.state}`)}
                {state.received !== null && showsDay(state) && ` ${shownDate(state.received)}`}
                {state.inHand &&
                  `, ${ti(state.state === 'accepted' ? 'anotherInHand' : 'notStored')}`}
              </span>
              {state.late && (
                <span className={`${styles.under} ${styles.late}`}>
                  {t('daysLate', { n: formatCount(state.daysLate) })}
                </span>
              )}
            </RowButton>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The day on which the stored return came; that of a file in hand is not settled. */
function showsDay({ state, inHand }: InboxState): boolean {
  return !inHand || state === 'accepted';
}

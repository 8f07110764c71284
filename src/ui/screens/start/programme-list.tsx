import { useTranslation } from 'react-i18next';
import type { ProgrammeChoice } from '../../../contract/views/workspace.ts';
import { shownProgrammeDate } from './programme-date.ts';
import styles from './start.module.css';

export function ProgrammeList(props: {
  readonly programmes: readonly ProgrammeChoice[];
  readonly onChoose: (programme: ProgrammeChoice) => void;
}) {
  const { t } = useTranslation('start');
  return (
    <section>
      <h2>{t('create')}</h2>
      <p className={styles.hint}>{t('createHint')}</p>
      <ul className={styles.list}>
        {props.programmes.map((one) => (
          <li key={one.id}>
            <button type="button" className={styles.item} onClick={() => props.onChoose(one)}>
              <span className={styles.name}>{one.title}</span>
              <span className={styles.detail}>{details(one)}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );

  function details(one: ProgrammeChoice): string {
    const document = [one.number, shownProgrammeDate(one.date)].filter((part) => part !== null);
    const source = document.length === 0 ? t('noNumber') : document.join(', ');
    const counts = t('counts', { indicators: one.indicatorCount, tasks: one.taskCount });
    const parts = one.indicatorCount + one.taskCount === 0 ? [] : [source, counts];
    return [one.organization, ...parts].filter((part) => part !== '').join(' · ');
  }
}

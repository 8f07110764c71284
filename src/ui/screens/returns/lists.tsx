import { useTranslation } from 'react-i18next';
import type { ReturnState, ReturnsReading } from '../../../contract/views/others.ts';
import type { FileOutline } from '../../../domain/returns/reading.ts';
import { formatCount } from '../../../domain/vietnamese/numbers.ts';
import { shownDate } from '../../app/dates.ts';
import { RowButton } from '../../parts/row-button.tsx';
import { countProblems, problemsOf, unitsIn } from './problems.ts';
import styles from './returns.module.css';

const STATE_SIGNS: Readonly<Record<ReturnState['state'], string>> = {
  missing: '○',
  received: '◔',
  'needs-review': '◐',
  accepted: '●',
};

const FILE_SIGNS = { ready: '●', 'needs-review': '◐', rejected: '✕' } as const;

/** The files that were just read and are not stored yet. */
export function FileList(props: {
  readonly files: ReturnsReading['files'];
  readonly chosen: string | null;
  readonly areStored: boolean;
  readonly nameOf: (unit: string) => string;
  readonly onChoose: (file: string) => void;
}) {
  const { t } = useTranslation('returns');
  return (
    <section aria-label={t('files')}>
      <h2>{t('filesRead', { n: props.files.length })}</h2>
      <ul>
        {props.files.map((file) => {
          const { errors } = countProblems(problemsOf(file));
          return (
            <li key={file.file} className={file.file === props.chosen ? styles.chosen : undefined}>
              <span aria-hidden="true" className={styles[file.status]}>
                {FILE_SIGNS[file.status]}
              </span>
              <RowButton
                chosen={file.file === props.chosen}
                onChoose={() => props.onChoose(file.file)}
              >
                <span className={styles.main}>{file.file}</span>
                {file.status !== 'rejected' && (
                  <span className={styles.under}>{unitWords(file)}</span>
                )}
                <span className={styles.under}>
                  {file.status === 'needs-review'
                    ? t('errors', { n: errors })
                    : t(
                        props.areStored && file.status === 'ready'
                          ? 'state.accepted'
                          : `fileState.${file.status}`,
                      )}
                </span>
              </RowButton>
            </li>
          );
        })}
      </ul>
    </section>
  );

  function unitWords(file: FileOutline): string {
    const units = unitsIn(file);
    const [only] = units;
    if (only === undefined) return t('unitUnknown');
    return units.length === 1 ? props.nameOf(only) : t('severalUnits', { n: units.length });
  }
}

/** Every unit that is to report for the period, and how far its return has come. */
export function UnitList(props: {
  readonly states: readonly ReturnState[];
  readonly chosen: string | null;
  readonly onChoose: (unit: string) => void;
}) {
  const { t } = useTranslation('returns');
  return (
    <section aria-label={t('units')}>
      <h2>{t('units')}</h2>
      <ul>
        {props.states.map((state) => (
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
                {state.received !== null && ` ${shownDate(state.received)}`}
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

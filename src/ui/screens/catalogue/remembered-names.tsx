import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { isoDay, shownDate } from '../../app/dates.ts';
import { useSession } from '../../app/session.tsx';
import { useWrite } from '../../parts/use-write.ts';
import styles from './catalogue.module.css';

/** How returns wrote a name, who confirmed each spelling, and a way to be asked about it again. */
export function RememberedNames(props: {
  readonly of: 'unit' | 'indicator';
  readonly code: string;
  readonly canWrite: boolean;
}) {
  const { of, code } = props;
  const { api, engine } = useSession();
  const { t } = useTranslation('catalogue');
  const { run, busy } = useWrite();
  const names = useQuery(api.catalogue.aliases.queryOptions({ input: { of, code } }));
  if (names.data === undefined) return null;
  if (names.data.length === 0) return <p>{t('units.noAliases')}</p>;
  return (
    <ul className={styles.remembered} aria-label={t('units.aliases')}>
      {names.data.map(({ alias, by, at }) => (
        <li key={alias}>
          <span>
            {alias}{' '}
            <small>
              {by === null
                ? t('units.builtIn')
                : t('units.confirmed', { who: by, when: shownDate(isoDay(new Date(at))) })}
            </small>
          </span>
          {props.canWrite && (
            <button
              type="button"
              disabled={busy}
              aria-label={t('units.forgetName', { alias })}
              onClick={() => void run(() => engine.catalogue.removeAlias({ of, code, alias }))}
            >
              {t('units.forget')}
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}

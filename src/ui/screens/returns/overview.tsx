import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { ReturnState } from '../../../contract/views/others.ts';
import { formatCount } from '../../../domain/vietnamese/numbers.ts';
import { shownDate } from '../../app/dates.ts';
import { useSession } from '../../app/session.tsx';
import { Hint } from '../../parts/screen.tsx';
import table from '../../parts/table.module.css';
import styles from './inbox.module.css';
import marks from './returns.module.css';
import { filteredStates, type StatusFilter } from './status-filter.ts';
import { STATE_SIGNS } from './unit-list.tsx';
import { useOriginalFile } from './use-original-file.ts';

/** Every unit that is to report for a period, while no file is being looked at. */
export function Overview(props: {
  readonly period: string;
  readonly states: readonly ReturnState[];
  readonly filter: StatusFilter | null;
  readonly onSendForms: () => void;
}) {
  const { states } = props;
  const { router } = useSession();
  const { t } = useTranslation('returns');
  const { t: tf } = useTranslation('sendForms');
  const anything = states.some((one) => one.state !== 'missing');
  if (states.length === 0) {
    return (
      <div className={marks.empty}>
        <Hint>{t('noUnits')}</Hint>
        <Button variant="default" ml={16} onClick={() => router.go('catalogue')}>
          {t('toCatalogue')}
        </Button>
      </div>
    );
  }
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region has to be reachable by keyboard.
    <section className={table.scroller} aria-label={t('units')} tabIndex={0}>
      <Hint>{t(anything ? 'emptyMore' : 'empty')}</Hint>
      {!anything && (
        <Button variant="default" ml={16} mb={12} onClick={props.onSendForms}>
          {tf('make')}
        </Button>
      )}
      <StateTable states={filteredStates(states, props.filter)} />
      <UnnamedFiles period={props.period} />
    </section>
  );
}

function StateTable(props: { readonly states: readonly ReturnState[] }) {
  const { t } = useTranslation('inbox');
  const { t: tr } = useTranslation('returns');
  if (props.states.length === 0) return <Hint>{t('noneSuch')}</Hint>;
  return (
    <table className={`${table.table} ${styles.states}`}>
      <thead>
        <tr>
          {(['unit', 'state', 'late', 'received', 'file'] as const).map((column) => (
            <th key={column} scope="col">
              {t(`column.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {props.states.map((one) => (
          <tr key={one.unit}>
            <th scope="row">{one.name}</th>
            <td>
              <span aria-hidden="true" className={marks[one.state]}>
                {STATE_SIGNS[one.state]}
              </span>{' '}
              {tr(`state.${one.state}`)}
            </td>
            <td className={marks.late}>
              {one.late && tr('daysLate', { n: formatCount(one.daysLate) })}
            </td>
            <td>{one.received !== null && shownDate(one.received)}</td>
            <td>
              {one.files.map((file) => (
                <div key={file}>
                  <OriginalFile file={file} />
                </div>
              ))}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function UnnamedFiles(props: { readonly period: string }) {
  const { api } = useSession();
  const { t } = useTranslation('inbox');
  const { data = [] } = useQuery(
    api.returns.unnamed.queryOptions({ input: { period: props.period } }),
  );
  if (data.length === 0) return null;
  return (
    <section className={styles.unnamed} aria-label={t('unnamed')}>
      <h2>{t('unnamed')}</h2>
      <p>{t('unnamedHint')}</p>
      <ul>
        {data.map(({ file, received }) => (
          <li key={file}>
            <OriginalFile file={file} /> <span className={table.soft}>{shownDate(received)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** A received file by its name; a click takes it out of the workspace as it came. */
function OriginalFile(props: { readonly file: string }) {
  const { t } = useTranslation('inbox');
  const { save, busy } = useOriginalFile();
  return (
    <button
      type="button"
      className={marks.link}
      title={t('original')}
      disabled={busy}
      onClick={() => void save(props.file)}
    >
      {props.file}
    </button>
  );
}

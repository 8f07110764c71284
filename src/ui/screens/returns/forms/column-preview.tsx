import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { formatDecimal } from '../../../../domain/vietnamese/numbers.ts';
import { useSession } from '../../../app/session.tsx';
import type { Answer } from '../problems.ts';
import styles from './forms.module.css';

type Named = { readonly code: string; readonly name: string };

/** What would be read under an answer: how much of it, and the first figures. */
export function ColumnPreview(props: {
  readonly reading: string;
  readonly answer: Answer;
  readonly units: readonly Named[];
  readonly indicators: readonly Named[];
}) {
  const { reading, answer } = props;
  const { api } = useSession();
  const { t } = useTranslation('returnForms');
  const input = { reading, file: answer.file, answers: [answer] };
  const { data } = useQuery(
    api.returnForms.preview.queryOptions({ input, placeholderData: keepPreviousData, gcTime: 0 }),
  );
  if (data === undefined) return null;
  const { before, after, changed } = data;
  const nameIn = (list: readonly Named[], code: string | null) =>
    list.find((one) => one.code === code)?.name ?? code ?? '?';
  return (
    <section className={styles.preview} aria-live="polite">
      <p>
        {t('column.preview', {
          figures: after.figures,
          before: before.figures,
          sound: after.sound,
          soundBefore: before.sound,
        })}
      </p>
      <ul>
        {changed.map((one) => (
          <li key={`${one.sheet} ${one.cell}`}>
            <b>{one.cell}</b> {nameIn(props.units, one.unit)} –{' '}
            {nameIn(props.indicators, one.indicator)}:{' '}
            {one.value === null ? '?' : formatDecimal(one.value)}
          </li>
        ))}
      </ul>
    </section>
  );
}

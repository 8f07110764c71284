import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { parsePeriod } from '../../../domain/period.ts';
import { periodLabel } from '../../../domain/period-label.ts';
import type { ColumnMeaning } from '../../../domain/returns/form.ts';
import { CHARSET_NAMES } from '../../../domain/vietnamese/legacy.ts';
import { formatDecimal } from '../../../domain/vietnamese/numbers.ts';
import { useSession } from '../../app/session.tsx';
import type { Correction } from './corrections.ts';
import type { Answer } from './problems.ts';
import styles from './returns.module.css';

/** What a person put right in a file, each of which can be taken back. */
export function CorrectionList(props: {
  readonly corrections: readonly Correction[];
  readonly busy: boolean;
  readonly nameOf: (unit: string) => string;
  readonly onTakeBack: (answers: readonly Answer[]) => Promise<void>;
}) {
  const { api } = useSession();
  const { t } = useTranslation('returns');
  const { t: tf } = useTranslation('returnForms');
  const catalogue = useQuery(api.catalogue.view.queryOptions({ input: {} }));
  if (props.corrections.length === 0) return null;
  return (
    <section className={styles.corrections} aria-label={t('corrections.title')}>
      <h2>{t('corrections.title')}</h2>
      <ul>
        {props.corrections.map((one) => (
          <li key={one.id}>
            <span>
              {one.cell !== null && <b>{one.cell} </b>}
              {wordsOf(one)}
            </span>
            <button
              type="button"
              className={styles.link}
              disabled={props.busy}
              aria-label={t('corrections.takeBackAt', { place: one.cell ?? wordsOf(one) })}
              onClick={() => void props.onTakeBack([one.answer])}
            >
              {t('corrections.takeBack')}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );

  function wordsOf({ answer, from }: Correction): string {
    const was = from === '' ? t('corrections.empty') : from;
    switch (answer.type) {
      case 'value': {
        const to = answer.value === null ? t('corrections.blank') : formatDecimal(answer.value);
        return t('corrections.change', { from: was, to });
      }
      case 'unit': {
        const place = answer.cell === null ? t('corrections.sheet', { sheet: answer.sheet }) : was;
        return t('corrections.change', { from: place, to: props.nameOf(answer.unit) });
      }
      case 'indicator':
        return t('corrections.change', { from: was, to: indicatorName(answer.indicator) });
      case 'period':
        return t('corrections.period', { to: periodWords(answer.period) });
      case 'charset':
        return t('corrections.charset', { to: CHARSET_NAMES[answer.charset] });
      case 'accept':
        return t('corrections.accepted', { from: was });
      case 'ignore':
        return t('corrections.ignored', { from: was });
      case 'column':
        return columnWords(answer.meaning, was);
      case 'form':
        return tf(answer.form === null ? 'correction.noForm' : 'correction.form');
      case 'dash':
        return tf('correction.dash', {
          to: answer.as === 'zero' ? tf('correction.zero') : t('corrections.blank'),
        });
    }
  }

  function columnWords(meaning: ColumnMeaning, from: string): string {
    if (meaning.type === 'ignore') return tf('correction.ignored', { from });
    const kind = tf(`kind.${meaning.kind}`);
    const indicator = meaning.indicator === null ? null : indicatorName(meaning.indicator);
    const to = indicator === null ? kind : tf('column.words', { indicator, kind });
    return tf('correction.column', { from, to });
  }

  function indicatorName(code: string): string {
    return catalogue.data?.indicators.find((one) => one.code === code)?.name ?? code;
  }
}

function periodWords(code: string): string {
  const period = parsePeriod(code);
  return period.ok ? periodLabel(period.value) : code;
}

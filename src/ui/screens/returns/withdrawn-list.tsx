import { SegmentedControl } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { WithdrawnFigure } from '../../../contract/views/others.ts';
import { useFigureWords, useValueWords } from './figure-words.ts';
import inbox from './inbox.module.css';
import styles from './returns.module.css';
import { withdrawnKey } from './withdrawn.ts';

/** «12 → trống»: what an earlier return told and this one does not; it stays unless a person says so. */
export function WithdrawnList(props: {
  readonly figures: readonly WithdrawnFigure[];
  readonly clearing: ReadonlySet<string>;
  readonly busy: boolean;
  readonly nameOf: (unit: string) => string;
  readonly onClear: (figure: WithdrawnFigure, isCleared: boolean) => void;
}) {
  const { t } = useTranslation('inbox');
  const words = useFigureWords();
  const value = useValueWords();
  if (props.figures.length === 0) return null;
  return (
    <>
      <p className={inbox.note}>{t('changes.blankHint', { n: props.figures.length })}</p>
      <ul aria-label={t('changes.blankTitle')}>
        {props.figures.map((one) => {
          const key = withdrawnKey(one);
          const from = value(one.from);
          const place = [
            props.nameOf(one.unit),
            ...(one.sector === '' ? [] : [words.sector(one.sector)]),
          ];
          return (
            <li key={key} className={inbox.blank}>
              <span className={inbox.figure}>
                <span className={styles.main}>{words.indicator(one.indicator)}</span>
                <b>{t('changes.change', { from, to: t('blankValue') })}</b>
              </span>
              <span className={styles.under}>{place.join(' · ')}</span>
              <SegmentedControl
                size="xs"
                disabled={props.busy}
                aria-label={`${words.indicator(one.indicator)}, ${place.join(', ')}`}
                value={props.clearing.has(key) ? 'clear' : 'keep'}
                onChange={(choice) => props.onClear(one, choice === 'clear')}
                data={[
                  { value: 'keep', label: t('changes.keep', { from }) },
                  { value: 'clear', label: t('changes.clear') },
                ]}
              />
            </li>
          );
        })}
      </ul>
    </>
  );
}

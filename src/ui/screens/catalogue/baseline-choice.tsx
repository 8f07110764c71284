import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Indicator } from '../../../domain/indicator.ts';
import type { Sector } from '../../../domain/sector.ts';
import type { ColumnChoice } from './baseline-columns.ts';
import styles from './catalogue.module.css';

/** Choices that are no sector's code: those have no spaces. */
const ALL_SECTORS = 'all sectors';
const WHOLE_UNITS = 'whole units';

/** The year, and what the columns of the baselines are. */
export function BaselineChoice(props: {
  readonly year: number;
  readonly years: readonly number[];
  readonly onYear: (year: number) => void;
  readonly indicators: readonly Indicator[];
  readonly sectors: readonly Sector[];
  readonly choice: ColumnChoice;
  readonly onChoice: (choice: ColumnChoice) => void;
}) {
  const { indicators, sectors, choice, onChoice } = props;
  const { t } = useTranslation('catalogue');
  const first = indicators[0]?.code ?? '';

  function choose(value: string): void {
    if (value === ALL_SECTORS) onChoice({ type: 'sectors', indicator: first });
    else onChoice({ type: 'indicators', sector: value === WHOLE_UNITS ? '' : value });
  }

  return (
    <>
      <span aria-hidden="true">{t('baselines.year')}</span>
      <Select
        aria-label={t('baselines.year')}
        value={String(props.year)}
        onChange={(value) => value !== null && props.onYear(Number(value))}
        data={props.years.map(String)}
        w={84}
        mx={6}
      />
      {sectors.length > 0 && (
        <>
          <span className={styles.choiceLabel} aria-hidden="true">
            {t('baselines.sector')}
          </span>
          <Select
            aria-label={t('baselines.sector')}
            value={choice.type === 'sectors' ? ALL_SECTORS : choice.sector || WHOLE_UNITS}
            onChange={(value) => value !== null && choose(value)}
            data={[
              { value: WHOLE_UNITS, label: t('baselines.wholeUnit') },
              ...sectors.map(({ code, name }) => ({ value: code, label: name })),
              { value: ALL_SECTORS, label: t('baselines.allSectors') },
            ]}
            w={200}
            mx={6}
          />
        </>
      )}
      {choice.type === 'sectors' && (
        <>
          <span className={styles.choiceLabel} aria-hidden="true">
            {t('baselines.indicator')}
          </span>
          <Select
            aria-label={t('baselines.indicator')}
            value={choice.indicator}
            onChange={(value) => value !== null && onChoice({ type: 'sectors', indicator: value })}
            data={indicators.map(({ code, name }) => ({ value: code, label: name }))}
            w={230}
            mx={6}
          />
        </>
      )}
    </>
  );
}

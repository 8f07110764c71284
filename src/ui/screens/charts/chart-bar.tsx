import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ChartChoices } from '../../../contract/views/charts.ts';
import { BAR_ORDERS, CHART_KINDS } from '../../../domain/chart/model.ts';
import { parsePeriod } from '../../../domain/period.ts';
import { periodLabel } from '../../../domain/period-label.ts';
import styles from '../../charts/charts.module.css';
import { SearchSelect } from '../../parts/search-select.tsx';
import { ASKS, type ChartChoice, type ChartInput, type Given } from './chart-choice.ts';

/** The fields that say what is drawn; only those that the kind of chart can be asked. */
export function ChartBar(props: {
  readonly known: ChartChoices;
  readonly choice: ChartChoice;
  readonly onChange: (next: ChartChoice) => void;
  readonly given: Given;
  readonly shown: ChartInput;
}) {
  const { known, choice, onChange, given, shown } = props;
  const { t } = useTranslation('charts');
  const asks = ASKS[choice.kind];
  const indicator = known.indicators.find(({ code }) => code === shown.indicator);
  return (
    <div className={styles.fields}>
      <Select
        aria-label={t('kind.label')}
        value={choice.kind}
        onChange={(value) => {
          const kind = CHART_KINDS.find((each) => each === value);
          if (kind !== undefined) onChange({ ...choice, kind });
        }}
        data={CHART_KINDS.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
        w={170}
      />
      {asks.includes('indicator') && given.indicator === undefined && (
        <SearchSelect
          aria-label={t('indicator')}
          value={indicator?.code ?? null}
          onChange={(code) => onChange({ ...choice, indicator: code ?? '' })}
          data={known.indicators.map(({ code, name }) => ({ value: code, label: name }))}
          w={260}
        />
      )}
      {asks.includes('period') && given.period === undefined && (
        <Select
          aria-label={t('period')}
          value={shown.period ?? ''}
          onChange={(code) => onChange({ ...choice, period: code ?? '' })}
          data={[
            { value: '', label: t('latest') },
            ...(indicator?.periods ?? []).map((code) => ({ value: code, label: labelOf(code) })),
          ]}
          w={180}
        />
      )}
      {asks.includes('unit') && (
        <SearchSelect
          aria-label={t('unit')}
          value={shown.unit ?? ''}
          onChange={(code) => onChange({ ...choice, unit: code ?? '' })}
          data={[
            { value: '', label: t('whole') },
            ...known.units.map(({ code, name }) => ({ value: code, label: name })),
          ]}
          w={230}
        />
      )}
      {asks.includes('order') && (
        <Select
          aria-label={t('order.label')}
          value={choice.order}
          onChange={(value) => {
            const order = BAR_ORDERS.find((each) => each === value);
            if (order !== undefined) onChange({ ...choice, order });
          }}
          data={BAR_ORDERS.map((order) => ({ value: order, label: t(`order.${order}`) }))}
          w={170}
        />
      )}
    </div>
  );
}

function labelOf(code: string): string {
  const period = parsePeriod(code);
  return period.ok ? periodLabel(period.value) : code;
}

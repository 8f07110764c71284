import { Button, Checkbox, Select } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CatalogueView } from '../../../../contract/views/others.ts';
import { type Indicator, isCount, isRatio } from '../../../../domain/indicator.ts';
import {
  OWN_VALUES,
  type OwnReport,
  type OwnValue,
  type OwnWhen,
} from '../../../../domain/report/own-report.ts';
import { useWorkspace } from '../../../app/workspace.tsx';
import { SearchSelect } from '../../../parts/search-select.tsx';
import { periodOptions } from '../need-fields.tsx';
import styles from '../reports.module.css';
import { withColumns } from './own-columns.ts';

const USUAL: readonly OwnValue[] = ['target', 'result', 'percent'];

/** An indicator, what to show of it and of when: the columns are added at one stroke. */
export function AddColumns(props: {
  readonly report: OwnReport;
  readonly catalogue: CatalogueView;
  readonly onReport: (report: OwnReport) => void;
}) {
  const { report, catalogue, onReport } = props;
  const { year } = useWorkspace();
  const { t } = useTranslation('reports');
  const [indicator, setIndicator] = useState<string | null>(null);
  const [values, setValues] = useState<readonly OwnValue[]>(USUAL);
  const [when, setWhen] = useState('asked');
  const shown = catalogue.indicators.filter((one) => hasNumbers(one) && !one.ended);
  const isReady = indicator !== null && values.length > 0;

  function add(): void {
    if (indicator === null) return;
    const chosen = OWN_VALUES.filter((value) => values.includes(value));
    onReport(
      withColumns(
        report,
        chosen.map((value) => ({ indicator, value, when: whenOf(when) })),
      ),
    );
  }

  return (
    <fieldset className={styles.adding}>
      <legend>{t('own.add')}</legend>
      <SearchSelect
        label={t('indicator')}
        placeholder={t('own.pickIndicator')}
        value={indicator}
        onChange={setIndicator}
        data={shown.map(({ code, name }) => ({ value: code, label: name }))}
      />
      <div className={styles.values}>
        {OWN_VALUES.map((value) => (
          <Checkbox
            key={value}
            label={t(`own.value.${value}`)}
            checked={values.includes(value)}
            onChange={(event) => {
              const checked = event.currentTarget.checked;
              setValues(checked ? [...values, value] : values.filter((one) => one !== value));
            }}
          />
        ))}
      </div>
      <Select
        label={t('period')}
        value={when}
        onChange={(value) => setWhen(value ?? 'asked')}
        data={[
          { value: 'asked', label: t('own.when.asked') },
          { value: 'year-before', label: t('own.when.year-before') },
          ...periodOptions(year),
        ]}
      />
      <Button variant="default" disabled={!isReady} onClick={add}>
        {t('own.addDo')}
      </Button>
    </fieldset>
  );
}

function whenOf(chosen: string): OwnWhen {
  return chosen === 'asked' || chosen === 'year-before'
    ? { type: chosen }
    : { type: 'period', period: chosen };
}

/** Aims in words make no column of numbers. */
function hasNumbers({ kind }: Indicator): boolean {
  return isCount(kind) || isRatio(kind) || kind === 'average';
}

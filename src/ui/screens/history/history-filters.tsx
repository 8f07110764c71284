import { Button, Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { STEP_KINDS } from '../../../domain/step-kind.ts';
import { formatCount } from '../../../domain/vietnamese/numbers.ts';
import { isoDay } from '../../app/dates.ts';
import { useSession } from '../../app/session.tsx';
import { DateField } from '../../parts/date-field.tsx';
import { SearchSelect } from '../../parts/search-select.tsx';
import { type Filter, filterInput, isFiltered, NO_FILTER } from './filter.ts';
import styles from './history.module.css';

type Named = readonly { readonly code: string; readonly name: string }[];

/** What to look at, each choice with the number of steps that it would leave. */
export function HistoryFilters(props: {
  readonly filter: Filter;
  readonly onFilter: (filter: Filter) => void;
}) {
  const { filter, onFilter } = props;
  const { api } = useSession();
  const { t } = useTranslation('history');
  const catalogue = useQuery(api.catalogue.view.queryOptions({ input: {} }));
  const { data: counts } = useQuery({
    ...api.history.counts.queryOptions({ input: filterInput(filter) }),
    placeholderData: (before) => before,
  });
  const found = (steps: number | undefined) => t('found', { n: formatCount(steps ?? 0) });
  const choices = (named: Named, counted: Counted | undefined, chosen: string) => {
    const stepsOf = new Map((counted ?? []).map(({ code, steps }) => [code, steps]));
    return named
      .filter(({ code }) => stepsOf.has(code) || code === chosen)
      .map(({ code, name }) => ({
        value: code,
        label: code === chosen ? name : `${name} ${found(stepsOf.get(code))}`,
      }));
  };
  const stepsOfKind = new Map((counts?.kinds ?? []).map(({ kind, steps }) => [kind, steps]));
  return (
    <search className={styles.filters} aria-label={t('filters')}>
      <SearchSelect
        aria-label={t('unit')}
        value={filter.unit}
        onChange={(unit) => onFilter({ ...filter, unit: unit ?? '' })}
        data={[
          { value: '', label: t('anyUnit') },
          ...choices(catalogue.data?.units ?? [], counts?.units, filter.unit),
        ]}
        w={200}
      />
      <SearchSelect
        aria-label={t('indicator')}
        value={filter.indicator}
        onChange={(indicator) => onFilter({ ...filter, indicator: indicator ?? '' })}
        data={[
          { value: '', label: t('anyIndicator') },
          ...choices(catalogue.data?.indicators ?? [], counts?.indicators, filter.indicator),
        ]}
        w={200}
      />
      <Select
        aria-label={t('person')}
        value={filter.by}
        onChange={(by) => onFilter({ ...filter, by: by ?? '' })}
        data={[
          { value: '', label: t('anyone') },
          ...(counts?.people ?? []).map(({ by, steps }) => ({
            value: by,
            label: by === filter.by ? by : `${by} ${found(steps)}`,
          })),
        ]}
        w={150}
      />
      <Select
        aria-label={t('kind.label')}
        value={filter.kind}
        onChange={(kind) =>
          onFilter({ ...filter, kind: STEP_KINDS.find((each) => each === kind) ?? '' })
        }
        data={[
          { value: '', label: t('kind.any') },
          ...STEP_KINDS.map((kind) => ({
            value: kind,
            label:
              kind === filter.kind
                ? t(`kind.${kind}`)
                : `${t(`kind.${kind}`)} ${found(stepsOfKind.get(kind))}`,
          })),
        ]}
        w={150}
      />
      <span className={styles.days}>
        <span aria-hidden="true">{t('from')}</span>
        <DateField
          label={t('fromDay')}
          labelHidden
          value={filter.from}
          onChange={(from) => onFilter({ ...filter, from })}
        />
        <span aria-hidden="true">{t('to')}</span>
        <DateField
          label={t('toDay')}
          labelHidden
          value={filter.to}
          onChange={(to) => onFilter({ ...filter, to })}
        />
      </span>
      <Button variant="default" onClick={() => onFilter({ ...filter, ...justToday() })}>
        {t('today')}
      </Button>
      <div className={styles.counted}>
        <span role="status">
          {counts === undefined
            ? ''
            : t('counted', {
                steps: formatCount(counts.steps),
                changes: formatCount(counts.changes),
              })}
        </span>
        {isFiltered(filter) && (
          <button type="button" className={styles.toggle} onClick={() => onFilter(NO_FILTER)}>
            {t('clearFilter')}
          </button>
        )}
      </div>
    </search>
  );
}

function justToday(): Pick<Filter, 'from' | 'to'> {
  const today = isoDay(new Date());
  return { from: today, to: today };
}

type Counted = readonly { readonly code: string; readonly steps: number }[];

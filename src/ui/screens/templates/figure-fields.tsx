import { Select } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { parsePeriod } from '../../../domain/period.ts';
import { periodLabel } from '../../../domain/period-label.ts';
import { FILLED_KINDS } from '../../../domain/template/filling.ts';
import { useSession } from '../../app/session.tsx';
import { useWorkspace } from '../../app/workspace.tsx';
import { periodsOfYear } from '../../parts/periods.ts';
import { SearchSelect } from '../../parts/search-select.tsx';
import type { PointDraft } from './point-draft.ts';
import styles from './templates.module.css';

/** Stands for a name that the row or the heading tells; no code is written so. */
const TOLD = '*';

/** Which figure: indicator, unit, kind, period, sector. */
export function FigureFields(props: {
  readonly draft: PointDraft;
  readonly onChange: (part: Partial<PointDraft>) => void;
}) {
  const { draft, onChange } = props;
  const { api } = useSession();
  const { year } = useWorkspace();
  const { t } = useTranslation('templates');
  const { data } = useQuery(
    api.catalogue.view.queryOptions({ input: {}, placeholderData: keepPreviousData }),
  );
  const indicators = (data?.indicators ?? []).filter(({ ended }) => !ended);
  const units = data?.units ?? [];
  const sectors = (data?.sectors ?? []).filter(({ ended }) => !ended);
  const option = ({ code, name }: { readonly code: string; readonly name: string }) => ({
    value: code,
    label: name,
  });

  return (
    <>
      <SearchSelect
        label={t('point.indicator')}
        placeholder={t('point.chooseIndicator')}
        data-first=""
        value={draft.indicator === null ? TOLD : (draft.indicator ?? null)}
        onChange={(code) => {
          if (code !== null) onChange({ indicator: code === TOLD ? null : code });
        }}
        data={[{ value: TOLD, label: t('point.byHeading') }, ...indicators.map(option)]}
      />
      <SearchSelect
        label={t('point.unit')}
        value={draft.unit ?? TOLD}
        onChange={(code) => {
          if (code !== null) onChange({ unit: code === TOLD ? null : code });
        }}
        data={[{ value: TOLD, label: t('point.ofRow') }, ...units.map(option)]}
      />
      <div className={styles.pair}>
        <Select
          label={t('point.kind')}
          value={draft.kind}
          onChange={(kind) =>
            onChange({ kind: FILLED_KINDS.find((one) => one === kind) ?? draft.kind })
          }
          data={FILLED_KINDS.map((value) => ({ value, label: t(`point.kinds.${value}`) }))}
        />
        <Select
          label={t('point.sector')}
          value={draft.sector}
          onChange={(sector) => onChange({ sector: sector ?? '' })}
          data={[{ value: '', label: t('point.whole') }, ...sectors.map(option)]}
        />
      </div>
      <Select
        label={t('point.period')}
        value={draft.period}
        onChange={(period) => {
          if (period !== null) onChange({ period });
        }}
        data={periodOptions()}
      />
    </>
  );

  function periodOptions() {
    const options = [
      { value: 'year:0', label: t('point.periods.year') },
      { value: 'year:-1', label: t('point.periods.lastYear') },
      { value: 'period:0', label: t('point.periods.period') },
      { value: 'period:-1', label: t('point.periods.lastPeriod') },
      ...[year - 1, year].flatMap(periodsOfYear).map(({ code, period }) => ({
        value: `fixed:${code}`,
        label: t('point.periods.always', { period: periodLabel(period) }),
      })),
    ];
    if (options.some(({ value }) => value === draft.period)) return options;
    return [...options, { value: draft.period, label: otherPeriod() }];
  }

  /** One that no list offers: it was written by a name or a placeholder of the form. */
  function otherPeriod(): string {
    const [type, rest = ''] = draft.period.split(':');
    if (type === 'year') return t('point.periods.yearAt', { offset: rest });
    if (type === 'period') return t('point.periods.periodAt', { offset: rest });
    const period = parsePeriod(rest);
    return t('point.periods.always', { period: period.ok ? periodLabel(period.value) : rest });
  }
}

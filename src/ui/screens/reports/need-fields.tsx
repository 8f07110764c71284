import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CatalogueView, ReportNeed } from '../../../contract/views/others.ts';
import { assertNever } from '../../../domain/assert-never.ts';
import { isCount } from '../../../domain/indicator.ts';
import { periodLabel } from '../../../domain/period-label.ts';
import { receivers } from '../../../domain/totals.ts';
import { versionWords } from '../../app/frame/version-words.ts';
import { useWorkspace } from '../../app/workspace.tsx';
import { periodsOfYear } from '../../parts/periods.ts';
import { SearchSelect } from '../../parts/search-select.tsx';
import type { Asked } from './asked.ts';

type NeedProps = {
  readonly asked: Asked;
  readonly onAsked: (asked: Asked) => void;
  readonly catalogue: CatalogueView | undefined;
  /** What stands for no indicator in particular. */
  readonly indicatorDefault: string;
};

/** A choice for each thing that the report wants to know. */
export function NeedFields(props: NeedProps & { readonly needs: readonly ReportNeed[] }) {
  return props.needs.map((need) => <NeedField key={need} need={need} {...props} />);
}

function NeedField(props: NeedProps & { readonly need: ReportNeed }) {
  const { need, asked, onAsked, catalogue } = props;
  const { year, version, info } = useWorkspace();
  const { t } = useTranslation('reports');
  const { t: tf } = useTranslation('frame');
  const field = {
    value: asked[need],
    onChange: (value: string | null) => onAsked({ ...asked, [need]: value ?? '' }),
  };
  switch (need) {
    case 'period':
      return (
        <Select
          label={t('period')}
          {...field}
          data={[{ value: '', label: t('latest') }, ...periodOptions(year)]}
        />
      );
    case 'indicator':
      return (
        <SearchSelect
          label={t('indicator')}
          {...field}
          data={[
            { value: '', label: props.indicatorDefault },
            ...(catalogue?.indicators ?? [])
              .filter(({ kind }) => isCount(kind))
              .map(({ code, name }) => ({ value: code, label: name })),
          ]}
        />
      );
    case 'unit':
      return (
        <SearchSelect
          label={t('unit')}
          {...field}
          data={receivers(catalogue?.units ?? [], { type: 'year', year }).map(({ code, name }) => ({
            value: code,
            label: name,
          }))}
        />
      );
    case 'against':
      return (
        <Select
          label={t('against')}
          {...field}
          data={[
            { value: '', label: t('againstDefault') },
            ...info.versions
              .filter(({ id, years }) => id !== version?.id && years.includes(year))
              .map((one) => ({ value: one.id, label: versionWords(one, tf) })),
          ]}
        />
      );
    default:
      return assertNever(need);
  }
}

/** The periods of a year for a choice. */
export function periodOptions(year: number) {
  return periodsOfYear(year).map(({ code, period }) => ({
    value: code,
    label: periodLabel(period),
  }));
}

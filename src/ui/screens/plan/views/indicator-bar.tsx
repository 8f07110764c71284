import { Checkbox, Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { SearchSelect } from '../../../parts/search-select.tsx';
import { chosenBasis, chosenTarget, type OneIndicator } from '../model/one-indicator-columns.ts';
import { planColumns } from '../model/plan-columns.ts';
import type { PlanSheet } from '../model/plan-sheet.ts';
import styles from './views.module.css';

/** Which indicator is open, what it is weighed by, and whether its sectors are shown. */
export function IndicatorBar(props: {
  readonly sheet: PlanSheet;
  readonly way: OneIndicator;
  readonly onWay: (way: OneIndicator) => void;
}) {
  const { sheet, way, onWay } = props;
  const { view } = sheet;
  const { t } = useTranslation('planViews');
  const all = planColumns(view);
  const target = chosenTarget(all, way.indicator);
  if (target === undefined) return null;
  const baselines = all.filter((column) => column.kind === 'baseline');
  const isSplit = sheet.columns.some((column) => column.sector !== '');
  const choices = (columns: typeof all) =>
    columns.map(({ indicator }) => ({ value: indicator.code, label: indicator.name }));

  return (
    <section className={styles.bar} aria-label={t('bar')}>
      <SearchSelect
        className={styles.indicator ?? ''}
        aria-label={t('indicator')}
        data={choices(all.filter((column) => column.kind === 'target'))}
        value={target.indicator.code}
        onChange={(code) =>
          code !== null && onWay({ type: 'one', indicator: code, basis: null, bySectors: null })
        }
      />
      {baselines.length > 0 && (
        <Select
          classNames={{ root: styles.basis ?? '', label: styles.inline ?? '' }}
          label={t('basis')}
          data={choices(baselines)}
          value={chosenBasis(view, way, all, target)?.indicator.code ?? null}
          onChange={(basis) => onWay({ ...way, basis })}
        />
      )}
      {view.sectors.length > 0 && (
        <Checkbox
          label={t('bySectors')}
          checked={isSplit}
          onChange={(event) => onWay({ ...way, bySectors: event.currentTarget.checked })}
        />
      )}
    </section>
  );
}

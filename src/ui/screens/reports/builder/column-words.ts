import { useTranslation } from 'react-i18next';
import type { CatalogueView } from '../../../../contract/views/others.ts';
import { parsePeriod } from '../../../../domain/period.ts';
import { periodLabel } from '../../../../domain/period-label.ts';
import type { OwnColumn, OwnWhen } from '../../../../domain/report/own-report.ts';

/** What a chosen column is called in the list: «Kết nạp đoàn viên · Tỷ lệ (%) · Năm trước». */
export function useColumnWords(catalogue: CatalogueView): (column: OwnColumn) => string {
  const whenWords = useWhenWords();
  const { t } = useTranslation('reports');
  return ({ indicator, value, when }) => {
    const name = catalogue.indicators.find(({ code }) => code === indicator)?.name ?? indicator;
    const parts = [name, t(`own.value.${value}`)];
    return (when.type === 'asked' ? parts : [...parts, whenWords(when)]).join(' · ');
  };
}

/** What a column's period is called in a choice. */
export function useWhenWords(): (when: OwnWhen) => string {
  const { t } = useTranslation('reports');
  return (when) => {
    if (when.type !== 'period') return t(`own.when.${when.type}`);
    const period = parsePeriod(when.period);
    return period.ok ? periodLabel(period.value) : when.period;
  };
}

import { useTranslation } from 'react-i18next';
import type { CatalogueView } from '../../../contract/views/others.ts';
import { CADENCES } from '../../../domain/indicator.ts';
import { parsePeriod } from '../../../domain/period.ts';
import { periodLabel } from '../../../domain/period-label.ts';
import type { ProgrammeIndicator } from '../../../domain/programme.ts';
import { requirementOf } from '../../../domain/requirement.ts';

/** What a cell of the table says of an indicator; codes are shown by their names in the catalogue. */
export function useProgrammeWords(names: CatalogueView | undefined) {
  const { t } = useTranslation('programme');
  const indicatorName = (code: string) =>
    [...(names?.indicators ?? []), ...(names?.unlisted ?? [])].find((one) => one.code === code)
      ?.name ?? code;
  const sectorName = (code: string) =>
    names?.sectors.find((one) => one.code === code)?.name ?? code;

  return {
    requirement(asked: ProgrammeIndicator): string {
      const requirement = requirementOf(asked);
      switch (requirement.type) {
        case 'unstated':
          return t('unstated');
        case 'from':
          return t('from', { text: requirement.text });
        case 'words':
          return requirement.text;
      }
    },
    period(asked: ProgrammeIndicator): string {
      if (asked.period !== null) {
        const period = parsePeriod(asked.period);
        return period.ok ? periodLabel(period.value) : asked.period;
      }
      const cadence = CADENCES.find((one) => one === asked.cadence);
      return cadence === undefined ? asked.cadence : t(`cadence.${cadence}`);
    },
    scope(asked: ProgrammeIndicator): string {
      return [asked.scope ?? '', asked.sectors.map(sectorName).join(', ')]
        .filter((part) => part !== '')
        .join(' · ');
    },
    ratio(asked: ProgrammeIndicator): string {
      const { numerator, denominator } = asked;
      if (numerator === null && denominator === null) return '';
      const above = numerator === null ? t('numeratorUnknown') : indicatorName(numerator);
      const below = denominator === null ? t('denominatorUnknown') : indicatorName(denominator);
      return `${above} ÷ ${below}`;
    },
  };
}

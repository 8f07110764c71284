import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { isRatio } from '../../../domain/indicator.ts';
import { parsePeriod } from '../../../domain/period.ts';
import { periodLabel } from '../../../domain/period-label.ts';
import { formatDecimal, formatPercent } from '../../../domain/vietnamese/numbers.ts';
import { useSession } from '../../app/session.tsx';

export type FigureWords = {
  readonly indicator: (code: string) => string;
  readonly sector: (code: string) => string;
  /** A value of the indicator in digits, a ratio's with «%»; in words where there is none. */
  readonly value: (code: string | null, value: number | null) => string;
};

/** The catalogue's names for what a figure is of; the code where it has none. */
export function useFigureWords(): FigureWords {
  const { api } = useSession();
  const { data } = useQuery(api.catalogue.view.queryOptions({ input: {} }));
  const inDigits = useValueWords();
  return {
    indicator: (code) => data?.indicators.find((one) => one.code === code)?.name ?? code,
    sector: (code) => data?.sectors.find((one) => one.code === code)?.name ?? code,
    value: (code, value) => {
      const kind = data?.indicators.find((one) => one.code === code)?.kind;
      const isPercent = kind !== undefined && isRatio(kind) && value !== null;
      return isPercent ? formatPercent(value, { max: 2 }) : inDigits(value);
    },
  };
}

/** A value in digits; in words where there is none. */
export function useValueWords(): (value: number | null) => string {
  const { t } = useTranslation('inbox');
  return (value) => (value === null ? t('blankValue') : formatDecimal(value));
}

export function periodWords(code: string): string {
  const period = parsePeriod(code);
  return period.ok ? periodLabel(period.value) : code;
}

/** «quý I năm 2020» inside a sentence. */
export function periodInText(code: string): string {
  const label = periodWords(code);
  return `${label.charAt(0).toLocaleLowerCase('vi')}${label.slice(1)}`;
}

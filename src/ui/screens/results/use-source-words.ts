import { useTranslation } from 'react-i18next';
import type { FigureSource } from '../../../domain/figure.ts';

/** Where a figure came from: the file and the cell, or the hand that typed it. */
export function useSourceWords(): (source: FigureSource) => string {
  const { t } = useTranslation('results');
  return (source) => {
    switch (source.type) {
      case 'typed':
        return t('source.typed');
      case 'programme':
        return t('source.programme', { paragraph: source.paragraph });
      case 'allocation':
        return t('source.allocation');
      case 'import':
        return t('source.import', source);
      case 'illustrative':
        return source.note;
    }
  };
}

import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ColumnHead } from '../../grid/column-state.ts';
import type { ColumnTexts } from '../../grid/columns.ts';

/** What the grid itself says; the same object from render to render: it measures every column anew when it changes. */
export function useSheetTexts(): ColumnTexts {
  const { t } = useTranslation('plan');
  const { t: tl } = useTranslation('lines');
  return useMemo(
    () => ({
      ordinal: t('ordinal'),
      name: t('unit'),
      menu: (title: string, { sorted, filtered }: ColumnHead) =>
        [
          tl('header.menu', { title }),
          ...(sorted === null ? [] : [tl('header.sorted')]),
          ...(filtered ? [tl('header.filtered')] : []),
        ].join(', '),
      grip: tl('header.grip'),
      blank: t('blankCell'),
    }),
    [t, tl],
  );
}

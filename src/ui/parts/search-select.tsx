import { Select, type SelectProps } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { foundOptions } from './found-options.ts';

/** A choice from a long list of names: typing finds without marks, and says where it finds nothing. */
export function SearchSelect(props: SelectProps) {
  const { t } = useTranslation('common');
  return (
    <Select
      nothingFoundMessage={t('nothingFound')}
      {...props}
      searchable
      selectFirstOptionOnChange
      filter={foundOptions}
    />
  );
}

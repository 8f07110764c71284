import type { ComboboxItem, ComboboxParsedItem, OptionsFilter } from '@mantine/core';
import { searchKey } from '../../domain/vietnamese/names.ts';

/** The options whose name holds what was typed, marks or none: «tua chua» finds «Tủa Chùa». */
export const foundOptions: OptionsFilter = ({ options, search }) => {
  const wanted = searchKey(search);
  const isFound = ({ label }: ComboboxItem) => searchKey(label).includes(wanted);
  return options.flatMap((option): ComboboxParsedItem[] => {
    if (!('group' in option)) return isFound(option) ? [option] : [];
    const items = option.items.filter(isFound);
    return items.length === 0 ? [] : [{ ...option, items }];
  });
};

import { type RefObject, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommands } from './commands.tsx';

/** Ctrl+F puts the keyboard into the screen's own search; the answer goes to that field. */
export function useFindCommand(
  what: 'find' | 'findUnit' = 'findUnit',
): RefObject<HTMLInputElement | null> {
  const { t } = useTranslation('commands');
  const field = useRef<HTMLInputElement>(null);
  useCommands(() => [
    {
      id: 'find',
      group: 'edit',
      title: t(what),
      keys: ['Ctrl+F'],
      reach: 'fields',
      barred: null,
      run: () => {
        field.current?.focus();
        field.current?.select();
      },
    },
  ]);
  return field;
}

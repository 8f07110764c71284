import { useEffect, useState } from 'react';

/**
 * Puts the keyboard back where it was before a dialog that is drawn only while it is open: Mantine
 * does so only for one that stays and is told to close. Whoever has taken it meanwhile keeps it.
 */
export function useReturnedFocus(): void {
  const [before] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      const isFree = document.activeElement === null || document.activeElement === document.body;
      if (isFree && before instanceof HTMLElement && before.isConnected) before.focus();
    },
    [before],
  );
}

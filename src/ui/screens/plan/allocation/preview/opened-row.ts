import { useState } from 'react';

/** Which row of a preview shows its reason: one at a time. */
export function useOpenedRow(): {
  readonly isOpen: (row: string) => boolean;
  readonly toggle: (row: string) => void;
} {
  const [opened, setOpened] = useState<string | null>(null);
  return {
    isOpen: (row) => row === opened,
    toggle: (row) => setOpened(row === opened ? null : row),
  };
}

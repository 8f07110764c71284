import { useRef } from 'react';

/**
 * Gives the keyboard back to what opened a dialog that is taken out of the page when it closes:
 * Mantine gives it back only where the dialog stays.
 */
export function useOpener(): {
  readonly opens: (opener: HTMLElement) => void;
  readonly closes: () => void;
} {
  const opener = useRef<HTMLElement | null>(null);
  return {
    opens: (element) => {
      opener.current = element;
    },
    closes: () => opener.current?.focus(),
  };
}

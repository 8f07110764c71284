import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';

/** In milliseconds: a key on its way to the next cell of the sheet has come by then. */
const CALM_MS = 400;

/**
 * Keeps the keyboard on the box itself while there is nothing to press, and a moment longer; then
 * the button in it that is marked `data-first` has it, unless the person went elsewhere.
 */
export function useCalmFocus(isReady: boolean): RefObject<HTMLDivElement | null> {
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (!isReady) box.current?.focus();
  }, [isReady]);
  useEffect(() => {
    if (!isReady) return;
    const timer = setTimeout(() => {
      if (document.activeElement !== box.current) return;
      box.current?.querySelector<HTMLElement>('[data-first]')?.focus();
    }, CALM_MS);
    return () => clearTimeout(timer);
  }, [isReady]);
  return box;
}

import { type RefObject, useLayoutEffect } from 'react';

/**
 * Keeps the keyboard in a question from the moment it is drawn. The trap around it takes the
 * keyboard a moment later, and the sheet may take it back when its editor closes: a key pressed in
 * between would be typed into another cell. Whoever asked for it last has it after the question.
 */
export function useHeldFocus(box: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const element = box.current;
    if (element === null) return;
    // A field that the question itself has put the keyboard on keeps it.
    if (!element.contains(document.activeElement)) element.focus();
    let wanting: HTMLElement | null = null;
    const takeBack = ({ target }: FocusEvent) => {
      if (!(target instanceof HTMLElement) || element.contains(target)) return;
      // The list of a field in the question hangs elsewhere in the page.
      if (target.closest('[data-portal]') !== null) return;
      wanting = target;
      element.focus();
    };
    document.addEventListener('focusin', takeBack);
    return () => {
      document.removeEventListener('focusin', takeBack);
      wanting?.focus();
    };
  }, [box]);
}

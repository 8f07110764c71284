import { useCallback, useEffect, useRef, useState } from 'react';

/** The key that is refused often moves the selection too: what it said must be there to be read. */
const READING_MS = 2500;

/**
 * What the status line says; it goes with Escape, or when the selection has moved on, but then not
 * before it could be read.
 */
export function useMessage(selection: {
  readonly subscribe: (listener: () => void) => () => void;
}) {
  const [message, setMessage] = useState('');
  const saidAt = useRef(0);
  const leaving = useRef<number>(undefined);
  const say = useCallback((text: string) => {
    window.clearTimeout(leaving.current);
    saidAt.current = performance.now();
    setMessage(text);
  }, []);
  const unsay = useCallback(() => setMessage(''), []);
  useEffect(
    () =>
      selection.subscribe(() => {
        window.clearTimeout(leaving.current);
        const left = saidAt.current + READING_MS - performance.now();
        if (left <= 0) unsay();
        else leaving.current = window.setTimeout(unsay, left);
      }),
    [selection, unsay],
  );
  useEffect(() => {
    const leave = ({ key }: KeyboardEvent) => key === 'Escape' && unsay();
    // First of all: what a question says when Escape leaves it comes behind.
    window.addEventListener('keydown', leave, { capture: true });
    return () => {
      window.removeEventListener('keydown', leave, { capture: true });
      window.clearTimeout(leaving.current);
    };
  }, [unsay]);
  return { message, say, unsay };
}

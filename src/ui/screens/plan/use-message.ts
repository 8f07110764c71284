import { useCallback, useEffect, useRef, useState } from 'react';

/** The key that is refused often moves the selection too: what it said must be there to be read. */
const READING_MS = 4000;

/** What the status line says; it goes when the selection moves on, but not before it could be read. */
export function useMessage(selection: {
  readonly subscribe: (listener: () => void) => () => void;
}) {
  const [message, setMessage] = useState('');
  const saidAt = useRef(0);
  const say = useCallback((text: string) => {
    saidAt.current = performance.now();
    setMessage(text);
  }, []);
  const unsay = useCallback(() => setMessage(''), []);
  useEffect(
    () =>
      selection.subscribe(() => {
        if (performance.now() - saidAt.current > READING_MS) setMessage('');
      }),
    [selection],
  );
  return { message, say, unsay };
}

import { useEffect, useState } from 'react';

const ROWS_AT_ONCE = 50;

/** Rows to draw: a few at a time, so that the page answers meanwhile, but never less than up to one. */
export function useGrowing(all: number, upTo: number): number {
  const [count, setCount] = useState(ROWS_AT_ONCE);
  useEffect(() => {
    if (count >= all) return;
    const later = setTimeout(() => setCount(count + ROWS_AT_ONCE), 30);
    return () => clearTimeout(later);
  }, [count, all]);
  return Math.max(count, upTo);
}

import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';

/**
 * Whether the browser is about to print: only then do the pages stand in the document a second time,
 * in full size. `name` is what the browser proposes as the name of a PDF.
 */
export function usePrinting(name: string): boolean {
  const [printing, setPrinting] = useState(false);
  useEffect(() => {
    const title = document.title;
    const before = () => {
      document.title = name;
      // What is not there when the event has ended is not printed.
      flushSync(() => setPrinting(true));
    };
    const after = () => {
      document.title = title;
      setPrinting(false);
    };
    window.addEventListener('beforeprint', before);
    window.addEventListener('afterprint', after);
    document.body.classList.add('prints-report');
    return () => {
      window.removeEventListener('beforeprint', before);
      window.removeEventListener('afterprint', after);
      document.body.classList.remove('prints-report');
    };
  }, [name]);
  return printing;
}

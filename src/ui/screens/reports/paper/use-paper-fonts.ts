import { useEffect, useState } from 'react';
import './paper-fonts.css';

const FACES = ['12pt', 'bold 12pt', 'italic 12pt', 'italic bold 12pt'] as const;

/** Whether the letters that pages are measured and printed with have come; where they do not come, others serve. */
export function usePaperFonts(): boolean {
  const [ready, setReady] = useState(() => FACES.every(isLoaded));
  useEffect(() => {
    if (ready) return;
    let left = false;
    const done = () => {
      if (!left) setReady(true);
    };
    Promise.all(FACES.map((face) => document.fonts.load(`${face} Tinos`))).then(done, done);
    return () => {
      left = true;
    };
  }, [ready]);
  return ready;
}

function isLoaded(face: string): boolean {
  return [...document.fonts].some(({ family }) => family.includes('Tinos'))
    ? document.fonts.check(`${face} Tinos`)
    : false;
}

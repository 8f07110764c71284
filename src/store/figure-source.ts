import type { FigureSource } from '../domain/figure.ts';
import { storedJson } from './stored-json.ts';

/** The source that a stored text tells of. */
export type SourceReader = (text: string) => FigureSource;

/** Most figures share their source with thousands of others (one allocation, «typed»). */
export function sourceReader(): SourceReader {
  const known = new Map<string, FigureSource>();
  return (text) => {
    const found = known.get(text);
    if (found) return found;
    const source = storedJson<FigureSource>(text);
    known.set(text, source);
    return source;
  };
}

import { join } from 'node:path';

/** How many folders deep the working folder lies inside the one that nothing may leave. */
export const DEPTH = 8;

const ABSOLUTE = /^(?:[\\/]|[a-z]:|file:|\\\\)/i;
const MOST_UP = 4;

/**
 * The value with every text that could name a place kept inside a folder, for every text may turn up where
 * a path is asked, and a test must write nowhere else. Texts that merely begin like one are kept, with
 * the folder before them.
 */
export function confine(value: unknown, folder: string): unknown {
  if (typeof value === 'string') return confined(value, folder);
  if (Array.isArray(value)) return value.map((one) => confine(one, folder));
  if (typeof value !== 'object' || value === null || value instanceof Date) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, confine(one, folder)]));
}

function confined(text: string, folder: string): string {
  let ups = 0;
  const low = text.replaceAll('..', (up) => {
    ups += 1;
    return ups > MOST_UP ? '.' : up;
  });
  if (low.startsWith(folder) && ups === 0) return low;
  return ABSOLUTE.test(low.trimStart()) ? join(folder, 'absolute', low.replaceAll('..', '.')) : low;
}

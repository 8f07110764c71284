import { ORPCError } from '@orpc/server';

/** What a handler gives its interceptors of one call. */
type Call<T> = { readonly signal?: AbortSignal | undefined; readonly next: () => Promise<T> };

/** A message may quote what could not be understood: no more of it is told than names a fault. */
const LONGEST_MESSAGE = 200;
const MOST_CAUSES = 5;

/** A fault with its causes as a log may keep it: what it is and where it was, nothing that it carries. */
export function toldFault(error: unknown, causes = MOST_CAUSES): string {
  if (!(error instanceof Error)) return `A fault that is no error: ${typeof error}`;
  const { name, message, stack = '', cause } = error;
  const places = stack.split('\n').filter((line) => /^\s+at /.test(line));
  const lines = [`${name}: ${message.slice(0, LONGEST_MESSAGE)}`, ...places];
  if (cause !== undefined && causes > 0) lines.push(`caused by ${toldFault(cause, causes - 1)}`);
  return lines.join('\n');
}

/** Tells a fault on stderr before it goes to the page, which learns no more than that there was one. */
export async function tellFaults<T>({ signal, next }: Call<T>): Promise<T> {
  try {
    return await next();
  } catch (error) {
    const isFault = !(error instanceof ORPCError) && signal?.aborted !== true;
    if (isFault) console.error(toldFault(error));
    throw error;
  }
}

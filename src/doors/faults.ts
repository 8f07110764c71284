import { ORPCError } from '@orpc/server';

/** What a handler gives its interceptors of one call. */
type Call<T> = { readonly signal?: AbortSignal | undefined; readonly next: () => Promise<T> };

/** Tells a fault on stderr before it goes to the page, which learns no more than that there was one. */
export async function tellFaults<T>({ signal, next }: Call<T>): Promise<T> {
  try {
    return await next();
  } catch (error) {
    const isFault = !(error instanceof ORPCError) && signal?.aborted !== true;
    if (isFault) console.error(error);
    throw error;
  }
}

import type { ReaderReply, ReaderRequest, ReaderTransport } from './reader-protocol.ts';

/** How one exchange with the reader process ended. */
export type ExchangeEnd =
  | ReaderReply
  | { readonly type: 'exit'; readonly outOfMemory: boolean }
  | { readonly type: 'late' }
  | { readonly type: 'aborted' };

export type ReaderConnection = {
  readonly alive: () => boolean;
  /** Waits for the next word from the process: a reply, its death, the deadline or the caller's stop. */
  readonly next: (milliseconds: number, signal?: AbortSignal) => Promise<ExchangeEnd>;
  readonly send: (request: ReaderRequest) => void;
  readonly kill: () => void;
};

/** Listens to a reader process once, so that many exchanges leave no listeners behind. */
export function connect(transport: ReaderTransport): ReaderConnection {
  let exit: ExchangeEnd | null = null;
  let heard: ExchangeEnd | null = null;
  let listener: ((end: ExchangeEnd) => void) | null = null;
  const hear = (end: ExchangeEnd) => {
    if (listener) listener(end);
    else heard = end;
  };
  transport.onReply(hear);
  transport.onExit(({ outOfMemory }) => {
    exit = { type: 'exit', outOfMemory };
    hear(exit);
  });

  const next = (milliseconds: number, signal?: AbortSignal) =>
    new Promise<ExchangeEnd>((resolve) => {
      const abort = () => finish({ type: 'aborted' });
      const timer = setTimeout(() => finish({ type: 'late' }), milliseconds);
      const finish = (end: ExchangeEnd) => {
        clearTimeout(timer);
        signal?.removeEventListener('abort', abort);
        listener = null;
        heard = null;
        resolve(end);
      };
      listener = finish;
      signal?.addEventListener('abort', abort, { once: true });
      if (signal?.aborted) abort();
      else if (heard ?? exit) finish((heard ?? exit) as ExchangeEnd);
    });

  return { alive: () => exit === null, next, send: transport.send, kill: transport.kill };
}

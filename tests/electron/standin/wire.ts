/** Answers calls by name; what it answers must be clonable. */
export type Handlers = Readonly<Record<string, (...args: never[]) => unknown>>;

export type Wire = {
  readonly call: (name: string, ...args: readonly unknown[]) => Promise<unknown>;
  /** Nobody waits for this one: what arrives at a page or process that is gone is lost, as in Electron. */
  readonly tell: (name: string, ...args: readonly unknown[]) => void;
};

type Packet =
  | { type: 'call'; id: number; name: string; args: unknown[] }
  | { type: 'done'; id: number; value: unknown }
  | { type: 'failed'; id: number; message: string };

type Ends = {
  readonly send: (packet: unknown) => void;
  readonly listen: (listener: (packet: unknown) => void) => void;
};

/** Calls both ways over the IPC channel of a child process; each is answered once, in its order. */
export function createWire({ send, listen }: Ends, handlers: Handlers): Wire {
  const waiting = new Map<number, { done: (value: unknown) => void; fail: (e: Error) => void }>();
  let last = 0;

  async function serve({ id, name, args }: Extract<Packet, { type: 'call' }>): Promise<void> {
    try {
      const handler = handlers[name];
      if (handler === undefined) throw new Error(`The stand-in knows no «${name}»`);
      send({ type: 'done', id, value: await handler(...(args as never[])) });
    } catch (error) {
      send({ type: 'failed', id, message: error instanceof Error ? error.message : String(error) });
    }
  }

  listen((raw) => {
    const packet = raw as Packet;
    if (packet.type === 'call') return void serve(packet);
    const call = waiting.get(packet.id);
    waiting.delete(packet.id);
    if (packet.type === 'done') call?.done(packet.value);
    else call?.fail(new Error(packet.message));
  });

  function call(name: string, ...args: readonly unknown[]): Promise<unknown> {
    return new Promise((done, fail) => {
      last += 1;
      waiting.set(last, { done, fail });
      send({ type: 'call', id: last, name, args });
    });
  }

  return { call, tell: (name, ...args) => void call(name, ...args).catch(() => undefined) };
}

/** What crosses Playwright's bridge: it knows no bytes. */
export type Crossing = { readonly text: string } | { readonly base64: string };

export type StandinPage = {
  readonly deliver: (channel: string, message: unknown, ports: readonly number[]) => void;
  readonly portMessage: (id: number, data: Crossing) => void;
  readonly portClosed: (id: number) => void;
};

declare global {
  interface Window {
    standinPage: StandinPage;
    /** A new document has begun: what the last one held is gone. */
    standinFresh(): Promise<void>;
    standinAsk(channel: string, args: readonly unknown[]): Promise<unknown>;
    standinPort(id: number, data: Crossing): Promise<void>;
  }
}

type Preload = (
  require: (name: string) => unknown,
  module: { exports: object },
  exports: object,
) => void;

/**
 * Runs in the page before anything else: the part of Electron that a preload sees, then the built
 * preload itself. It must be whole in itself: it crosses to the browser as text.
 */
export function standinPageScript(preload: Preload): void {
  type Listener = (event: { readonly ports: readonly MessagePort[] }, message: unknown) => void;
  const listeners = new Map<string, Set<Listener>>();
  const ports = new Map<number, MessagePort>();

  const cross = (data: unknown): Crossing => {
    if (typeof data === 'string') return { text: data };
    const bytes = data instanceof ArrayBuffer ? new Uint8Array(data) : (data as Uint8Array);
    let binary = '';
    for (const byte of bytes) binary += String.fromCharCode(byte);
    return { base64: btoa(binary) };
  };
  const uncross = (data: Crossing): unknown =>
    'text' in data ? data.text : Uint8Array.from(atob(data.base64), (c) => c.charCodeAt(0));

  const receivePort = (id: number): MessagePort => {
    const { port1, port2 } = new MessageChannel();
    ports.set(id, port2);
    port2.onmessage = ({ data }) => void window.standinPort(id, cross(data));
    return port1;
  };

  void window.standinFresh();
  window.standinPage = {
    deliver: (channel, message, ids) => {
      const event = { ports: ids.map(receivePort) };
      for (const listener of listeners.get(channel) ?? []) listener(event, message);
    },
    portMessage: (id, data) => ports.get(id)?.postMessage(uncross(data)),
    portClosed: (id) => {
      ports.get(id)?.close();
      ports.delete(id);
    },
  };

  const electron = {
    contextBridge: {
      exposeInMainWorld: (name: string, api: object) =>
        Object.defineProperty(window, name, { value: Object.freeze(api) }),
    },
    ipcRenderer: {
      invoke: (channel: string, ...args: readonly unknown[]) => window.standinAsk(channel, args),
      on: (channel: string, listener: Listener) => {
        listeners.set(channel, (listeners.get(channel) ?? new Set()).add(listener));
      },
      off: (channel: string, listener: Listener) => listeners.get(channel)?.delete(listener),
    },
  };
  const module = { exports: {} };
  const require = (name: string) => {
    // A sandboxed preload has no more than this either.
    if (name !== 'electron') throw new Error(`A sandboxed preload cannot require ${name}`);
    return electron;
  };
  preload(require, module, module.exports);
}

import { EventEmitter } from 'node:events';
import { MessageChannel, type MessagePort } from 'node:worker_threads';

/** Electron's MessagePortMain over a port of Node's: it waits for `start`, and events carry `data`. */
export class MessagePortMain extends EventEmitter {
  #port: MessagePort | null;

  constructor(port: MessagePort) {
    super();
    this.#port = port;
    port.on('close', () => this.emit('close'));
  }

  start(): void {
    this.#port?.on('message', (data) => this.emit('message', { data, ports: [] }));
  }

  postMessage(data: unknown): void {
    this.#port?.postMessage(data);
  }

  close(): void {
    this.#port?.close();
  }

  /** The port leaves this process, as when it is transferred: this object is empty from then on. */
  takeOut(): MessagePort {
    const port = this.#port;
    if (port === null) throw new Error('This port has already been handed over');
    this.#port = null;
    port.removeAllListeners('close');
    return port;
  }
}

export class MessageChannelMain {
  readonly port1: MessagePortMain;
  readonly port2: MessagePortMain;

  constructor() {
    const { port1, port2 } = new MessageChannel();
    this.port1 = new MessagePortMain(port1);
    this.port2 = new MessagePortMain(port2);
  }
}

export type Relay = {
  /** Puts a port that leaves this process under a number, by which the other side speaks of it. */
  readonly handOver: (port: MessagePortMain) => number;
  readonly arrived: (id: number, data: unknown) => void;
  readonly closed: (id: number) => void;
  readonly closeAll: () => void;
};

/** Carries what passes a handed-over port to the process that has it. */
export function createRelay(
  send: (id: number, data: unknown) => void,
  tellClosed: (id: number) => void,
): Relay {
  const ports = new Map<number, MessagePort>();
  let last = 0;
  const close = (id: number) => {
    const port = ports.get(id);
    ports.delete(id);
    port?.close();
  };
  return {
    handOver: (outgoing) => {
      last += 1;
      const id = last;
      const port = outgoing.takeOut();
      ports.set(id, port);
      port.on('message', (data) => send(id, data));
      port.on('close', () => {
        if (ports.delete(id)) tellClosed(id);
      });
      return id;
    },
    arrived: (id, data) => ports.get(id)?.postMessage(data),
    closed: close,
    closeAll: () => {
      for (const id of [...ports.keys()]) close(id);
    },
  };
}

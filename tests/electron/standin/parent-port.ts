import { EventEmitter } from 'node:events';
import type { FromChild, ToChild } from './child-messages.ts';

/** Loaded before the entry of a forked process: gives it the `process.parentPort` of a utility process. */

/** What is sent while main is ending is lost, and no error. */
const send = (message: FromChild) => process.send?.(message, undefined, undefined, () => undefined);
const ports = new Map<number, ChildPort>();

class ChildPort extends EventEmitter {
  readonly #id: number;
  #waiting: unknown[] | null = [];

  constructor(id: number) {
    super();
    this.#id = id;
  }

  start(): void {
    const waiting = this.#waiting ?? [];
    this.#waiting = null;
    for (const data of waiting) this.receive(data);
  }

  receive(data: unknown): void {
    if (this.#waiting === null) this.emit('message', { data, ports: [] });
    else this.#waiting.push(data);
  }

  postMessage(data: unknown): void {
    send({ type: 'port-message', id: this.#id, data });
  }

  close(): void {
    ports.delete(this.#id);
    send({ type: 'port-closed', id: this.#id });
  }
}

class ParentPort extends EventEmitter {
  #waiting: { readonly data: unknown; readonly ports: readonly ChildPort[] }[] = [];

  constructor() {
    super();
    this.on('newListener', (event) => {
      if (event !== 'message') return;
      const waiting = this.#waiting;
      this.#waiting = [];
      process.nextTick(() => {
        for (const message of waiting) this.emit('message', message);
      });
    });
  }

  receive(data: unknown, ids: readonly number[]): void {
    const arrived = ids.map((id) => {
      const port = new ChildPort(id);
      ports.set(id, port);
      return port;
    });
    const message = { data, ports: arrived };
    if (this.listenerCount('message') > 0) this.emit('message', message);
    else this.#waiting.push(message);
  }

  postMessage(data: unknown): void {
    send({ type: 'message', data });
  }
}

const parentPort = new ParentPort();
Object.defineProperty(process, 'parentPort', { value: parentPort });

process.on('message', (message: ToChild) => {
  switch (message.type) {
    case 'message':
      return parentPort.receive(message.data, message.ports);
    case 'port-message':
      return ports.get(message.id)?.receive(message.data);
    case 'port-closed':
      ports.get(message.id)?.emit('close');
      ports.delete(message.id);
  }
});
// A utility process ends with the program.
process.on('disconnect', () => process.exit(0));

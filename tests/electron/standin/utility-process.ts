import { type ChildProcess, fork } from 'node:child_process';
import { EventEmitter } from 'node:events';
import { constants } from 'node:os';
import type { FromChild, ToChild } from './child-messages.ts';
import { createRelay, type MessagePortMain } from './message-ports.ts';

type ForkOptions = {
  readonly execArgv?: readonly string[];
  readonly serviceName?: string;
  readonly stdio?: 'ignore' | 'inherit' | 'pipe';
};

export type UtilityProcess = EventEmitter & {
  readonly pid: number | undefined;
  readonly postMessage: (data: unknown, ports?: readonly MessagePortMain[]) => void;
  readonly kill: () => boolean;
};

const preload = new URL('./parent-port.ts', import.meta.url).href;
const running = new Map<ChildProcess, string>();

/** The processes that run now, by the name that main gave them. */
export function runningServices(): { name: string; pid: number | undefined }[] {
  return [...running].map(([{ pid }, name]) => ({ name, pid }));
}

/** Electron's utilityProcess with a fork of Node in its place; real processes, ports relayed. */
export const utilityProcess = {
  fork(
    entry: string,
    args: readonly string[] = [],
    { execArgv = [], serviceName = '', stdio = 'inherit' }: ForkOptions = {},
  ): UtilityProcess {
    const child = fork(entry, args, {
      execArgv: [...execArgv, '--import', preload],
      serialization: 'advanced',
      stdio: ['ignore', stdio, stdio, 'ipc'],
    });
    running.set(child, serviceName);
    const send = (message: ToChild) => {
      if (child.connected) child.send(message, () => undefined);
    };
    const relay = createRelay(
      (id, data) => send({ type: 'port-message', id, data }),
      (id) => send({ type: 'port-closed', id }),
    );
    const events = new EventEmitter();
    child.on('message', (message: FromChild) => {
      switch (message.type) {
        case 'message':
          return events.emit('message', message.data);
        case 'port-message':
          return relay.arrived(message.id, message.data);
        case 'port-closed':
          return relay.closed(message.id);
      }
    });
    child.once('spawn', () => events.emit('spawn'));
    child.once('exit', (status, signal) => {
      running.delete(child);
      relay.closeAll();
      // The word of waitpid: what a process says itself stands in the upper byte.
      events.emit('exit', signal === null ? (status ?? 0) << 8 : constants.signals[signal]);
    });
    return Object.assign(events, {
      pid: child.pid,
      postMessage: (data: unknown, ports: readonly MessagePortMain[] = []) =>
        send({ type: 'message', data, ports: ports.map(relay.handOver) }),
      kill: () => child.kill(),
    });
  },
};

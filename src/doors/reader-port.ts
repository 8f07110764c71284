import type { StartReader } from '../engine/context.ts';
import type { ParentPort, Port } from './ports.ts';

type Transport = Awaited<ReturnType<StartReader>>;
type Reply = Parameters<Parameters<Transport['onReply']>[0]>[0];
type Exit = Parameters<Parameters<Transport['onExit']>[0]>[0];

export type ReaderPorts = {
  readonly start: StartReader;
  /** Main has started the reader `id`, whose end of the channel this is. */
  readonly arrived: (id: number, port: Port) => void;
  readonly gone: (id: number, exit: Exit) => void;
};

/** Main answers in a moment; where it cannot start a process it never does. */
const PATIENCE_MS = 60_000;

/**
 * Workbook readers inside Electron: only main can start a process there, so it is asked for one
 * and hands over a port to it. A fork would hang: the RunAsNode fuse is off.
 */
export function createReaderPorts(
  parent: Pick<ParentPort, 'postMessage'>,
  patience = PATIENCE_MS,
): ReaderPorts {
  const awaited = new Map<number, (transport: Transport) => void>();
  const exits = new Map<number, (exit: Exit) => void>();
  let last = 0;

  function transportOf(id: number, port: Port): Transport {
    return {
      send: (request) => port.postMessage(request),
      onReply: (listener) => {
        port.on('message', ({ data }) => listener(data as Reply));
        port.start();
      },
      onExit: (listener) => {
        exits.set(id, listener);
      },
      kill: () => parent.postMessage({ type: 'stop-reader', id }),
    };
  }

  return {
    start: () =>
      new Promise((resolve, reject) => {
        last += 1;
        const id = last;
        const timer = setTimeout(() => {
          awaited.delete(id);
          reject(new Error('Main has started no reader'));
        }, patience);
        awaited.set(id, (transport) => {
          clearTimeout(timer);
          resolve(transport);
        });
        parent.postMessage({ type: 'start-reader', id });
      }),
    arrived: (id, port) => {
      awaited.get(id)?.(transportOf(id, port));
      awaited.delete(id);
    },
    gone: (id, exit) => {
      exits.get(id)?.(exit);
      exits.delete(id);
    },
  };
}

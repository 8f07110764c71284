import { join } from 'node:path';
import { MessageChannelMain, type MessagePortMain, utilityProcess } from 'electron';

/** The same as for a reader outside Electron; its own watchdog bounds what the heap does not count. */
const HEAP_MEGABYTES = 320;
const SEMI_SPACE_MEGABYTES = 8;
/** With this status the reader's watchdog ends it. */
const OUT_OF_MEMORY_EXIT = 86;

export type Reader = {
  /** The engine's end of the channel to the reader. */
  readonly port: MessagePortMain;
  readonly kill: () => void;
};

/** Starts a process that reads workbooks from outside; `onGone` is called once, when it has ended. */
export function startReader(onGone: (outOfMemory: boolean) => void): Reader {
  const child = utilityProcess.fork(join(import.meta.dirname, 'reader.js'), [], {
    serviceName: 'Chi Tieu reader',
    stdio: 'ignore',
    execArgv: [
      `--max-old-space-size=${HEAP_MEGABYTES}`,
      `--max-semi-space-size=${SEMI_SPACE_MEGABYTES}`,
    ],
  });
  const { port1, port2 } = new MessageChannelMain();
  let heapFull = false;
  // V8 gives up only when its heap is full.
  child.on('error', () => {
    heapFull = true;
  });
  child.once('exit', (status) => onGone(heapFull || status === OUT_OF_MEMORY_EXIT));
  child.postMessage(null, [port1]);
  return { port: port2, kill: () => child.kill() };
}

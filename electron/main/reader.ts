import { join } from 'node:path';
import { MessageChannelMain, type MessagePortMain, utilityProcess } from 'electron';

/** The same as for a reader outside Electron; its own watchdog bounds what the heap does not count. */
const HEAP_MEGABYTES = 320;
const SEMI_SPACE_MEGABYTES = 8;
/**
 * How a process ends that ran out of memory. Its watchdog or the system kills it: status 1 on Windows,
 * elsewhere the word of `waitpid`, which is the signal's number (SIGKILL), or 128 more from a shell. V8
 * aborts on a full heap, by SIGABRT, a breakpoint or Chromium's own exception. A fault of the reader
 * itself never ends with one of these.
 */
const MEMORY_EXITS: ReadonlySet<number> = new Set([1, 9, 137, 6, 134, 0x80000003, 0xe0000008]);

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
  child.once('exit', (status) => onGone(heapFull || MEMORY_EXITS.has(status >>> 0)));
  child.postMessage(null, [port1]);
  return { port: port2, kill: () => child.kill() };
}

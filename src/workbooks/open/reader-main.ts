import { LIMITS } from './limits.ts';
import type { ReaderReply, ReaderRequest } from './reader-protocol.ts';
import { answer } from './reader-server.ts';
import { startWatchdog } from './watchdog.ts';

type Port = {
  readonly on: (event: 'message', listener: (event: { data: unknown }) => void) => void;
  readonly postMessage: (message: ReaderReply) => void;
  readonly start: () => void;
};

type ParentPort = {
  readonly on: (
    event: 'message',
    listener: (event: { readonly ports: readonly Port[] }) => void,
  ) => void;
};

/** Present in Electron's utility process, whose types this layer does not know. */
const parentPort: ParentPort | undefined = Reflect.get(process, 'parentPort');

/** Not status 1, by which its owner recognizes a process that was killed. */
const FAULT_EXIT = 70;

process.on('uncaughtException', () => process.exit(FAULT_EXIT));
const watchdog = startWatchdog({
  megabytes: LIMITS.readerMemoryMegabytes,
  processorMilliseconds: LIMITS.readProcessorMilliseconds,
});
if (parentPort) serveUtilityProcess(parentPort);
else serveFork();

/** In Electron one end of a channel is handed over, whose other end the engine holds. */
function serveUtilityProcess(parent: ParentPort): void {
  parent.on('message', ({ ports }) => {
    const [port] = ports;
    if (!port) return;
    port.on('message', ({ data }) => {
      watchdog.watch();
      port.postMessage(answer(data as ReaderRequest));
      watchdog.rest();
    });
    port.start();
    port.postMessage({ type: 'ready' });
  });
}

function serveFork(): void {
  const send = (reply: ReaderReply) => process.send?.(reply);
  process.on('message', (request: ReaderRequest) => {
    watchdog.watch();
    send(answer(request));
    watchdog.rest();
  });
  process.on('disconnect', () => process.exit(0));
  send({ type: 'ready' });
  watchdog.rest();
}

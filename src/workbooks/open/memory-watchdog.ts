import { Worker } from 'node:worker_threads';

const INTERVAL_MILLISECONDS = 15;

export type MemoryWatchdog = {
  /** While there is nothing to do, so that an idle program lets the processor sleep. */
  readonly rest: () => void;
  readonly watch: () => void;
};

/**
 * Ends this process when it holds more than `megabytes`; watches from the start. The check runs in a
 * thread of its own, since the main one is busy exactly when memory grows; the heap limit alone does
 * not count buffers. A thread can only kill the process, not choose its exit status.
 */
export function startMemoryWatchdog(megabytes: number): MemoryWatchdog {
  const source = `
    const process = require('node:process');
    const { workerData } = require('node:worker_threads');
    const pause = new Int32Array(new SharedArrayBuffer(4));
    for (;;) {
      Atomics.wait(workerData, 0, 0);
      if (process.memoryUsage.rss() > ${megabytes} * 2 ** 20) process.kill(process.pid, 'SIGKILL');
      Atomics.wait(pause, 0, 0, ${INTERVAL_MILLISECONDS});
    }
  `;
  const watching = new Int32Array(new SharedArrayBuffer(4)).fill(1);
  new Worker(source, { eval: true, workerData: watching }).unref();
  const set = (value: number) => {
    Atomics.store(watching, 0, value);
    Atomics.notify(watching, 0);
  };
  return { rest: () => set(0), watch: () => set(1) };
}

import { Worker } from 'node:worker_threads';

const INTERVAL_MILLISECONDS = 15;

export type Watchdog = {
  /** While there is nothing to do, so that an idle program lets the processor sleep. */
  readonly rest: () => void;
  /** From here on the time of the processor counts anew. */
  readonly watch: () => void;
};

export type WatchdogLimits = {
  readonly megabytes: number;
  readonly processorMilliseconds: number;
};

/**
 * Ends this process when it holds too much, or has had the processor for too long; watches from the
 * start. The check runs in a thread of its own, since the main one is busy exactly then; the heap limit
 * alone does not count buffers. A thread can only kill the process, not choose its exit status.
 */
export function startWatchdog({ megabytes, processorMilliseconds }: WatchdogLimits): Watchdog {
  const source = `
    const process = require('node:process');
    const { workerData } = require('node:worker_threads');
    const pause = new Int32Array(new SharedArrayBuffer(4));
    const used = () => process.cpuUsage().user + process.cpuUsage().system;
    let turn = -1;
    let before = 0;
    for (;;) {
      Atomics.wait(workerData, 0, 0);
      if (Atomics.load(workerData, 1) !== turn) {
        turn = Atomics.load(workerData, 1);
        before = used();
      }
      const tooLarge = process.memoryUsage.rss() > ${megabytes} * 2 ** 20;
      const tooLong = used() - before > ${processorMilliseconds} * 1000;
      if (tooLarge || tooLong) process.kill(process.pid, 'SIGKILL');
      Atomics.wait(pause, 0, 0, ${INTERVAL_MILLISECONDS});
    }
  `;
  const watching = new Int32Array(new SharedArrayBuffer(8)).fill(1);
  new Worker(source, { eval: true, workerData: watching }).unref();
  return {
    rest: () => {
      Atomics.store(watching, 0, 0);
    },
    watch: () => {
      Atomics.add(watching, 1, 1);
      Atomics.store(watching, 0, 1);
      Atomics.notify(watching, 0);
    },
  };
}

import { Worker } from 'node:worker_threads';

const INTERVAL_MILLISECONDS = 100;

/**
 * Ends this process when it holds more than `megabytes`. The check runs in a thread of its own, since
 * the main one is busy exactly when memory grows; the heap limit alone does not count buffers.
 * A thread can only kill the process, not choose its exit status.
 */
export function startMemoryWatchdog(megabytes: number): void {
  const source = `
    const process = require('node:process');
    setInterval(() => {
      if (process.memoryUsage.rss() > ${megabytes} * 2 ** 20) process.kill(process.pid, 'SIGKILL');
    }, ${INTERVAL_MILLISECONDS});
  `;
  new Worker(source, { eval: true }).unref();
}

import { Worker } from 'node:worker_threads';

/** Exit status by which the owner knows that memory was the reason. */
export const OUT_OF_MEMORY_EXIT = 86;

const INTERVAL_MILLISECONDS = 100;

/**
 * Ends this process when it holds more than `megabytes`. The check runs in a thread of its own, since
 * the main one is busy exactly when memory grows; the heap limit alone does not count buffers.
 */
export function startMemoryWatchdog(megabytes: number): void {
  const source = `
    const process = require('node:process');
    setInterval(() => {
      if (process.memoryUsage.rss() > ${megabytes} * 2 ** 20) process.reallyExit(${OUT_OF_MEMORY_EXIT});
    }, ${INTERVAL_MILLISECONDS});
  `;
  new Worker(source, { eval: true }).unref();
}

import { Worker } from 'node:worker_threads';
import type { Failure } from '../../domain/error.ts';
import type { Result } from '../../domain/result.ts';
import { type CopyFacts, type Job, performJob } from './jobs.ts';

/** What a thread says before its answer, once all that it needs is loaded. */
export const STARTED = 'started';
type FromThread = typeof STARTED | Result<CopyFacts, Failure>;

export type RunJob = (job: Job) => Promise<Result<CopyFacts, Failure>>;

/**
 * Does jobs in a thread of their own, so that whoever edits meanwhile does not wait for them; with
 * no `entry`, or where a thread cannot be started, in this one, which is said once on stderr.
 * `entry` is the JavaScript file of worker.ts. `workFactor` is that of the keys that are made from
 * passphrases, the usual one unless given.
 */
export function jobRunner(entry: string | null, workFactor?: number): RunJob {
  const run = entry === null ? performJob : inThreads(entry);
  if (workFactor === undefined) return run;
  return (job) => run(job.type === 'lock' ? { ...job, workFactor } : job);
}

function inThreads(entry: string): RunJob {
  let isToldOf = false;
  return async (job) => {
    try {
      return await inThread(entry, job);
    } catch (error) {
      if (!(error instanceof NotStarted)) throw error;
      if (!isToldOf) console.error('Backups go on in the main thread:', error.cause);
      isToldOf = true;
      return performJob(job);
    }
  };
}

/** A thread that has not begun with its job: nothing was done yet. */
class NotStarted extends Error {}

function inThread(entry: string, job: Job): Promise<Result<CopyFacts, Failure>> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(entry, { workerData: job });
    let hasStarted = false;
    const fail = (cause: unknown) => {
      reject(hasStarted ? cause : new NotStarted('The thread did not start', { cause }));
    };
    worker.on('message', (said: FromThread) => {
      if (said === STARTED) hasStarted = true;
      else resolve(said);
    });
    worker.once('error', fail);
    worker.once('exit', () => fail(new Error('The thread ended without an answer')));
  });
}

import { Worker } from 'node:worker_threads';
import type { Failure } from '../../domain/error.ts';
import type { Result } from '../../domain/result.ts';
import { type CopyFacts, type Job, performJob } from './jobs.ts';

export type RunJob = (job: Job) => Promise<Result<CopyFacts, Failure>>;

/**
 * Does jobs in a thread of their own, so that whoever edits meanwhile does not wait for them; with
 * no `entry`, or where a thread cannot be had, in this one. `entry` is the JavaScript file of worker.ts.
 * `workFactor` is that of the keys that are made from passphrases, the usual one unless given.
 */
export function jobRunner(entry: string | null, workFactor?: number): RunJob {
  const run: RunJob =
    entry === null ? performJob : (job) => inThread(entry, job).catch(() => performJob(job));
  if (workFactor === undefined) return run;
  return (job) => run(job.type === 'lock' ? { ...job, workFactor } : job);
}

function inThread(entry: string, job: Job): Promise<Result<CopyFacts, Failure>> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(entry, { workerData: job });
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', () => reject(new Error('The thread ended without an answer')));
  });
}

import { Worker } from 'node:worker_threads';
import type { Failure } from '../../domain/error.ts';
import type { Result } from '../../domain/result.ts';
import { type CopyFacts, type Job, performJob } from './jobs.ts';

export type RunJob = (job: Job) => Promise<Result<CopyFacts, Failure>>;

/**
 * Does jobs in a thread of their own, so that whoever edits meanwhile does not wait for them; with
 * no `entry`, or where a thread cannot be had, in this one. `entry` is the JavaScript file of worker.ts.
 */
export function jobRunner(entry: string | null): RunJob {
  return entry === null ? performJob : (job) => inThread(entry, job).catch(() => performJob(job));
}

function inThread(entry: string, job: Job): Promise<Result<CopyFacts, Failure>> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(entry, { workerData: job });
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', () => reject(new Error('The thread ended without an answer')));
  });
}

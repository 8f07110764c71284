import { parentPort, workerData } from 'node:worker_threads';
import { type Job, performJob } from './jobs.ts';

// Only run-job.ts starts this, with one job.
parentPort?.postMessage(await performJob(workerData as Job));

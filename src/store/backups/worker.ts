import { parentPort, workerData } from 'node:worker_threads';
import BetterSqlite3 from 'better-sqlite3';
import { type Job, performJob } from './jobs.ts';
import { STARTED } from './run-job.ts';

// Only run-job.ts starts this, with one job. The binding is loaded by its first use.
new BetterSqlite3(':memory:').close();
parentPort?.postMessage(STARTED);
parentPort?.postMessage(await performJob(workerData as Job));

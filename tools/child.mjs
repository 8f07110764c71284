import { spawn } from 'node:child_process';
import { constants } from 'node:os';

/**
 * @typedef {import('node:child_process').SpawnOptions} SpawnOptions
 * @typedef {import('node:child_process').ChildProcess} ChildProcess
 */

/** @type {NodeJS.Signals[]} */
const relayed = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/**
 * A signal to the whole group reaches the program by itself. A second one at once would cut short
 * what it does to end well, so it gets this long to be gone before the signal is passed on.
 */
const graceMs = 200;

/**
 * Runs a program to its end and answers its exit status; for one that a signal ended, 128 and the
 * signal's number, as a shell does. A signal sent to this process goes to the program, and this
 * process ends once the program has.
 *
 * @param {string} program
 * @param {readonly string[]} args
 * @param {SpawnOptions & { onStart?: (child: ChildProcess) => void }} options
 * @returns {Promise<number>}
 */
export function runChild(program, args, { onStart, ...options }) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { windowsHide: true, ...options });
    onStart?.(child);
    /** @type {NodeJS.Signals | null} */
    let received = null;
    /** @type {NodeJS.Timeout | undefined} */
    let relaying;
    /** @param {NodeJS.Signals} signal */
    const relay = (signal) => {
      received = signal;
      // Ctrl+C in a terminal goes to every process of the group.
      if (signal === 'SIGINT' && process.stdin.isTTY) return;
      relaying ??= setTimeout(() => child.kill(signal), graceMs);
    };
    const stopRelaying = () => {
      clearTimeout(relaying);
      for (const signal of relayed) process.off(signal, relay);
    };
    for (const signal of relayed) process.on(signal, relay);
    child.once('error', (error) => {
      stopRelaying();
      reject(error);
    });
    child.once('exit', (status, signal) => {
      stopRelaying();
      const answer = status ?? statusOf(signal);
      if (received !== null) process.exit(answer || statusOf(received));
      resolve(answer);
    });
  });
}

/** @param {NodeJS.Signals | null} signal */
function statusOf(signal) {
  return signal === null ? 1 : 128 + constants.signals[signal];
}

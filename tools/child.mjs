import { spawn } from 'node:child_process';

/**
 * @typedef {import('node:child_process').SpawnOptions} SpawnOptions
 * @typedef {import('node:child_process').ChildProcess} ChildProcess
 */

/** @type {NodeJS.Signals[]} */
const relayed = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/**
 * Runs a program to its end and answers its exit status. Signals sent to this process reach it,
 * and a program that a signal ended takes this process with it.
 *
 * @param {string} program
 * @param {readonly string[]} args
 * @param {SpawnOptions & { onStart?: (child: ChildProcess) => void }} options
 * @returns {Promise<number>}
 */
export function runChild(program, args, options) {
  return new Promise((resolve, reject) => {
    const { onStart, ...spawnOptions } = options;
    const child = spawn(program, args, { windowsHide: true, ...spawnOptions });
    onStart?.(child);
    /** @param {NodeJS.Signals} signal */
    const relay = (signal) => {
      // Ctrl+C in a terminal goes to every process of the group: a second one would cut short
      // what the child does to end well.
      if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal);
    };
    const stopRelaying = () => {
      for (const signal of relayed) process.off(signal, relay);
    };
    for (const signal of relayed) process.on(signal, relay);
    child.once('error', (error) => {
      stopRelaying();
      reject(error);
    });
    child.once('exit', (status, signal) => {
      stopRelaying();
      if (signal !== null) process.kill(process.pid, signal);
      resolve(status ?? 1);
    });
  });
}

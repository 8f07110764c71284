import { closeSync, mkdirSync, openSync, renameSync, rmSync, statSync, utimesSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const beatMs = 1_000;
const usualSilenceMs = 10_000;
const lookMs = 100;

/**
 * Runs `work` while no other process is inside the same gate.
 *
 * The gate is a file made with «fail if it exists», which Windows and network shares honour too.
 * A beat on its time tells a live holder from a dead one: a process number cannot, since it may
 * have been given to another program or belong to another container.
 *
 * @template T
 * @param {string} file
 * @param {() => void} onWait called once if another process holds the gate
 * @param {() => Promise<T>} work
 * @param {number} silenceMs a holder that was killed leaves its file behind; it is given up after this long without a beat
 * @returns {Promise<T>}
 */
export async function throughGate(file, onWait, work, silenceMs = usualSilenceMs) {
  await enter(file, onWait, silenceMs);
  const pulse = setInterval(() => beat(file), beatMs);
  const leave = () => rmSync(file, { force: true });
  process.once('exit', leave);
  try {
    return await work();
  } finally {
    clearInterval(pulse);
    process.off('exit', leave);
    leave();
  }
}

/**
 * @param {string} file
 * @param {() => void} onWait
 * @param {number} silenceMs
 */
async function enter(file, onWait, silenceMs) {
  mkdirSync(dirname(file), { recursive: true });
  let waited = false;
  let lastBeat = -1;
  let silentSince = Date.now();
  while (!create(file)) {
    if (!waited) onWait();
    waited = true;
    const seen = beatOf(file);
    if (seen !== lastBeat) {
      lastBeat = seen;
      silentSince = Date.now();
    } else if (Date.now() - silentSince > silenceMs) {
      discard(file, seen);
    }
    await pause(lookMs);
  }
}

/** @param {string} file */
function create(file) {
  try {
    closeSync(openSync(file, 'wx'));
    return true;
  } catch (error) {
    // Windows answers EPERM while the holder's file is being removed.
    if (isCode(error, 'EEXIST') || isCode(error, 'EPERM')) return false;
    throw error;
  }
}

/**
 * Two waiters may give up the same dead holder at once. Renaming lets one of them win, and what
 * was taken is put back if it turns out to be a newcomer's file.
 *
 * @param {string} file
 * @param {number} seen
 */
function discard(file, seen) {
  const taken = `${file}.${process.pid}`;
  try {
    renameSync(file, taken);
    if (beatOf(taken) === seen) rmSync(taken, { force: true });
    else renameSync(taken, file);
  } catch (error) {
    if (!isCode(error, 'ENOENT')) throw error;
  }
}

/** @param {string} file */
function beatOf(file) {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? -1;
}

/** @param {string} file */
function beat(file) {
  try {
    utimesSync(file, new Date(), new Date());
  } catch {
    // Given up by a waiter while this computer slept; the work itself goes on.
  }
}

/**
 * @param {unknown} error
 * @param {string} code
 */
export function isCode(error, code) {
  return error instanceof Error && 'code' in error && error.code === code;
}

import { type ChildProcess, fork } from 'node:child_process';
import { LIMITS } from './limits.ts';
import type { ReaderReply, StartReader } from './reader-protocol.ts';

/**
 * How a process ends that ran out of memory: V8 aborts on a full heap (SIGABRT, 134 on Windows); the
 * watchdog and the system kill (SIGKILL, status 1 on Windows, which a fault of its own never gives).
 */
const MEMORY_EXITS: readonly unknown[] = ['SIGABRT', 'SIGKILL', 134, 1];

/**
 * Starts the reader as a child of this Node process. `entry` is the bundled reader, or reader-main.ts
 * itself in a checkout. Not inside Electron: its RunAsNode fuse is off and a fork would hang.
 */
export function forkReader(entry: string): StartReader {
  return () =>
    new Promise((resolve, reject) => {
      const child = fork(entry, [], {
        execArgv: [
          `--max-old-space-size=${LIMITS.readerHeapMegabytes}`,
          `--max-semi-space-size=${LIMITS.readerSemiSpaceMegabytes}`,
          // A workbook needs no files to be written and no programs to be started.
          '--permission',
          '--allow-fs-read=*',
          '--allow-worker',
          '--disable-warning=ExperimentalWarning',
        ],
        env: { ...process.env, NODE_OPTIONS: '' },
        serialization: 'advanced',
        stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      });
      letOwnerExit(child);
      child.once('error', reject);
      child.once('spawn', () => {
        child.off('error', reject);
        // Later faults of the channel show as the exit of the child.
        child.on('error', () => child.kill('SIGKILL'));
        resolve({
          send: (request) => child.send(request),
          onReply: (listener) => child.on('message', (reply) => listener(reply as ReaderReply)),
          onExit: (listener) =>
            child.once('exit', (code, signal) =>
              listener({ outOfMemory: MEMORY_EXITS.includes(signal ?? code) }),
            ),
          kill: () => child.kill('SIGKILL'),
        });
      });
    });
}

/** An idle reader must not keep a finished command alive; while it reads, its deadline does. */
function letOwnerExit(child: ChildProcess): void {
  child.unref();
  child.channel?.unref();
}

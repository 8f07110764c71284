import type { Result } from '../../domain/result.ts';
import type { FileProblem } from './file-problem.ts';
import type { BookGrids } from './sheet-grid.ts';

/** What is asked of the reader process: a file by its path, or its bytes when it came through a door. */
export type ReaderRequest = {
  readonly id: number;
  readonly fileName: string;
  readonly source: { readonly path: string } | { readonly bytes: Uint8Array };
};

export type ReaderReply =
  | { readonly type: 'ready' }
  | {
      readonly type: 'read';
      readonly id: number;
      readonly outcome: Result<BookGrids, FileProblem>;
      /** Memory of the whole process after reading, in megabytes. */
      readonly memory: number;
      /** The most that it ever held. */
      readonly peak: number;
    };

/** The reader process as its owner sees it: a forked child, or a utility process behind a port. */
export type ReaderTransport = {
  readonly send: (request: ReaderRequest) => void;
  readonly onReply: (listener: (reply: ReaderReply) => void) => void;
  /** Called once, when the process is gone; `outOfMemory` if that is why. */
  readonly onExit: (listener: (exit: ReaderExit) => void) => void;
  readonly kill: () => void;
};

export type ReaderExit = { readonly outOfMemory: boolean };

/** Starts a reader process; rejects if it cannot be started at all. */
export type StartReader = () => Promise<ReaderTransport>;

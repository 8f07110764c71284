import { assertNever } from '../../domain/assert-never.ts';
import { err, type Result } from '../../domain/result.ts';
import { type FileProblem, fileProblem } from './file-problem.ts';
import { LIMITS } from './limits.ts';
import { connect, type ExchangeEnd, type ReaderConnection } from './reader-connection.ts';
import type { ReaderRequest, StartReader } from './reader-protocol.ts';
import type { BookGrids } from './sheet-grid.ts';

export type ReadOutcome = Result<BookGrids, FileProblem>;

export type BookSource = Pick<ReaderRequest, 'fileName' | 'source'>;

export type BookReader = {
  /**
   * Reads one file in the reader process; files wait for each other. Whatever a file does to that
   * process, the answer is a value, and the next file meets a sound reader. Rejects only when no
   * reader can be started at all.
   */
  readonly read: (book: BookSource, signal?: AbortSignal) => Promise<ReadOutcome>;
  readonly close: () => void;
};

export type ReaderOptions = {
  readonly start: StartReader;
  readonly readMilliseconds?: number;
  readonly startMilliseconds?: number;
  readonly retireMegabytes?: number;
};

/** One reader process for many files, replaced when it dies, hangs or has grown too large. */
export function createBookReader(options: ReaderOptions): BookReader {
  const readLimit = options.readMilliseconds ?? LIMITS.readMilliseconds;
  const startLimit = options.startMilliseconds ?? LIMITS.startMilliseconds;
  const retireAbove = options.retireMegabytes ?? LIMITS.readerRetireMegabytes;
  let current: ReaderConnection | null = null;
  let queue: Promise<unknown> = Promise.resolve();
  let lastId = 0;

  const discard = () => {
    current?.kill();
    current = null;
  };

  const exchange = async (
    book: BookSource,
    milliseconds: number,
    signal?: AbortSignal,
  ): Promise<ExchangeEnd> => {
    if (!current?.alive()) {
      current = connect(await options.start());
      const first = await current.next(startLimit, signal);
      if (first.type === 'aborted') return first;
      if (first.type !== 'ready') throw new Error(`The reader did not start: ${first.type}`);
    }
    lastId += 1;
    current.send({ ...book, id: lastId });
    const end = await current.next(milliseconds, signal);
    if (end.type === 'read' && end.id !== lastId) {
      throw new Error(`The reader answered ${end.id} instead of ${lastId}`);
    }
    return end;
  };

  const readNow = async (book: BookSource, signal?: AbortSignal): Promise<ReadOutcome> => {
    if (signal?.aborted) return err(fileProblem('cancelled'));
    const reused = current?.alive() === true;
    const began = performance.now();
    try {
      let end = await exchange(book, readLimit, signal);
      const left = LIMITS.readProcessorMilliseconds - (performance.now() - began);
      if (end.type === 'exit' && reused && left > 0) {
        // An earlier file may have left the process ill: this one gets a fresh process.
        discard();
        end = await exchange(book, Math.min(readLimit, left), signal);
      }
      if (end.type !== 'read' || end.memory > retireAbove) discard();
      return outcomeOf(end, performance.now() - began);
    } catch (error) {
      discard();
      throw error;
    }
  };

  return {
    read: (book, signal) => {
      const result = queue.then(() => readNow(book, signal));
      queue = result.catch(() => undefined);
      return result;
    },
    close: discard,
  };
}

/**
 * A reader that is killed cannot say for what. Its threads work side by side, so the time of the
 * processor is used up in half of it by the clock at the soonest; memory is, in a moment.
 */
function wasKilledForTime(milliseconds: number): boolean {
  return milliseconds > LIMITS.readProcessorMilliseconds / 2;
}

function outcomeOf(end: ExchangeEnd, milliseconds: number): ReadOutcome {
  switch (end.type) {
    case 'read':
      return end.outcome;
    case 'exit':
      if (!end.outOfMemory) return err(fileProblem('damaged', 'the reader died of it'));
      return err(
        wasKilledForTime(milliseconds)
          ? fileProblem('too-slow')
          : fileProblem('too-large', 'memory'),
      );
    case 'late':
      return err(fileProblem('too-slow'));
    case 'aborted':
      return err(fileProblem('cancelled'));
    case 'ready':
      throw new Error('The reader answered a request with «ready»');
    default:
      return assertNever(end);
  }
}

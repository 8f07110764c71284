import { skipToken, useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type {
  AcceptedReturns,
  ReturnsReading,
  WithdrawnFigure,
} from '../../../contract/views/others.ts';
import { failureOf } from '../../app/failure.ts';
import { showDone, showError } from '../../app/notices.ts';
import { useSession } from '../../app/session.tsx';
import { useWorkspace } from '../../app/workspace.tsx';
import { handIn } from '../../parts/hand-in.ts';
import { useWrite } from '../../parts/use-write.ts';
import type { Answer } from './problems.ts';
import { refusedFiles } from './sizes.ts';
import { clearedOf, withdrawnKey } from './withdrawn.ts';

export type Progress = {
  readonly done: number;
  readonly total: number;
  readonly file: string;
};

export type AcceptOptions = {
  readonly files: readonly string[];
  readonly received: string | null;
  readonly asOf: string | null;
  readonly remember: boolean;
  /** Whether targets that the plan lacks are written into it. */
  readonly targets: boolean;
};

export type Stage = 'actual' | 'estimate' | 'official';

export type ReadingState = {
  readonly reading: ReturnsReading | null;
  readonly progress: Progress | null;
  readonly busy: boolean;
  /** What could be stored of this reading has been, and nothing was answered since. */
  readonly isStored: boolean;
  /** Files that were stored, wholly or as far as they are sound, since they were read. */
  readonly storedFiles: ReadonlySet<string>;
  /** Stored figures that the files leave out and that are to go when these are stored. */
  readonly clearing: ReadonlySet<string>;
  readonly clear: (figure: WithdrawnFigure, isCleared: boolean) => void;
  /** How many figures of this reading were put into the workspace. */
  readonly written: number;
  readonly read: (files: readonly File[]) => Promise<void>;
  readonly cancel: () => void;
  readonly answer: (answers: readonly Answer[]) => Promise<void>;
  readonly takeBack: (answers: readonly Answer[]) => Promise<void>;
  readonly accept: (options: AcceptOptions) => Promise<AcceptedReturns | null>;
  readonly drop: () => void;
};

/** Milliseconds. Each step draws the screen anew, and small files come by the dozen in a second. */
const PROGRESS_EVERY = 100;

/**
 * Files on their way into the workspace: read, questioned, taken over. Further files join those that
 * were read. What was read outlives the screen, so that a look at another part of the program loses
 * nothing.
 */
export function useReading(period: string, stage: Stage): ReadingState {
  const { engine, queries } = useSession();
  const { info, year } = useWorkspace();
  const { t } = useTranslation('returns');
  const { t: tc } = useTranslation();
  const write = useWrite();
  const [progress, setProgress] = useState<Progress | null>(null);
  const [answering, setAnswering] = useState(false);
  const [storedFiles, setStoredFiles] = useState<ReadonlySet<string>>(new Set());
  const [clearing, setClearing] = useState<ReadonlySet<string>>(new Set());
  const [written, setWritten] = useState(0);
  const stop = useRef<AbortController | null>(null);

  const key = ['returns-reading', info.path, period, stage];
  const kept = useQuery<ReturnsReading | null>({
    queryKey: key,
    queryFn: skipToken,
    gcTime: Number.POSITIVE_INFINITY,
  });
  const reading = kept.data ?? null;
  const keep = (next: ReturnsReading | null) => queries.setQueryData(key, next);

  useEffect(() => () => stop.current?.abort(), []);
  useFreshness(reading, info.lastStep, () => void answer([]));

  async function read(files: readonly File[]): Promise<void> {
    const refused = refusedFiles(files);
    if (refused.length > 0) {
      showDone(t('tooLarge', { names: refused.map((file) => file.name).join(', ') }));
    }
    const taken = files.filter((file) => !refused.includes(file));
    const [first] = taken;
    if (first === undefined) return;
    const controller = new AbortController();
    stop.current = controller;
    setProgress({ done: 0, total: taken.length, file: first.name });
    try {
      const pile = await handIn(engine, taken, controller.signal);
      if (pile === null) return;
      const events = await engine.returns.read(
        { pile, period, year, stage, ...(reading === null ? {} : { reading: reading.reading }) },
        { signal: controller.signal },
      );
      let shownAt = Number.NEGATIVE_INFINITY;
      for await (const event of events) {
        if (controller.signal.aborted) break;
        if (event.type === 'progress') {
          if (performance.now() - shownAt < PROGRESS_EVERY) continue;
          shownAt = performance.now();
          setProgress(event);
        } else {
          setStoredFiles((before) => without(before, taken));
          keep(event);
        }
      }
    } catch (error) {
      // An aborted stream ends differently at each door; the signal alone says that it was meant.
      if (!controller.signal.aborted) showError(error, tc);
      if (failureOf(error)?.code === 'not-found') keep(null);
    } finally {
      if (stop.current === controller) stop.current = null;
      setProgress(null);
    }
  }

  async function answer(
    answers: readonly Answer[],
    takenBack: readonly Answer[] = [],
  ): Promise<void> {
    if (reading === null) return;
    setAnswering(true);
    const isRefresh = answers.length + takenBack.length === 0;
    try {
      keep(
        await engine.returns.answer({
          reading: reading.reading,
          answers: [...answers],
          takenBack: [...takenBack],
        }),
      );
    } catch (error) {
      showError(error, tc);
      if (isRefresh) keep(null);
    } finally {
      setAnswering(false);
    }
  }

  async function accept({ files, received, asOf, remember, targets }: AcceptOptions) {
    if (reading === null) return null;
    const cleared = clearedOf(
      reading.files.filter(({ file }) => files.includes(file)),
      clearing,
    ).map(({ from: _, ...figure }) => figure);
    const done = await write.run(() =>
      engine.returns.accept({
        reading: reading.reading,
        remember,
        targets,
        files: [...files],
        ...(received === null ? {} : { received }),
        ...(asOf === null ? {} : { asOf }),
        ...(cleared.length === 0 ? {} : { cleared }),
      }),
    );
    if (done === null) return null;
    setClearing(new Set());
    const stored = new Set([...storedFiles, ...files]);
    const isDone = reading.files.every(
      ({ file, status }) => status !== 'rejected' && stored.has(file),
    );
    const { held, heldTargets } = reading.counts;
    if (isDone && held + heldTargets === 0) drop();
    else {
      setStoredFiles(stored);
      setWritten(written + done.written);
    }
    return done;
  }

  function drop(): void {
    setStoredFiles(new Set());
    setClearing(new Set());
    setWritten(0);
    keep(null);
  }

  return {
    reading,
    progress,
    busy: answering || write.busy,
    isStored: storedFiles.size > 0 && isSettled(reading),
    storedFiles,
    clearing,
    clear: (figure, isCleared) => {
      const next = new Set(clearing);
      if (isCleared) next.add(withdrawnKey(figure));
      else next.delete(withdrawnKey(figure));
      setClearing(next);
    },
    written,
    read,
    cancel: () => stop.current?.abort(),
    answer,
    takeBack: (answers) => answer([], answers),
    accept,
    drop,
  };
}

/** What is stored of a file is not known of another that takes its place. */
function without(stored: ReadonlySet<string>, files: readonly File[]): ReadonlySet<string> {
  const names = new Set(files.map(({ name }) => name));
  return new Set([...stored].filter((file) => !names.has(file)));
}

function isSettled(reading: ReturnsReading | null): boolean {
  return reading !== null && reading.counts.fresh + reading.counts.changed === 0;
}

/** After a change in the workspace what was read is held against it anew. */
function useFreshness(reading: ReturnsReading | null, step: number, refresh: () => void): void {
  const judgedAt = useRef({ reading: reading?.reading ?? '', step });
  const id = reading?.reading ?? '';
  useEffect(() => {
    const before = judgedAt.current;
    judgedAt.current = { reading: id, step };
    if (id !== '' && before.reading === id && before.step !== step) refresh();
  });
}

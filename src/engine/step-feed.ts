import type { WorkspaceChange } from '../contract/views/workspace.ts';

/** Tells every listener of each step that was stored. */
export type StepFeed = {
  readonly tell: (change: WorkspaceChange) => void;
  readonly listen: (signal: AbortSignal | undefined) => AsyncGenerator<WorkspaceChange>;
};

const MOST_UNHEARD = 20;

/**
 * A listener hears what is told after it began to listen; its stream ends with the signal. A notice
 * that nobody heard waits for the first who listens: it was told while a workspace was being opened.
 */
export function createStepFeed(): StepFeed {
  const listeners = new Set<(change: WorkspaceChange) => void>();
  let unheard: readonly WorkspaceChange[] = [];
  return {
    tell: (change) => {
      if (listeners.size === 0 && change.notice !== undefined) {
        unheard = [...unheard, change].slice(-MOST_UNHEARD);
      }
      for (const listener of listeners) listener(change);
    },
    listen: async function* (signal) {
      const waiting: WorkspaceChange[] = [...unheard];
      unheard = [];
      let wake: () => void = () => undefined;
      const hear = (change: WorkspaceChange) => {
        waiting.push(change);
        wake();
      };
      const stop = () => wake();
      listeners.add(hear);
      signal?.addEventListener('abort', stop);
      try {
        while (signal?.aborted !== true) {
          const next = waiting.shift();
          if (next !== undefined) yield next;
          else await new Promise<void>((resolve) => (wake = resolve));
        }
      } finally {
        listeners.delete(hear);
        signal?.removeEventListener('abort', stop);
      }
    },
  };
}

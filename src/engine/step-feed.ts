import type { WorkspaceChange } from '../contract/views/workspace.ts';

/** Tells every listener of each step that was stored. */
export type StepFeed = {
  readonly tell: (change: WorkspaceChange) => void;
  readonly listen: (signal: AbortSignal | undefined) => AsyncGenerator<WorkspaceChange>;
};

/** A listener hears what is told after it began to listen; its stream ends with the signal. */
export function createStepFeed(): StepFeed {
  const listeners = new Set<(change: WorkspaceChange) => void>();
  return {
    tell: (change) => {
      for (const listener of listeners) listener(change);
    },
    listen: async function* (signal) {
      const waiting: WorkspaceChange[] = [];
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

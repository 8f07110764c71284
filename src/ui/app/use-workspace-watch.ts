import { useEffect } from 'react';
import { showAside } from './notices.ts';
import { useSession } from './session.tsx';

/** After a lost connection the engine is asked again, not at once and not for ever faster. */
const PAUSE_BEFORE_RETRY_MS = 2_000;

/** Follows changes that come through another door, such as the command line or a second page. */
export function useWorkspaceWatch(path: string | null): void {
  const { engine, writer, queries } = useSession();

  useEffect(() => {
    if (path === null) return;
    const stop = new AbortController();
    void follow();
    return () => stop.abort();

    async function follow(): Promise<void> {
      let missed = false;
      while (!stop.signal.aborted) {
        try {
          const changes = await engine.workspace.watch({}, { signal: stop.signal });
          // The program may have been started anew at this address, on another workspace.
          if (missed) void queries.invalidateQueries();
          missed = true;
          for await (const change of changes) {
            if (stop.signal.aborted) return;
            if (change.notice !== undefined) showAside(change.notice);
            else if (change.replaced === true) writer.noticeReplaced(change.step);
            else writer.noticeChange(change.step);
          }
        } catch {
          // A stream that breaks is taken up again below; reads and writes report the engine's state.
        }
        if (!stop.signal.aborted) await pause();
      }
    }

    function pause(): Promise<void> {
      return new Promise((resolve) => setTimeout(resolve, PAUSE_BEFORE_RETRY_MS));
    }
  }, [path, engine, writer, queries]);
}

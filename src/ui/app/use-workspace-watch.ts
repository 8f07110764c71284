import { useEffect, useState } from 'react';
import { EngineGoneError } from './engine-port.ts';
import { showAside } from './notices.ts';
import { useSession } from './session.tsx';

/** After a lost connection the engine is asked again, not at once and not for ever faster. */
const PAUSE_BEFORE_RETRY_MS = 2_000;

/**
 * Follows changes that come through another door, such as the command line or a second page. Answers
 * whether the engine cannot be reached.
 */
export function useWorkspaceWatch(path: string | null): boolean {
  const { engine, writer, queries } = useSession();
  const [isAway, setIsAway] = useState(false);

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
          setIsAway(false);
          // The program may have been started anew at this address, on another workspace.
          if (missed) void queries.invalidateQueries();
          missed = true;
          for await (const change of changes) {
            if (stop.signal.aborted) return;
            if (change.notice !== undefined) showAside(change.notice);
            else if (change.replaced === true) writer.noticeReplaced(change.step);
            else writer.noticeChange(change.step);
          }
        } catch (error) {
          if (stop.signal.aborted) return;
          // A stream that only broke is taken up again below.
          if (error instanceof EngineGoneError) setIsAway(true);
        }
        if (!stop.signal.aborted) await pause();
      }
    }

    function pause(): Promise<void> {
      return new Promise((resolve) => setTimeout(resolve, PAUSE_BEFORE_RETRY_MS));
    }
  }, [path, engine, writer, queries]);

  return isAway;
}

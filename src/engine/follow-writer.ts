import type { Answer } from './context.ts';

/** As quickly as a person who looks on would ask «and now?». */
const PAUSE_MS = 1_000;

/**
 * Tells of what another program stores in a workspace that is only looked at here, until the signal:
 * its steps are heard of in no other way. `known` is the newest step that was seen.
 */
export function followWriter(
  known: number,
  newest: () => Answer<{ readonly step: number } | null>,
  tell: (step: number) => void,
  left: AbortSignal,
): void {
  let seen = known;
  const timer = setInterval(() => void look(), PAUSE_MS);
  timer.unref();
  left.addEventListener('abort', () => clearInterval(timer), { once: true });
  let looking = false;

  async function look(): Promise<void> {
    if (looking || left.aborted) return;
    looking = true;
    try {
      const now = await newest();
      const step = now.ok ? (now.value?.step ?? 0) : 0;
      if (step > seen && !left.aborted) tell(step);
      seen = Math.max(seen, step);
    } catch {
      // What cannot be read now is said to whoever asks for figures; the next look may succeed.
    } finally {
      looking = false;
    }
  }
}

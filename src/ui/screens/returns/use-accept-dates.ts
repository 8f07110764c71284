import { useState } from 'react';
import type { ReadingState } from './use-reading.ts';

export type AcceptDays = {
  readonly received: string | null;
  readonly asOf: string | null;
  /** Changes when the days fall back, for fields that keep their own text. */
  readonly round: number;
  readonly setReceived: (day: string | null) => void;
  readonly setAsOf: (day: string | null) => void;
  /** Stores as the reading does; the days that were said hold for these files and not for the next. */
  readonly accept: ReadingState['accept'];
};

export function useAcceptDates(store: ReadingState['accept']): AcceptDays {
  const [received, setReceived] = useState<string | null>(null);
  const [asOf, setAsOf] = useState<string | null>(null);
  const [round, setRound] = useState(0);

  async function accept(options: Parameters<typeof store>[0]) {
    const done = await store(options);
    if (done !== null) {
      setReceived(null);
      setAsOf(null);
      setRound((before) => before + 1);
    }
    return done;
  }

  return { received, asOf, round, setReceived, setAsOf, accept };
}

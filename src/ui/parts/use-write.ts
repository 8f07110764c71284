import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { showDone, showError } from '../app/notices.ts';
import { useSession } from '../app/session.tsx';

export type Write = {
  /** Sends a change in its turn and says what came of it; null where it was refused. */
  readonly run: <T>(
    call: () => Promise<T>,
    done?: string | ((answer: T) => string),
  ) => Promise<T | null>;
  readonly busy: boolean;
};

/** A form's or a button's way to change the workspace. */
export function useWrite(): Write {
  const { writer } = useSession();
  const { t } = useTranslation();
  const [underWay, setUnderWay] = useState(0);

  const run = useCallback<Write['run']>(
    async (call, done) => {
      setUnderWay((count) => count + 1);
      try {
        const answer = await writer.write(call);
        if (done !== undefined) showDone(typeof done === 'string' ? done : done(answer));
        return answer;
      } catch (error) {
        showError(error, t);
        return null;
      } finally {
        setUnderWay((count) => count - 1);
      }
    },
    [writer, t],
  );

  return { run, busy: underWay > 0 };
}

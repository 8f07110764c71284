import type { HistoryStep } from '../../contract/views/others.ts';
import { ok } from '../../domain/result.ts';
import { readHistory } from '../../store/history.ts';
import type { Answer } from '../context.ts';
import { localDay } from '../date-time.ts';
import { readFacts } from '../facts.ts';
import type { Session } from '../session.ts';
import { changeWords, isOnlySource } from './change-words.ts';
import { createNames, namesOfVersions } from './names.ts';
import { standaloneKind } from './step-kind.ts';

type HistoryInput = {
  readonly before?: number | undefined;
  readonly limit: number;
  readonly unit?: string | undefined;
  readonly indicator?: string | undefined;
  readonly by?: string | undefined;
  /** A calendar day in the time of this computer. */
  readonly day?: string | undefined;
};

/** A step may have changed ten thousand cells; nobody reads them all in a list. */
const MOST_CHANGES = 200;

/** «Nhật ký»: steps, the newest first, with what each changed in words. */
export async function historyList(
  session: Session,
  input: HistoryInput,
): Answer<readonly HistoryStep[]> {
  const { before, limit, unit, indicator, by, day } = input;
  return session.store.snapshot(async (view) => {
    const facts = await readFacts(view, localDay(session.context.now()));
    const names = createNames(facts, await namesOfVersions(view));
    const { steps } = await readHistory(
      view,
      {
        ...(unit === undefined ? {} : { unit }),
        ...(indicator === undefined ? {} : { indicator }),
        ...(by === undefined ? {} : { by }),
        ...(day === undefined ? {} : instantsOf(day)),
      },
      { limit, ...(before === undefined ? {} : { before }) },
    );
    return ok(
      steps.map(({ barrier: _, changes, ...step }) => {
        const told = changes.filter((change) => !isOnlySource(change));
        return {
          ...step,
          takesBack: standaloneKind({ ...step, changes }),
          changeCount: told.length,
          changes: told.slice(0, MOST_CHANGES).map((change) => changeWords(change, names)),
        };
      }),
    );
  });
}

/** From midnight to midnight of this computer; a day may have 23 or 25 hours. */
function instantsOf(day: string): { readonly since: string; readonly until: string } {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return {
    since: new Date(year, month - 1, date).toISOString(),
    until: new Date(year, month - 1, date + 1).toISOString(),
  };
}

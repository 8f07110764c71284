import type { HistoryStep } from '../../contract/views/history.ts';
import { ok } from '../../domain/result.ts';
import { readHistory } from '../../store/history.ts';
import type { Readable } from '../../store/workspace-store.ts';
import type { Answer } from '../context.ts';
import { localDay } from '../date-time.ts';
import { readFacts } from '../facts.ts';
import type { Session } from '../session.ts';
import { type AskedFilter, storeFilter } from './history-filter.ts';
import { createNames, type Names, namesOfVersions } from './names.ts';
import { toldStep } from './told-step.ts';

type HistoryInput = AskedFilter & { readonly before?: number | undefined; readonly limit: number };

/** A step may have changed ten thousand cells; nobody reads them all in a list. */
const MOST_CHANGES = 200;

/** «Nhật ký»: steps, the newest first, with what each changed in words. */
export async function historyList(
  session: Session,
  { before, limit, ...filter }: HistoryInput,
): Answer<readonly HistoryStep[]> {
  return session.store.snapshot(async (view) => {
    const names = await readNames(session, view);
    const page = { limit, ...(before === undefined ? {} : { before }) };
    const { steps } = await readHistory(view, storeFilter(filter), page);
    return ok(steps.map((step) => toldStep(step, names, MOST_CHANGES)));
  });
}

/** What codes are called today. */
export async function readNames(session: Session, view: Readable): Promise<Names> {
  const facts = await readFacts(view, localDay(session.context.now()));
  return createNames(facts, await namesOfVersions(view));
}

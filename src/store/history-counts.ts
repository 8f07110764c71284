import { jsonItem } from './dialect/sqlite-json.ts';
import {
  type HistoryFilter,
  matching,
  matchingSteps,
  placesOf,
  restrictsChanges,
} from './history-filter.ts';
import type { Readable } from './workspace-store.ts';

/** How many steps and how many changes a filter leaves. */
export async function countHistory(
  store: Readable,
  filter: HistoryFilter,
): Promise<{ readonly steps: number; readonly changes: number }> {
  const [steps] = await matchingSteps(store, filter)
    .select(({ fn }) => fn.countAll<number>().as('found'))
    .execute();
  const [changes] = await store.db
    .selectFrom('changes')
    .select(({ fn }) => fn.countAll<number>().as('found'))
    .where('step', 'in', matchingSteps(store, filter).select('id'))
    .$if(restrictsChanges(filter), (query) => query.where((where) => matching(where, filter)))
    .execute();
  return { steps: steps?.found ?? 0, changes: changes?.found ?? 0 };
}

/** How many steps everybody has taken of those that a filter leaves. */
export async function countByPerson(
  store: Readable,
  filter: HistoryFilter,
): Promise<readonly { readonly by: string; readonly steps: number }[]> {
  return matchingSteps(store, filter)
    .select(['by', ({ fn }) => fn.countAll<number>().as('steps')])
    .groupBy('by')
    .orderBy('by')
    .execute();
}

/** How many of the steps that a filter leaves touched each unit, or each indicator. */
export async function countByCode(
  store: Readable,
  filter: HistoryFilter,
  of: 'unit' | 'indicator',
): Promise<readonly { readonly code: string; readonly steps: number }[]> {
  const [first, ...others] = placesOf(of).map(({ table, index }) =>
    store.db
      .selectFrom('changes')
      .select(['step', jsonItem('changes.key', index).as('code')])
      .where('changes.table', '=', table)
      .where('step', 'in', matchingSteps(store, filter).select('id'))
      .$if(restrictsChanges(filter), (query) => query.where((where) => matching(where, filter))),
  );
  if (first === undefined) return [];
  // `union` takes each step once, in however many tables it touched the same code.
  const all = others.reduce((whole, part) => whole.union(part), first.distinct());
  return store.db
    .selectFrom(all.as('touched'))
    .select(['code', ({ fn }) => fn.countAll<number>().as('steps')])
    .groupBy('code')
    .orderBy('code')
    .execute();
}

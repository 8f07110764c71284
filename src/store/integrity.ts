import type { ReadableStore } from './workspace-store.ts';

export type Integrity = { readonly ok: boolean; readonly problems: readonly string[] };

/** Examines every page, index and reference of the file. */
export async function checkIntegrity(store: ReadableStore): Promise<Integrity> {
  const problems = await store.problems();
  return { ok: problems.length === 0, problems };
}

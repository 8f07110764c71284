import { createHash } from 'node:crypto';
import type { Readable } from './workspace-store.ts';

const LETTERS = 16;

/**
 * What tells a workspace from every other, wherever its file lies: a digest of the first step in its
 * history. Copies and backups of a workspace share it. '' for one without a history.
 */
export async function readWorkspaceMark(view: Readable): Promise<string> {
  const first = await view.db
    .selectFrom('steps')
    .select(['at', 'by', 'what'])
    .orderBy('id')
    .limit(1)
    .executeTakeFirst();
  return markOfFirstStep(first);
}

/** The mark of a workspace by its first step, which nothing can change. */
export function markOfFirstStep(
  first: { readonly at: string; readonly by: string; readonly what: string } | undefined,
): string {
  if (first === undefined) return '';
  return createHash('sha256')
    .update(JSON.stringify([first.at, first.by, first.what]))
    .digest('hex')
    .slice(0, LETTERS);
}

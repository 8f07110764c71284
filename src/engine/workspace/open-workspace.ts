import type { Failure } from '../../domain/error.ts';
import { ok } from '../../domain/result.ts';
import { openWorkspace as openFile } from '../../store/open.ts';
import type { WorkspaceStore } from '../../store/workspace-store.ts';
import type { Answer, EngineContext } from '../context.ts';
import { openedToLook } from '../session.ts';

export type Opened = {
  readonly store: WorkspaceStore;
  /** Why it can only be looked at; null where it can be written. */
  readonly readOnlyReason: Failure | null;
};

/** Refusals to write that still allow to look on. */
const LOOK_ON: readonly Failure['code'][] = ['in-use', 'read-only', 'newer-version'];

/**
 * Opens a workspace to write, to look at, or (`any`) to write where that is possible. Errors: the store's.
 * `beforeUpgrade` is told of an older file before it is migrated.
 */
export async function openWorkspace(
  context: EngineContext,
  path: string,
  mode: 'any' | 'write' | 'read',
  beforeUpgrade: (file: string) => Promise<void>,
): Answer<Opened> {
  if (mode !== 'read') {
    const writable = await openFile(path, {
      mode: 'write',
      holder: context.actor,
      beforeUpgrade,
    });
    if (writable.ok) return ok({ store: writable.value, readOnlyReason: null });
    if (mode === 'write' || !LOOK_ON.includes(writable.error.code)) return writable;
    const readable = await openFile(path, { mode: 'read' });
    return readable.ok ? ok({ store: readable.value, readOnlyReason: writable.error }) : readable;
  }
  const readable = await openFile(path, { mode: 'read' });
  return readable.ok ? ok({ store: readable.value, readOnlyReason: openedToLook() }) : readable;
}

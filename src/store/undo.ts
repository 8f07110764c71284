import { type Failure, failure } from '../domain/error.ts';
import { err, ok, type Result } from '../domain/result.ts';
import { type Command, type Committed, sealedBy, writeGuarded } from './command.ts';
import type { ChangeRow, StepRow } from './schema.ts';
import {
  type EffectiveChange,
  effectiveChanges,
  lastStep,
  type PreparedChange,
  type StepLinks,
  writeStep,
} from './step-writer.ts';
import { storedJson } from './stored-json.ts';
import { type Cell, isTableName, tableDefinition } from './tables.ts';
import type { Readable, WritableStore, WriteScope } from './workspace-store.ts';

/** Who takes a step back or forth, and when (an instant, `2020-01-31T08:00:00.000Z`). */
export type Actor = Pick<Command, 'by' | 'account' | 'at'>;

/** A step that took another back or brought it again, and the rows that it left behind. */
export type Restored = Committed & { readonly changes: readonly EffectiveChange[] };

/** What undo and redo would take next: the words of those steps, null where there is none. */
export type UndoState = { readonly undo: string | null; readonly redo: string | null };

/** A step on the chain of what can be taken back. */
export type Link = Pick<
  StepRow,
  'id' | 'what' | 'barrier' | 'undoes' | 'redoes' | 'undo_below' | 'redo_below'
>;

/**
 * Appends the inverse of the last step that still stands. Failures: nothing-to-undo; sealed (an
 * issue is only amended); those of `commit`.
 */
export function undo(store: WritableStore, actor: Actor): Promise<Result<Restored, Failure>> {
  return writeGuarded(store, (scope) => undoTop(scope, actor));
}

/** `undo` inside a transaction that is open. */
export async function undoTop(scope: WriteScope, actor: Actor): Promise<Result<Restored, Failure>> {
  const last = await lastStep(scope);
  if (last.undo_top === null) {
    return err(failure('nothing-to-undo', 'Không còn thao tác nào để hoàn tác.'));
  }
  const target = await linkOf(scope, last.undo_top);
  if (target.barrier === 1) {
    return err(
      failure('sealed', 'Đã ban hành, không hoàn tác được; dùng «Điều chỉnh».', {
        step: target.id,
      }),
    );
  }
  const id = last.id + 1;
  return append(
    scope,
    id,
    actor,
    target,
    `Hoàn tác: ${await wordsOf(scope, target, target.redoes)}`,
    {
      undoes: target.redoes ?? target.id,
      redoes: null,
      undo_top: target.undo_below,
      redo_top: id,
      undo_below: null,
      redo_below: last.redo_top,
    },
  );
}

/** Appends the inverse of the last undo. Failures: nothing-to-redo; those of `commit`. */
export function redo(store: WritableStore, actor: Actor): Promise<Result<Restored, Failure>> {
  return writeGuarded(store, async (scope) => {
    const last = await lastStep(scope);
    if (last.redo_top === null) {
      return err(failure('nothing-to-redo', 'Không còn thao tác nào để làm lại.'));
    }
    const target = await linkOf(scope, last.redo_top);
    const id = last.id + 1;
    return append(
      scope,
      id,
      actor,
      target,
      `Làm lại: ${await wordsOf(scope, target, target.undoes)}`,
      {
        undoes: null,
        redoes: target.undoes,
        undo_top: id,
        redo_top: target.redo_below,
        undo_below: last.undo_top,
        redo_below: null,
      },
    );
  });
}

/** What the buttons for undo and redo say. */
export async function readUndoState(store: Readable): Promise<UndoState> {
  const last = await store.db
    .selectFrom('steps')
    .select(['undo_top', 'redo_top'])
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  const undo = last?.undo_top ? await linkOf(store, last.undo_top) : null;
  const redo = last?.redo_top ? await linkOf(store, last.redo_top) : null;
  return {
    undo: undo === null || undo.barrier === 1 ? null : await wordsOf(store, undo, undo.redoes),
    redo: redo && (await wordsOf(store, redo, redo.undoes)),
  };
}

async function append(
  scope: WriteScope,
  id: number,
  actor: Actor,
  target: Link,
  what: string,
  links: StepLinks,
): Promise<Result<Restored, Failure>> {
  const stored = await scope.trx
    .selectFrom('changes')
    .selectAll()
    .where('step', '=', target.id)
    .orderBy('seq', 'desc')
    .execute();
  const changes = await effectiveChanges(scope, stored.map(inverseOf));
  const sealed = await sealedBy(scope, changes);
  if (sealed !== null) return err(sealed);
  const { at, by, account = '' } = actor;
  const head = { at, by, account, what, why: '', detail: null, barrier: 0 } as const;
  await writeStep(scope, id, head, links, changes);
  return ok({ step: id, changed: changes.length, changes });
}

function inverseOf(change: ChangeRow): PreparedChange {
  if (!isTableName(change.table)) throw new Error(`The history names no table: ${change.table}`);
  const table = tableDefinition(change.table);
  const key = storedJson<readonly Cell[]>(change.key);
  if (change.before === null) return { table, key, keyText: change.key, after: null };
  const row = storedJson<Readonly<Record<string, unknown>>>(change.before);
  return {
    table,
    key,
    keyText: change.key,
    after: table.values.map((column) => {
      const value = row[column];
      if (value === undefined) return null;
      return table.json.has(column) ? JSON.stringify(value) : (value as Cell);
    }),
  };
}

/** The step of a number, which must be there. */
export async function linkOf(store: Readable, id: number): Promise<Link> {
  return store.db
    .selectFrom('steps')
    .select(['id', 'what', 'barrier', 'undoes', 'redoes', 'undo_below', 'redo_below'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
}

/** The words of a step, or of the original that it took back or brought again in a chain. */
async function wordsOf(store: Readable, step: Link, original: number | null): Promise<string> {
  return original === null ? step.what : (await linkOf(store, original)).what;
}

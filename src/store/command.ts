import { type Failure, failure } from '../domain/error.ts';
import { err, ok, type Result } from '../domain/result.ts';
import { fileRemoved, storageFailure } from './failures.ts';
import type { FileContentRow, Flag } from './schema.ts';
import {
  type EffectiveChange,
  effectiveChanges,
  lastStep,
  type PreparedChange,
  prepareChange,
  type StepHead,
  writeStep,
} from './step-writer.ts';
import type { RowChange } from './tables.ts';
import type { WritableStore, WriteScope } from './workspace-store.ts';

/** One gesture of a person, as the history tells it. */
export type Command = {
  readonly by: string;
  /** The system's user where that is another than `by`. */
  readonly account?: string;
  /** An instant, `2020-01-31T08:00:00.000Z`. */
  readonly at: string;
  /** In Vietnamese, as it stands in Nhật ký: «Phân bổ 594 đoàn viên kết nạp mới». */
  readonly what: string;
  readonly why?: string;
  /** Anything that JSON can hold, e.g. the request of an allocation and the reason for each number. */
  readonly detail?: unknown;
  /** True for issuing: neither this step nor any before it can be undone. */
  readonly barrier?: boolean;
  /** An older step that this one takes back, as far as its rows still stand. */
  readonly undoes?: number;
  /** Bytes of received files that rows of `files` refer to; they are kept for good. */
  readonly contents?: readonly Readonly<FileContentRow>[];
};

/** `step` is null where nothing differed and nothing was written. */
export type Committed = { readonly step: number | null; readonly changed: number };

/**
 * Stores one step: its rows and its history in one transaction. Rows that already are as asked are
 * left out. `changes` may be a function of the step's number, for rows that refer to it.
 * Failures: sealed (a target of an issued version), not-found (the file was taken away), disk-full,
 * read-only, damaged, file-busy.
 */
export function commit(
  store: WritableStore,
  command: Command,
  changes: readonly RowChange[] | ((step: number) => readonly RowChange[]),
): Promise<Result<Committed, Failure>> {
  return writeGuarded<Committed>(store, async (scope) => {
    const last = await lastStep(scope);
    const id = last.id + 1;
    const asked = typeof changes === 'function' ? changes(id) : changes;
    const effective = await effectiveChanges(scope, asked.map(prepareChange));
    if (effective.length === 0 && command.barrier !== true) return ok({ step: null, changed: 0 });
    const sealed = await sealedBy(scope, effective);
    if (sealed !== null) return err(sealed);
    await storeContents(scope, command.contents ?? []);
    await writeStep(
      scope,
      id,
      headOf(command, command.barrier === true ? 1 : 0),
      {
        undoes: command.undoes ?? null,
        redoes: null,
        undo_top: id,
        redo_top: null,
        undo_below: last.undo_top,
        redo_below: null,
      },
      effective,
    );
    return ok({ step: id, changed: effective.length });
  });
}

/** What a step says that changes no row. */
export type Note = Pick<Command, 'by' | 'account' | 'at' | 'what' | 'why' | 'detail'>;

/**
 * Stores a step that changes nothing and only tells something. It stands beside what can be undone:
 * undo and redo go on from the step before it. Answers its number. Failures: those of `commit`
 * except sealed.
 */
export function record(store: WritableStore, note: Note): Promise<Result<number, Failure>> {
  return writeGuarded<number>(store, async (scope) => {
    const { id, undo_top, redo_top } = await lastStep(scope);
    const links = { undoes: null, redoes: null, undo_top, redo_top };
    await writeStep(
      scope,
      id + 1,
      headOf(note, 0),
      { ...links, undo_below: null, redo_below: null },
      [],
    );
    return ok(id + 1);
  });
}

function headOf(note: Note, barrier: Flag): StepHead {
  return {
    at: note.at,
    by: note.by,
    account: note.account ?? '',
    what: note.what,
    why: note.why ?? '',
    detail: note.detail === undefined ? null : JSON.stringify(note.detail),
    barrier,
  };
}

/** Runs one transaction; what the storage refuses comes back as a failure, with nothing written. */
export async function writeGuarded<T>(
  store: WritableStore,
  work: (scope: WriteScope) => Promise<Result<T, Failure>>,
): Promise<Result<T, Failure>> {
  try {
    if (!store.isInPlace()) return err(fileRemoved(store.path));
    return await store.write(work);
  } catch (error) {
    const found = storageFailure(error, store.path);
    if (found === null) throw error;
    return err(found);
  }
}

/** `sealed` where the changes would touch an issued version, its own row too; null where they do not. */
export async function sealedBy(
  scope: WriteScope,
  changes: readonly EffectiveChange[],
): Promise<Failure | null> {
  const touched = new Set<string>();
  for (const change of changes) {
    const version = targetVersionOf(change);
    if (version !== null) touched.add(version);
  }
  if (touched.size === 0) return null;
  const issued = await scope.trx
    .selectFrom('versions')
    .select('id')
    .where('state', '=', 'issued')
    .where('id', 'in', [...touched])
    .executeTakeFirst();
  return issued === undefined ? null : versionSealed(issued.id);
}

function targetVersionOf({ table, key }: PreparedChange): string | null {
  switch (table.name) {
    case 'figures':
      return key[0] === 'target' ? String(key[1]) : null;
    case 'locks':
    case 'versions':
    case 'version_years':
    case 'version_indicators':
      return String(key[0]);
    default:
      return null;
  }
}

function versionSealed(version: string): Failure {
  return failure('sealed', 'Phương án này đã ban hành, không sửa được. Dùng «Điều chỉnh».', {
    version,
  });
}

async function storeContents(
  scope: WriteScope,
  contents: readonly Readonly<FileContentRow>[],
): Promise<void> {
  for (const content of contents) {
    await scope.trx
      .insertInto('file_contents')
      .values(content)
      .onConflict((conflict) => conflict.column('sha256').doNothing())
      .execute();
  }
}

import type { SkippedChange, UndoneStep } from '../../contract/views/others.ts';
import { type Failure, failure } from '../../domain/error.ts';
import { placeKey } from '../../domain/figure.ts';
import { err, ok } from '../../domain/result.ts';
import {
  type EarlierRow,
  type EarlierStep,
  readEarlierStep,
  rowBefore,
} from '../../store/earlier-step.ts';
import type { HistoryChange } from '../../store/history.ts';
import { readLocks } from '../../store/locks.ts';
import type { RowChange } from '../../store/tables.ts';
import type { Readable } from '../../store/workspace-store.ts';
import type { Answer } from '../context.ts';
import { localDay } from '../date-time.ts';
import { readFacts } from '../facts.ts';
import { type Session, store } from '../session.ts';
import { changeWords, isOnlySource } from './change-words.ts';
import { createNames, type Names, namesOfVersions } from './names.ts';
import { standaloneKind } from './step-kind.ts';

/** What may serve later steps too: the received file, and the draft that was made for the figures. */
const KEPT: ReadonlySet<string> = new Set([
  'files',
  'versions',
  'version_years',
  'version_indicators',
]);

/** A step may have changed ten thousand cells; nobody reads them all in a list. */
const MOST_CHANGES = 200;

type Input = { readonly step: number; readonly dryRun: boolean };

/**
 * Puts back what one import or one allocation wrote, however old, as a step of its own; rows that
 * other steps changed since, and targets that are locked or were issued since, stay and are listed.
 * With `dryRun` it only tells. Errors: `not-found`, `bad-request` (another kind of step), `sealed`
 * (all that is left of it was issued since), `read-only`.
 */
export async function undoEarlierStep(
  session: Session,
  { step, dryRun }: Input,
): Answer<UndoneStep> {
  return session.inTurn(async () => {
    const found = await session.store.snapshot((view) => readFindings(session, view, step));
    if (found === null) return err(noSuchStep(step));
    const { earlier, keptFor, names } = found;
    if (
      standaloneKind({ step, ...earlier, changes: earlier.rows.map(({ change }) => change) }) ===
      null
    ) {
      return err(notAlone(step));
    }
    const parts = sorted(earlier.rows, keptFor);
    if (parts.back.length === 0 && parts.skipped.some(({ why }) => why === 'sealed')) {
      return err(issuedSince());
    }
    const told = parts.back.map(({ change, now }) => ({
      ...change,
      before: now,
      after: change.before,
    }));
    const listed = told.filter((change) => !isOnlySource(change));
    const answer = {
      what: earlier.what,
      changeCount: listed.length,
      changes: listed.slice(0, MOST_CHANGES).map((change) => changeWords(change, names)),
      skipped: parts.skipped.map((row) => skippedWords(row, names)),
    };
    const rows = [...parts.back.map(({ change }) => rowBefore(change)), ...parts.doubted];
    if (dryRun) return ok({ step: null, changed: rows.length, ...answer });
    const confirmed = parts.skipped.filter(({ why }) => why === 'confirmed').length;
    const kept = confirmed === 0 ? '' : `; giữ ${confirmed} số đã được tệp sau xác nhận lại`;
    const gesture = { what: `Hoàn tác riêng: ${earlier.what}${kept}`, undoes: step };
    const done = await store(session, gesture, rows);
    return done.ok ? ok({ ...done.value, ...answer }) : done;
  });
}

type Findings = {
  readonly earlier: EarlierStep;
  /** Why a target that stands as the step left it stays; null where nothing keeps it. */
  readonly keptFor: (change: HistoryChange) => 'locked' | 'sealed' | null;
  readonly names: Names;
};

async function readFindings(
  session: Session,
  view: Readable,
  step: number,
): Promise<Findings | null> {
  const earlier = await readEarlierStep(view, step);
  if (earlier === null) return null;
  const facts = await readFacts(view, localDay(session.context.now()));
  const locks = new Set((await readLocks(view)).map(placeKey));
  const issued = new Set(
    facts.versions.filter(({ state }) => state === 'issued').map(({ id }) => id),
  );
  return {
    earlier,
    names: createNames(facts, await namesOfVersions(view)),
    keptFor: ({ table, key }) => {
      if (table !== 'figures' || key.kind !== 'target') return null;
      const text = (column: string) => String(key[column] ?? '');
      if (issued.has(text('version'))) return 'sealed';
      const place = {
        version: text('version'),
        indicator: text('indicator'),
        unit: text('unit'),
        sector: text('sector'),
        period: text('period'),
      };
      return locks.has(placeKey(place)) ? 'locked' : null;
    },
  };
}

type SkippedRow = EarlierRow & { readonly why: SkippedChange['why'] };

type Parts = {
  readonly back: readonly EarlierRow[];
  readonly skipped: readonly SkippedRow[];
  /** Returns that a later step took further: they are no longer wholly stored. */
  readonly doubted: readonly RowChange[];
};

function sorted(rows: readonly EarlierRow[], keptFor: Findings['keptFor']): Parts {
  const own = rows.filter(({ change, state }) => state !== 'back' && !KEPT.has(change.table));
  const isReturn = ({ change }: EarlierRow) => change.table === 'returns';
  const back = own.filter(({ change, state }) => state === 'stands' && keptFor(change) === null);
  const changed = own.filter(({ state }) => state === 'changed');
  const skipped = own.flatMap((row): SkippedRow[] => {
    if (row.state === 'changed') {
      if (isReturn(row)) return [];
      return [{ ...row, why: isConfirmed(row) ? 'confirmed' : 'changed' }];
    }
    const why = keptFor(row.change);
    return why === null ? [] : [{ ...row, why }];
  });
  const doubted = changed
    .filter(isReturn)
    .flatMap(({ change, now }) =>
      now?.state === 'accepted' && back.length > 0
        ? [rowBefore({ ...change, before: { ...now, state: 'needs-review' } })]
        : [],
    );
  return { back, skipped, doubted };
}

/** The same figure, which a later return of the unit told again. */
function isConfirmed({ change, now }: EarlierRow): boolean {
  return isOnlySource({ ...change, before: change.after, after: now }) && sourceFile(now) !== null;
}

function sourceFile(row: EarlierRow['now']): string | null {
  const source = row?.source;
  if (typeof source !== 'object' || source === null || !('file' in source)) return null;
  return typeof source.file === 'string' ? source.file : null;
}

function skippedWords({ change, now, why }: SkippedRow, names: Names): SkippedChange {
  const { label, unit, indicator, to } = changeWords({ ...change, after: now }, names);
  const { period } = change.key;
  return {
    label,
    unit,
    indicator,
    period: typeof period === 'string' ? period : null,
    now: to,
    why,
    ...(why === 'confirmed' ? { file: sourceFile(now) } : {}),
  };
}

function noSuchStep(step: number): Failure {
  return failure('not-found', `Nhật ký không có bước ${step}.`, { step });
}

function notAlone(step: number): Failure {
  return failure(
    'bad-request',
    `Bước ${step} không phải một lần nhập báo cáo hay một lần phân bổ, nên không hoàn tác riêng được. Dùng «Hoàn tác» để lùi từng bước.`,
    { step },
  );
}

function issuedSince(): Failure {
  return failure(
    'sealed',
    'Số liệu của bước này đã ban hành, không hoàn tác được. Dùng «Điều chỉnh».',
  );
}

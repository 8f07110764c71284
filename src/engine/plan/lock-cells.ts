import type { z } from 'zod';
import type { lockCellsSchema } from '../../contract/schemas/figures.ts';
import type { StepAnswer } from '../../contract/views/workspace.ts';
import type { Failure } from '../../domain/error.ts';
import { type Lock, placeKey } from '../../domain/figure.ts';
import { parsePeriod, yearOf } from '../../domain/period.ts';
import { ok, type Result } from '../../domain/result.ts';
import type { Version } from '../../domain/version.ts';
import { writableVersion } from '../../domain/version-rules.ts';
import { readLocks } from '../../store/locks.ts';
import { versionRows } from '../../store/versions.ts';
import type { Answer } from '../context.ts';
import { localDay } from '../date-time.ts';
import { checkSector, type Facts, findIndicator, findUnit, readFacts } from '../facts.ts';
import { lockChange } from '../rows.ts';
import { actor, type Session, store } from '../session.ts';
import { newDraft } from './set-figures.ts';

type LockCells = z.output<typeof lockCellsSchema>;

/**
 * Locks or unlocks target cells as one step. A cell that is locked already keeps who locked it, when
 * and why, unless a new reason is given. Errors: those of the place named, `sealed`.
 */
export async function lockCells(
  session: Session,
  input: LockCells,
  isLocked: boolean,
): Answer<StepAnswer> {
  return session.inTurn(async () => {
    const facts = await readFacts(session.store, localDay(session.context.now()));
    const drafts = new Map<number, Version>();
    const asked: Lock[] = [];
    for (const cell of input.cells) {
      const version = versionOf(facts, cell, input.version, drafts);
      if (!version.ok) return version;
      asked.push({ ...cell, version: version.value, ...actor(session), why: input.why });
    }
    const planned = new Set(facts.versions.map(({ id }) => id));
    // In a year that nobody planned there is nothing to unlock, and no draft to open for it.
    const locks = isLocked ? asked : asked.filter(({ version }) => planned.has(version));
    const held = new Set((await readLocks(session.store)).map(placeKey));
    const isKept = (lock: Lock) => isLocked && lock.why === '' && held.has(placeKey(lock));
    const what = `${isLocked ? 'Khóa' : 'Mở khóa'} ${locks.length === 1 ? 'ô' : `${locks.length} ô`}`;
    return store(session, { what, why: input.why }, [
      ...(isLocked ? [...drafts.values()].flatMap((draft) => versionRows(null, draft)) : []),
      ...locks.filter((lock) => !isKept(lock)).map((lock) => lockChange(lock, isLocked)),
    ]);
  });
}

function versionOf(
  facts: Facts,
  cell: LockCells['cells'][number],
  asked: string | undefined,
  drafts: Map<number, Version>,
): Result<string, Failure> {
  const checks = [
    findIndicator(facts, cell.indicator),
    findUnit(facts, cell.unit),
    checkSector(facts, cell.sector),
  ];
  for (const check of checks) if (!check.ok) return check;
  const period = parsePeriod(cell.period);
  if (!period.ok) return period;
  const year = yearOf(period.value);
  const found = writableVersion(facts.versions, year, cell.indicator, asked);
  if (!found.ok) return found;
  const draft =
    found.value ?? drafts.get(year) ?? newDraft([...facts.versions, ...drafts.values()], [year]);
  if (found.value === undefined) drafts.set(year, draft);
  return ok(draft.id);
}

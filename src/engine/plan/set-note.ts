import type { z } from 'zod';
import type { setNoteSchema } from '../../contract/schemas/figures.ts';
import type { StepAnswer } from '../../contract/views/workspace.ts';
import { parsePeriod, yearOf } from '../../domain/period.ts';
import { ok } from '../../domain/result.ts';
import { remarkedVersion } from '../../domain/version-rules.ts';
import { clearedNoteRow, noteRow, readNotes } from '../../store/notes.ts';
import { versionRows } from '../../store/versions.ts';
import type { Answer } from '../context.ts';
import { localDay } from '../date-time.ts';
import { checkSector, findIndicator, findUnit, readFacts } from '../facts.ts';
import { actor, type Session, store } from '../session.ts';
import { newDraft } from './set-figures.ts';

type SetNote = z.output<typeof setNoteSchema>;

/** As much of a note as a line of the history and the words of «Hoàn tác» take. */
const MOST_WORDS = 60;

/**
 * Writes the note of one cell, or takes it away, as one step. A note that says the same keeps its
 * author and its time. Issued and locked cells take notes like any other: what is sealed are the
 * figures that the units have in their hands, and a remark («đã báo cáo lại ngày …») changes none of
 * them. Errors: those of the place named.
 */
export async function setNote(session: Session, input: SetNote): Answer<StepAnswer> {
  return session.inTurn(async () => {
    const facts = await readFacts(session.store, localDay(session.context.now()));
    const { kind, indicator, unit, sector, period, text } = input;
    const checks = [
      findIndicator(facts, indicator),
      findUnit(facts, unit),
      checkSector(facts, sector),
    ];
    for (const check of checks) if (!check.ok) return check;
    const parsed = parsePeriod(period);
    if (!parsed.ok) return parsed;
    const year = yearOf(parsed.value);
    const covering =
      kind === 'target'
        ? remarkedVersion(facts.versions, year, indicator, input.version)
        : ok(undefined);
    if (!covering.ok) return covering;
    const opened =
      kind === 'target' && covering.value === undefined ? newDraft(facts.versions, [year]) : null;
    const version = covering.value?.id ?? opened?.id ?? '';
    const key = { kind, version, indicator, unit, sector, period };
    const stored = (await readNotes(session.store, version)).find(
      (note) =>
        note.kind === kind &&
        note.version === version &&
        note.indicator === indicator &&
        note.unit === unit &&
        note.sector === sector &&
        note.period === period,
    );
    if (text === (stored?.text ?? '')) return ok({ step: null, changed: 0 });
    if (text === '') {
      return store(session, { what: `Xóa ghi chú: ${shortened(stored?.text ?? '')}` }, [
        clearedNoteRow(key),
      ]);
    }
    return store(session, { what: `Ghi chú: ${shortened(text)}` }, [
      ...(opened === null ? [] : versionRows(null, opened)),
      noteRow({ ...key, text, ...actor(session) }),
    ]);
  });
}

function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length <= MOST_WORDS ? line : `${line.slice(0, MOST_WORDS - 1).trimEnd()}…`;
}

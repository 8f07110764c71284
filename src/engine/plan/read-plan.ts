import type { PlanView } from '../../contract/views/plan.ts';
import type { Figure } from '../../domain/figure.ts';
import { parsePeriod, yearOf } from '../../domain/period.ts';
import { ok } from '../../domain/result.ts';
import { issuedVersion, versionInForce, versionToShow } from '../../domain/version-rules.ts';
import { readFigures } from '../../store/figures.ts';
import { readLocks } from '../../store/locks.ts';
import { readNotes } from '../../store/notes.ts';
import { readProgrammes } from '../../store/programmes.ts';
import type { Answer } from '../context.ts';
import { dayOf, readFacts } from '../facts.ts';
import { standardIndicators } from '../programmes/built-in.ts';
import type { Session } from '../session.ts';
import { lastBases } from './last-bases.ts';
import { planView } from './plan-view.ts';

/** What the screen «Phân bổ» shows of a year. Error: `unknown-version`. */
export async function readPlan(
  session: Session,
  { year, version: asked }: { readonly year: number; readonly version?: string | undefined },
): Answer<PlanView> {
  return session.store.snapshot(async (view) => {
    const facts = await readFacts(view, dayOf(year));
    const shown = versionToShow(facts.versions, year, asked);
    if (!shown.ok) return shown;
    const version = shown.value;
    const programmes = await readProgrammes(view);
    const last =
      issuedVersion(facts.versions, year - 1) ?? versionInForce(facts.versions, year - 1);
    const all = await readFigures(view, { versions: version === undefined ? [] : [version.id] });
    const isShown = shownIn(year);
    const figures = all.filter(isShown);
    return ok(
      planView({
        year,
        version,
        units: facts.units,
        sectors: facts.sectors,
        indicators: facts.indicators,
        asked: programmes.flatMap((programme) => programme.indicators),
        figures,
        locks: version === undefined ? [] : await readLocks(view, version.id),
        notes: (await readNotes(view, version?.id ?? '')).filter(isShown),
        lastTargets:
          last === undefined
            ? []
            : await readFigures(view, {
                kinds: ['target'],
                versions: [last.id],
                periods: [String(year - 1)],
              }),
        lastBases: await lastBases(view, facts.indicators, figures),
        standard: new Set(standardIndicators().map(({ code }) => code)),
      }),
    );
  });
}

/**
 * A year's own figures, those of the year before to compare with, and baselines, which may be older.
 * There are few periods and many figures: each period is read once.
 */
function shownIn(year: number): (one: Pick<Figure, 'kind' | 'period'>) => boolean {
  const years = new Map<string, number | null>();
  const yearIn = (text: string): number | null => {
    const known = years.get(text);
    if (known !== undefined) return known;
    const period = parsePeriod(text);
    const found = period.ok ? yearOf(period.value) : null;
    years.set(text, found);
    return found;
  };
  return ({ kind, period }) => {
    const of = yearIn(period);
    if (of === null) return false;
    return kind === 'baseline' ? of <= year : of === year || of === year - 1;
  };
}

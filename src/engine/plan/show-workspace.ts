import type { ShowView } from '../../contract/views/plan.ts';
import type { Failure } from '../../domain/error.ts';
import { type Figure, placeKey } from '../../domain/figure.ts';
import { coversYear, parsePeriod, yearOf } from '../../domain/period.ts';
import { ok, type Result } from '../../domain/result.ts';
import { isValidIn } from '../../domain/totals.ts';
import { holdsOn, ROOT_UNIT, type Unit } from '../../domain/unit.ts';
import type { Version } from '../../domain/version.ts';
import { findVersion, versionInForce, versionNumber } from '../../domain/version-rules.ts';
import { readFigures } from '../../store/figures.ts';
import { readLocks } from '../../store/locks.ts';
import type { Answer } from '../context.ts';
import { localDay } from '../date-time.ts';
import { dayOf, type Facts, readFacts } from '../facts.ts';
import type { Session } from '../session.ts';
import { codeOfFigures } from '../versions/version-codes.ts';

type ShowInput = {
  readonly year?: number | undefined;
  readonly version?: string | undefined;
  readonly asOf?: string | undefined;
};

/**
 * The workspace as plain data, for scripts: of one year, or of all; targets of one version, by
 * default the one in force. Error: `unknown-version`.
 */
export async function showWorkspace(session: Session, input: ShowInput): Answer<ShowView> {
  const { year, asOf } = input;
  return session.store.snapshot(async (view) => {
    const day = asOf ?? (year === undefined ? localDay(session.context.now()) : dayOf(year));
    const facts = await readFacts(view, day);
    const shown = versionShown(facts, input);
    if (!shown.ok) return shown;
    const version = shown.value;
    const figures = await readFigures(view);
    const locks = new Set((await readLocks(view)).map(placeKey));
    return ok({
      root: ROOT_UNIT,
      version:
        version === undefined
          ? null
          : {
              id: version.id,
              state: version.state,
              number: version.number,
              date: version.date,
              code: codeOf(figures, version),
            },
      units: facts.units.filter((unit) => isShown(unit, year, asOf)).map(shownUnit),
      indicators: facts.indicators,
      figures: figures
        .filter((figure) => isOfVersion(figure, facts, input) && isOfYear(figure, year))
        .map(({ text: _text, asOf: _asOf, valueTo: _valueTo, ...figure }) => ({
          ...figure,
          locked: figure.kind === 'target' && locks.has(placeKey(figure)),
        })),
    });
  });
}

function codeOf(figures: readonly Figure[], { id }: Version): string | null {
  const targets = figures.filter(({ kind, version }) => kind === 'target' && version === id);
  return targets.length === 0 ? null : codeOfFigures(targets);
}

function versionShown(
  facts: Facts,
  { year, version }: ShowInput,
): Result<Version | undefined, Failure> {
  if (version !== undefined) return findVersion(facts.versions, version);
  return ok(year === undefined ? newest(facts) : versionInForce(facts.versions, year));
}

/** Targets of the version asked for; without one, of the version in force in the year of each figure. */
function isOfVersion(figure: Figure, facts: Facts, { version }: ShowInput): boolean {
  if (figure.kind !== 'target') return true;
  if (version !== undefined) return figure.version === version;
  const period = parsePeriod(figure.period);
  return period.ok && versionInForce(facts.versions, yearOf(period.value))?.id === figure.version;
}

function isOfYear(figure: Figure, year: number | undefined): boolean {
  if (year === undefined) return true;
  const period = parsePeriod(figure.period);
  return period.ok && coversYear(period.value, year);
}

function isShown(unit: Unit, year: number | undefined, asOf: string | undefined): boolean {
  if (asOf !== undefined) return holdsOn(unit, asOf);
  return year === undefined || isValidIn(unit, { type: 'year', year });
}

function shownUnit({ code, name, kind, parent, order, from, to }: Unit) {
  return { code, name, kind, parent, order, from, to };
}

function newest(facts: Facts) {
  return facts.versions.toSorted(
    (left, right) => versionNumber(right.id) - versionNumber(left.id),
  )[0];
}

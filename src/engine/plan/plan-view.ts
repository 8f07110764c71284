import type { PlanIndicator, PlanView } from '../../contract/views/plan.ts';
import type { Figure, Lock, Note } from '../../domain/figure.ts';
import type { Indicator } from '../../domain/indicator.ts';
import type { ProgrammeIndicator } from '../../domain/programme.ts';
import { askedIn, speaksOf } from '../../domain/requirement.ts';
import type { Sector } from '../../domain/sector.ts';
import { receivers } from '../../domain/totals.ts';
import { ROOT_UNIT, type Unit } from '../../domain/unit.ts';
import type { Version } from '../../domain/version.ts';
import { coversIndicator } from '../../domain/version-rules.ts';
import { basisChoices } from './basis-choices.ts';

type PlanParts = {
  readonly year: number;
  readonly version: Version | undefined;
  readonly units: readonly Unit[];
  readonly sectors: readonly Sector[];
  readonly indicators: readonly Indicator[];
  readonly asked: readonly ProgrammeIndicator[];
  /** Targets of the version, and every figure of the other kinds of this year and the year before. */
  readonly figures: readonly Figure[];
  readonly locks: readonly Lock[];
  readonly notes: readonly Note[];
  /** Targets of the year before, of the version that counts there. */
  readonly lastTargets: readonly Figure[];
  readonly lastBases: PlanView['lastBases'];
  /** Codes that come with the program: shown only where the document asks for them or figures stand. */
  readonly standard: ReadonlySet<string>;
};

/** Puts together what the screen «Phân bổ» shows of one year. */
export function planView(parts: PlanParts): PlanView {
  const { year, version } = parts;
  const root = parts.units.filter((unit) => unit.code === ROOT_UNIT);
  const units = receivers(parts.units, { type: 'year', year });
  return {
    year,
    version: version ?? null,
    units: [...root, ...units],
    sectors: shownSectors(parts),
    indicators: planIndicators(parts),
    figures: parts.figures,
    lastTargets: parts.lastTargets,
    locks: parts.locks.filter((lock) => lock.period === String(year)),
    notes: parts.notes,
    bases: basisChoices({ ...parts, units }),
    lastBases: parts.lastBases,
  };
}

/** A sector that ended is still named where its targets stand, else they would hide in the totals. */
function shownSectors({ sectors, figures }: PlanParts): readonly Sector[] {
  const used = new Set(figures.filter(({ kind }) => kind === 'target').map(({ sector }) => sector));
  return sectors.filter(({ code, ended }) => !ended || used.has(code));
}

/**
 * What is worth a column in a year: what the document asks of it or of a stage that holds it, what
 * has figures, and what the office added itself, as far as the version covers it. Counts that only serve as numerators and
 * denominators stay in the catalogue.
 */
function planIndicators(parts: PlanParts): readonly PlanIndicator[] {
  const { year, version, indicators, asked, figures, standard } = parts;
  // Results name much that is reported and never given out.
  const used = new Set(
    figures.filter(({ kind }) => kind !== 'result').map(({ indicator }) => indicator),
  );
  const wanted = new Set(asked.filter((entry) => speaksOf(entry, year)).map(({ code }) => code));
  return indicators
    .filter(
      ({ code, baseline }) => baseline || version === undefined || coversIndicator(version, code),
    )
    .map((indicator) => ({ ...indicator, asked: askedIn(year, indicator, asked) }))
    .filter(
      ({ code, ended }) => used.has(code) || (!ended && (wanted.has(code) || !standard.has(code))),
    );
}

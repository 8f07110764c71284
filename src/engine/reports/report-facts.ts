import type { Settings } from '../../contract/views/others.ts';
import type { Failure } from '../../domain/error.ts';
import type { Figure } from '../../domain/figure.ts';
import type { Comparator, Indicator } from '../../domain/indicator.ts';
import { parsePeriod, yearOf } from '../../domain/period.ts';
import { askedIn } from '../../domain/requirement.ts';
import { ok, type Result } from '../../domain/result.ts';
import { receivers } from '../../domain/totals.ts';
import { ROOT_UNIT, type Unit } from '../../domain/unit.ts';
import { type GroupedUnits, groupUnits } from '../../domain/unit-groups.ts';
import type { Version } from '../../domain/version.ts';
import { versionBeside, versionToShow } from '../../domain/version-rules.ts';
import { readFigures } from '../../store/figures.ts';
import { readProgrammes, type StoredProgramme } from '../../store/programmes.ts';
import type { Readable } from '../../store/workspace-store.ts';
import type {
  ReportFigure,
  ReportGroup,
  ReportIndicator,
} from '../../workbooks/report/report-input.ts';
import type { Decision } from '../../workbooks/report/wording.ts';
import { readOfficeSettings } from '../catalogue/settings.ts';
import { dayOf, readFacts } from '../facts.ts';

/** What every report of a year is made from. */
export type ReportFacts = {
  readonly year: number;
  /** Undefined where no version covers the year yet. */
  readonly version: Version | undefined;
  /** All units, as they stand at the year's end. */
  readonly units: readonly Unit[];
  /** The receivers of the year under their headings. */
  readonly groups: readonly ReportGroup[];
  readonly indicators: readonly Indicator[];
  /** Targets of the year in the version, of receivers and root, totals only (no sectors). */
  readonly targets: readonly Figure[];
  /** Results of the year's periods, of receivers and root, totals only. */
  readonly results: readonly Figure[];
  /** Those of the year before, to compare with. */
  readonly earlierResults: readonly Figure[];
  /** All versions, and the documents that targets come from. */
  readonly versions: readonly Version[];
  /** Whose targets stand for a year beside those of this one. */
  readonly versionOf: (year: number) => Version | undefined;
  readonly programmes: readonly StoredProgramme[];
  readonly settings: Settings;
};

/** Reads a year in the version asked for, else in the one in force. Error: `unknown-version`. */
export async function readReportFacts(
  view: Readable,
  { year, version: asked }: { readonly year: number; readonly version?: string | undefined },
): Promise<Result<ReportFacts, Failure>> {
  const { units, indicators, versions } = await readFacts(view, dayOf(year));
  const toShow = versionToShow(versions, year, asked);
  if (!toShow.ok) return toShow;
  const version = toShow.value;
  const groups = groupUnits(receivers(units, { type: 'year', year }));
  const shown = new Set([ROOT_UNIT, ...groups.flatMap((group) => group.units.map(codeOf))]);
  const figures = (
    await readFigures(view, {
      kinds: ['target', 'result'],
      versions: version === undefined ? [] : [version.id],
    })
  ).filter(({ unit, sector }) => sector === '' && shown.has(unit));
  return ok({
    year,
    version,
    units,
    groups: reportGroups(groups),
    indicators,
    targets: figures.filter(({ kind, period }) => kind === 'target' && period === String(year)),
    results: figures.filter(({ kind, period }) => kind === 'result' && isIn(year, period)),
    earlierResults: figures.filter(
      ({ kind, period }) => kind === 'result' && isIn(year - 1, period),
    ),
    versions,
    versionOf: (other) =>
      other === year
        ? version
        : versionBeside(versions, other, asked === undefined ? undefined : version),
    programmes: await readProgrammes(view),
    settings: await readOfficeSettings(view),
  });
}

/** Units under their headings as reports list them. */
export function reportGroups(groups: readonly GroupedUnits[]): readonly ReportGroup[] {
  return groups.map(({ title, units }) => ({
    title,
    units: units.map(({ code, name }) => ({ code, name })),
  }));
}

/** Indicators that at least one receiver has one of the figures of, in the office's order. */
export function indicatorsWithParts(
  indicators: readonly Indicator[],
  figures: readonly Figure[],
): readonly Indicator[] {
  const held = new Set(
    figures
      .filter(({ unit, value, text }) => unit !== ROOT_UNIT && (value !== null || text !== null))
      .map(({ indicator }) => indicator),
  );
  return indicators.filter(({ code }) => held.has(code));
}

/** Indicators that the root alone has one of the figures of: their columns show the form. */
export function indicatorsOfRoot(
  indicators: readonly Indicator[],
  figures: readonly Figure[],
): readonly Indicator[] {
  const held = new Set(
    figures.filter(({ unit }) => unit === ROOT_UNIT).map(({ indicator }) => indicator),
  );
  return indicators.filter(({ code }) => held.has(code));
}

export function reportIndicator({ code, name, kind, unit }: Indicator): ReportIndicator {
  return { code, name, kind, unitOfMeasure: unit };
}

/**
 * A figure as reports take it: results of a period within the year stand under the year, beside its
 * targets.
 */
export function reportFigure(figure: Figure, year: number): ReportFigure {
  const { unit, indicator, value, valueTo, text } = figure;
  return { unit, indicator, year, value, valueTo, text };
}

/** The decision that the annex of the version belongs to. */
export function decisionOf({ version, settings }: ReportFacts): Decision {
  return {
    number: version?.number ?? null,
    date: version?.date ?? null,
    symbol: settings.documentSymbol,
    issuer: `Ban Thường vụ ${settings.organization}`,
  };
}

function codeOf({ code }: { readonly code: string }): string {
  return code;
}

function isIn(year: number, code: string): boolean {
  const period = parsePeriod(code);
  return period.ok && yearOf(period.value) === year;
}

/** By which comparison an indicator is judged in a year; `none` where no document asks for it. */
export function comparatorIn(
  { programmes }: Pick<ReportFacts, 'programmes'>,
  indicator: Indicator,
  year: number,
): Comparator {
  const asked = programmes.flatMap(({ indicators }) => indicators);
  return askedIn(year, indicator, asked)?.comparator ?? 'none';
}

/** «theo Dự thảo 1, chưa ban hành»: what the targets of an unissued version are to be marked with. */
export function draftMark({ version, targets }: ReportFacts): string | null {
  if (version === undefined || version.state === 'issued' || targets.length === 0) return null;
  return `theo ${version.name}, chưa ban hành`;
}

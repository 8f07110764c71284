import type { Settings } from '../../contract/views/others.ts';
import { type Failure, failure } from '../../domain/error.ts';
import type { Indicator } from '../../domain/indicator.ts';
import { lastDay, type Period, parsePeriod, yearOf } from '../../domain/period.ts';
import { err, ok, type Result } from '../../domain/result.ts';
import { receivers } from '../../domain/totals.ts';
import type { IsoDate, Unit } from '../../domain/unit.ts';
import type { Version } from '../../domain/version.ts';
import { issuedVersion, versionInForce } from '../../domain/version-rules.ts';
import { readFigures } from '../../store/figures.ts';
import { readProgrammes } from '../../store/programmes.ts';
import { readWorkspaceMark } from '../../store/workspace-mark.ts';
import type { Readable } from '../../store/workspace-store.ts';
import { readOfficeSettings } from '../catalogue/settings.ts';
import { findIndicator, readFacts } from '../facts.ts';
import { standardIndicators } from '../programmes/built-in.ts';
import { dueOf } from '../returns/returns-status.ts';
import { askedIndicators, type FormSources } from './form-indicators.ts';

/** What the blank returns of a period are made from. */
export type FormFacts = {
  readonly code: string;
  readonly period: Period;
  readonly year: number;
  readonly workspace: string;
  readonly units: readonly Unit[];
  readonly asked: readonly Indicator[];
  readonly sources: FormSources;
  /** Where the targets come from: issued if any is, else a draft. */
  readonly version: Version | undefined;
  readonly settings: Settings;
  readonly due: IsoDate | null;
};

export type FormChoice = {
  readonly period: string;
  /** Left out: every unit that is to report. */
  readonly units?: readonly string[] | undefined;
  /** Left out: what the year's targets and the documents ask. */
  readonly indicators?: readonly string[] | undefined;
};

/**
 * Reads what the forms of a period say. Errors: `unknown-period`, `unknown-unit` (none that is to
 * report then), `unknown-indicator`, and `empty` where nobody is to report or nothing is asked.
 */
export async function readFormFacts(
  view: Readable,
  choice: FormChoice,
): Promise<Result<FormFacts, Failure>> {
  const parsed = parsePeriod(choice.period);
  if (!parsed.ok) return parsed;
  const period = parsed.value;
  const year = yearOf(period);
  const facts = await readFacts(view, lastDay(period));
  const version = issuedVersion(facts.versions, year) ?? versionInForce(facts.versions, year);
  const sources: FormSources = {
    indicators: facts.indicators,
    sectors: facts.sectors,
    countable: [...facts.indicators, ...standardIndicators()],
    programmes: await readProgrammes(view),
    targets:
      version === undefined
        ? []
        : await readFigures(view, {
            kinds: ['target'],
            versions: [version.id],
            periods: [String(year)],
          }),
  };
  const units = chosenUnits(receivers(facts.units, period), choice.units);
  if (!units.ok) return units;
  const asked = chosenIndicators(sources, choice.indicators);
  if (!asked.ok) return asked;
  return ok({
    code: choice.period,
    period,
    year,
    workspace: await readWorkspaceMark(view),
    units: units.value,
    asked: asked.value,
    sources,
    version,
    settings: await readOfficeSettings(view),
    due: await dueOf(view, choice.period, period),
  });
}

function chosenUnits(
  all: readonly Unit[],
  codes: FormChoice['units'],
): Result<readonly Unit[], Failure> {
  const unknown = codes?.find((code) => !all.some((unit) => unit.code === code));
  if (unknown !== undefined) {
    return err(
      failure('unknown-unit', `Không có đơn vị «${unknown}» phải báo cáo kỳ này.`, {
        unit: unknown,
      }),
    );
  }
  const chosen = codes === undefined ? all : all.filter(({ code }) => codes.includes(code));
  return chosen.length > 0
    ? ok(chosen)
    : err(failure('empty', 'Chưa có đơn vị nào phải báo cáo kỳ này. Thêm đơn vị ở «Danh mục».'));
}

function chosenIndicators(
  sources: FormSources,
  codes: FormChoice['indicators'],
): Result<readonly Indicator[], Failure> {
  for (const code of codes ?? []) {
    const found = findIndicator(sources, code);
    if (!found.ok) return found;
  }
  const all = codes === undefined ? askedIndicators(sources) : sources.indicators;
  const chosen = codes === undefined ? all : all.filter(({ code }) => codes.includes(code));
  return chosen.length > 0
    ? ok(chosen)
    : err(failure('empty', 'Chưa có chỉ tiêu nào để hỏi. Thêm chỉ tiêu ở «Danh mục».'));
}

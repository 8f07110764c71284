import type { ReportChoice } from '../../../contract/views/others.ts';
import { receivers } from '../../../domain/totals.ts';
import type { Unit } from '../../../domain/unit.ts';
import type { Version } from '../../../domain/version.ts';
import type { ReportInput } from './use-saving.ts';

/** What was chosen at the right, kept from report to report; '' leaves it to the report. */
export type Asked = {
  readonly period: string;
  readonly indicator: string;
  readonly unit: string;
  readonly against: string;
};

export const NOTHING_ASKED: Asked = { period: '', indicator: '', unit: '', against: '' };

/** What the engine is asked for: of what was chosen, only what the report has a use for. */
export function reportInput(
  choice: ReportChoice,
  { year, version }: { readonly year: number; readonly version: Version | null },
  asked: Asked,
): ReportInput {
  const chosen = choice.needs.flatMap((need) =>
    asked[need] === '' ? [] : [[need, asked[need]] as const],
  );
  return {
    id: choice.id,
    year,
    ...Object.fromEntries(chosen),
    ...(version === null ? {} : { version: version.id }),
  };
}

/** Choices of another year are of no use in this one: a period of 2020, a unit that ended. */
export function askedIn(
  asked: Asked,
  year: number,
  units: readonly Unit[],
  choice: ReportChoice,
): Asked {
  const present = receivers(units, { type: 'year', year });
  const isPresent = present.some(({ code }) => code === asked.unit);
  // A dossier is always of some unit.
  const unit = choice.needs.includes('unit') && !isPresent ? (present[0]?.code ?? '') : asked.unit;
  return { ...asked, unit, period: asked.period.startsWith(String(year)) ? asked.period : '' };
}

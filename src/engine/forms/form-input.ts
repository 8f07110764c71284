import { periodLabel } from '../../domain/period-label.ts';
import type { IsoDate, Unit } from '../../domain/unit.ts';
import type { Version } from '../../domain/version.ts';
import { hyphenated } from '../../domain/vietnamese/names.ts';
import type { FormInput } from '../../workbooks/form/form-input.ts';
import { periodInText } from '../reports/period-in-text.ts';
import type { FormFacts } from './form-facts.ts';
import { formIndicator } from './form-indicators.ts';

/** The form of one unit. */
export function formOf(facts: FormFacts, unit: Unit, asOf: IsoDate | null): FormInput {
  const { code, period, year, settings, sources, asked, due } = facts;
  return {
    workspace: facts.workspace,
    unit: { code: unit.code, name: unit.name },
    period: { code, text: periodInText(period), isDay: period.type === 'date' },
    year,
    organization: settings.organization,
    asOf,
    due,
    focal: settings.focal,
    targets: targetsFrom(facts.version, sources.targets.length > 0),
    indicators: asked.map((indicator) => formIndicator(indicator, unit.code, asked, sources, year)),
  };
}

/** Where the pre-filled targets come from. */
export function targetsFrom(version: Version | undefined, any: boolean): FormInput['targets'] {
  if (version === undefined || !any) return { state: 'none' };
  return version.state === 'issued'
    ? { state: 'issued', number: version.number ?? version.name, date: version.date }
    : { state: 'draft', name: version.name };
}

/**
 * «Bieu-mau_6-thang-dau-nam-2020_muong-ang.xlsx»: without marks and blanks, which mail programs,
 * Zalo and old ZIP programs still spoil.
 */
export function formFileName({ period }: FormFacts, unit: string): string {
  return `Bieu-mau_${hyphenated(periodLabel(period))}_${unit}.xlsx`;
}

/** «Bieu-mau_6-thang-dau-nam-2020.zip». */
export function formsArchiveName({ period }: FormFacts): string {
  return `Bieu-mau_${hyphenated(periodLabel(period))}.zip`;
}

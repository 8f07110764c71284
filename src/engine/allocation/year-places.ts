import type { YearsPreview } from '../../contract/views/plan.ts';
import type { Failure } from '../../domain/error.ts';
import type { Figure } from '../../domain/figure.ts';
import { ok, type Result } from '../../domain/result.ts';
import { ROOT_UNIT } from '../../domain/unit.ts';
import type { Version } from '../../domain/version.ts';
import { writableVersion } from '../../domain/version-rules.ts';
import { readFigures } from '../../store/figures.ts';
import { readLocks } from '../../store/locks.ts';
import type { Readable } from '../../store/workspace-store.ts';
import type { Facts } from '../facts.ts';
import { plainFigure } from '../plain-figure.ts';
import { lockedFailure, newDraft } from '../plan/set-figures.ts';
import type { AllocateYearsInput } from './allocate-years-request.ts';

/** Where the root's total of a year is written, and what stands there. */
export type YearPlace = { readonly version: string; readonly figure: Figure | undefined };

/** The draft of every open year; years that nobody planned yet share one new draft. */
export function versionsOfYears(
  facts: Facts,
  years: readonly number[],
  indicator: string,
): Result<{ readonly byYear: ReadonlyMap<number, string>; newDraft: Version | null }, Failure> {
  const byYear = new Map<number, string>();
  const unplanned: number[] = [];
  for (const year of years) {
    const found = writableVersion(facts.versions, year, indicator);
    if (!found.ok) return found;
    if (found.value === undefined) unplanned.push(year);
    else byYear.set(year, found.value.id);
  }
  if (unplanned.length === 0) return ok({ byYear, newDraft: null });
  const added = newDraft(facts.versions, unplanned);
  for (const year of unplanned) byYear.set(year, added.id);
  return ok({ byYear, newDraft: added });
}

/** Where the root's total of each of the years is written, by year. */
export async function placesOf(
  view: Readable,
  input: AllocateYearsInput,
  versions: ReadonlyMap<number, string>,
): Promise<ReadonlyMap<number, YearPlace>> {
  const figures = await readFigures(view, {
    kinds: ['target'],
    versions: [...new Set(versions.values())],
    indicators: [input.indicator],
    units: [ROOT_UNIT],
  });
  const at = (year: number, version: string) =>
    figures.find(
      (figure) =>
        figure.sector === '' && figure.period === String(year) && figure.version === version,
    );
  return new Map(
    [...versions].map(([year, version]) => [year, { version, figure: at(year, version) }]),
  );
}

/** The refusal of the first year whose locked total would change; null where none would. */
export async function firstLocked(
  view: Readable,
  facts: Facts,
  places: ReadonlyMap<number, YearPlace>,
  indicator: string,
  values: ReadonlyMap<number, number>,
): Promise<Failure | null> {
  const held = (await readLocks(view)).filter(
    (lock) => lock.unit === ROOT_UNIT && lock.indicator === indicator && lock.sector === '',
  );
  for (const [year, { version, figure }] of places) {
    const lock = held.find((each) => each.version === version && each.period === String(year));
    if (lock === undefined || stands(figure, values.get(year))) continue;
    const { message, ...rest } = lockedFailure(lock, facts);
    return { ...rest, message: `Năm ${year}: ${message}` };
  }
  return null;
}

/** Whether the figure already is what the sharing gives. */
export function stands(figure: Figure | undefined, value: number | undefined): boolean {
  return figure !== undefined && figure.value === value && figure.valueTo === null;
}

/** A total that stands already keeps its own origin: the document, or the hand that typed it. */
export function writtenFigures(
  preview: YearsPreview,
  places: ReadonlyMap<number, YearPlace>,
  step: number,
): readonly Figure[] {
  return preview.years.flatMap(({ year, value }): readonly Figure[] => {
    const place = places.get(year);
    if (place === undefined) return [];
    const { version, figure } = place;
    if (stands(figure, value) && figure?.source.type !== 'allocation') return [];
    return [
      plainFigure({
        kind: 'target',
        version,
        indicator: preview.indicator,
        unit: ROOT_UNIT,
        sector: '',
        period: String(year),
        value,
        source: { type: 'allocation', step },
      }),
    ];
  });
}

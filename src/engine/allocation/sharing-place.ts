import type { z } from 'zod';
import type { allocateSchema } from '../../contract/schemas/allocation.ts';
import { type Failure, failure } from '../../domain/error.ts';
import type { Figure, Lock } from '../../domain/figure.ts';
import { type Indicator, isCount } from '../../domain/indicator.ts';
import { err, ok, type Result } from '../../domain/result.ts';
import { receivers } from '../../domain/totals.ts';
import type { Unit } from '../../domain/unit.ts';
import type { Version } from '../../domain/version.ts';
import { readFigures } from '../../store/figures.ts';
import { readLocks } from '../../store/locks.ts';
import type { Readable } from '../../store/workspace-store.ts';
import { type Facts, findIndicator } from '../facts.ts';

/** A request as the contract has read it. */
export type AllocateInput = z.output<typeof allocateSchema>;

/** Where a sharing takes place: what it is of, for whom, and what stands there now. */
export type SharingPlace = {
  readonly facts: Facts;
  readonly year: number;
  readonly indicator: Indicator;
  /** undefined: no version covers the year yet. */
  readonly version: Version | undefined;
  /** Who takes part, in protocol order. */
  readonly units: readonly Unit[];
  readonly targets: PresentTargets;
};

/** The targets of one indicator in one year of one version; sector '' is a unit's total. */
export type PresentTargets = {
  readonly value: (unit: string, sector: string) => number | null;
  readonly figure: (unit: string, sector: string) => Figure | undefined;
  readonly lock: (unit: string, sector: string) => Lock | undefined;
  /** The unit's sectors that hold a figure or a lock. */
  readonly sectorsOf: (unit: string) => readonly SectorTarget[];
};

type SectorTarget = {
  readonly sector: string;
  readonly value: number | null;
  readonly lock: Lock | undefined;
};

/**
 * Errors: `unknown-indicator`, `unknown-unit` (one that receives nothing in the year), `bad-request`
 * for an indicator that is no count.
 */
export async function sharingPlace(
  view: Readable,
  facts: Facts,
  input: AllocateInput,
  version: Version | undefined,
): Promise<Result<SharingPlace, Failure>> {
  const indicator = findIndicator(facts, input.indicator);
  if (!indicator.ok) return indicator;
  if (!isCount(indicator.value.kind)) {
    const message = `«${indicator.value.name}» không phải là số lượng nên không phân bổ được.`;
    return err(failure('bad-request', message, { indicator: input.indicator }));
  }
  const all = receivers(facts.units, { type: 'year', year: input.year });
  const stranger = input.units?.find((code) => all.every((unit) => unit.code !== code));
  if (stranger !== undefined) return err(notAReceiver(stranger));
  const taking = input.units === undefined ? null : new Set(input.units);
  return ok({
    facts,
    year: input.year,
    indicator: indicator.value,
    version,
    units: taking === null ? all : all.filter((unit) => taking.has(unit.code)),
    targets: await readTargets(view, version, input.indicator, String(input.year)),
  });
}

/** The refusal of a unit that receives no targets in the year. */
export function notAReceiver(unit: string): Failure {
  return failure(
    'unknown-unit',
    `Không có đơn vị «${unit}» trong số đơn vị nhận chỉ tiêu của năm.`,
    { unit },
  );
}

/** Targets of one indicator and period in a version; none where there is no version. */
export async function readTargets(
  view: Readable,
  version: Version | undefined,
  indicator: string,
  period: string,
): Promise<PresentTargets> {
  const figures = new Map<string, Map<string, Figure>>();
  const locks = new Map<string, Map<string, Lock>>();
  if (version !== undefined) {
    const filter = { kinds: ['target'], versions: [version.id], indicators: [indicator] } as const;
    for (const figure of await readFigures(view, { ...filter, periods: [period] })) {
      put(figures, figure.unit, figure.sector, figure);
    }
    for (const lock of await readLocks(view, version.id)) {
      if (lock.indicator !== indicator || lock.period !== period) continue;
      put(locks, lock.unit, lock.sector, lock);
    }
  }
  const figure = (unit: string, sector: string) => figures.get(unit)?.get(sector);
  const value = (unit: string, sector: string) => figure(unit, sector)?.value ?? null;
  const lock = (unit: string, sector: string) => locks.get(unit)?.get(sector);
  return {
    value,
    figure,
    lock,
    sectorsOf: (unit) => {
      const named = new Set([
        ...(figures.get(unit)?.keys() ?? []),
        ...(locks.get(unit)?.keys() ?? []),
      ]);
      return [...named]
        .filter((sector) => sector !== '')
        .map((sector) => ({ sector, value: value(unit, sector), lock: lock(unit, sector) }));
    },
  };
}

function put<T>(into: Map<string, Map<string, T>>, unit: string, sector: string, value: T): void {
  const ofUnit = into.get(unit) ?? new Map<string, T>();
  ofUnit.set(sector, value);
  into.set(unit, ofUnit);
}

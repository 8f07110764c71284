import { isCount, isRatio } from '../../domain/indicator.ts';
import type { Programme, ProgrammeIndicator } from '../../domain/programme.ts';
import type { YearlySpan } from './schema.ts';

/** A target that the document itself sets for the whole organization. */
export type RootTarget = {
  readonly indicator: string;
  /** '' unless the document sets different levels for different sectors. */
  readonly sector: string;
  readonly period: string;
  readonly value: number;
  readonly paragraph: string;
};

/**
 * The counts and ratios that a new workspace writes at the root, one for each place. What is
 * asked «hàng năm» is repeated for each year of the span, unless the document names another level
 * for that very year; averages, milestones and aims in words have no figure here.
 */
export function rootTargets(programme: Programme, yearly: YearlySpan | null): RootTarget[] {
  const asked = programme.indicators.filter((entry) => isCount(entry.kind) || isRatio(entry.kind));
  const targets = new Map<string, RootTarget>();
  for (const target of asked.flatMap((entry) => targetsOf(entry, asked, yearly))) {
    targets.set(`${target.indicator} ${target.sector} ${target.period}`, target);
  }
  return [...targets.values()];
}

/** Entries «hàng năm» stand before those of a named year in every document, so these replace them. */
function targetsOf(
  entry: ProgrammeIndicator,
  asked: readonly ProgrammeIndicator[],
  yearly: YearlySpan | null,
): RootTarget[] {
  const { code: indicator, value, paragraph } = entry;
  if (value === null) return [];
  return periodsOf(entry, yearly).flatMap((period) =>
    sectorsOf(entry, asked).map((sector) => ({ indicator, sector, period, value, paragraph })),
  );
}

function periodsOf(entry: ProgrammeIndicator, yearly: YearlySpan | null): string[] {
  if (entry.period !== null) return [entry.period];
  if (entry.cadence !== 'yearly' || yearly === null) return [];
  return Array.from({ length: yearly.to - yearly.from + 1 }, (_, index) =>
    String(yearly.from + index),
  );
}

function sectorsOf(
  entry: ProgrammeIndicator,
  asked: readonly ProgrammeIndicator[],
): readonly string[] {
  const levels = asked.filter(
    (other) => other.code === entry.code && other.period === entry.period,
  );
  return levels.length > 1 ? entry.sectors : [''];
}

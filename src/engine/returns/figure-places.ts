import type { FigureKey, ResultStage } from '../../domain/figure.ts';
import { isRatio } from '../../domain/indicator.ts';
import { parsePeriod, yearOf } from '../../domain/period.ts';
import type { ReadFigure } from '../../domain/returns/reading.ts';
import { ROOT_UNIT } from '../../domain/unit.ts';
import type { Version } from '../../domain/version.ts';
import { issuedVersion, writableVersion } from '../../domain/version-rules.ts';
import { newDraft } from '../plan/set-figures.ts';
import type { ReturnsFacts } from './returns-facts.ts';

/** A figure whose unit, indicator and period are known. */
export type KnownFigure = ReadFigure & {
  readonly unit: string;
  readonly indicator: string;
  readonly period: string;
};

export type Place = {
  readonly key: FigureKey;
  /** What stands there now. */
  readonly from: number | null;
  /** False in an issued version: what it says can only be compared with. */
  readonly writable: boolean;
  /** The draft that has to be made first; null where the version is there. */
  readonly draft: Version | null;
  /** The plan that a target stands in; null for other kinds. */
  readonly plan: Version | null;
};

/** Whether unit, indicator and period are all settled. */
export function isKnown(figure: ReadFigure): figure is KnownFigure {
  return figure.unit !== null && figure.indicator !== null && figure.period !== null;
}

/**
 * Where a returned figure belongs. A target column repeats what was given out: what the units have
 * in their hands is compared first, then the draft.
 */
export function placeOf(figure: KnownFigure, stage: ResultStage, facts: ReturnsFacts): Place {
  const { kind, indicator, unit, sector, period } = figure;
  const cell = { kind, indicator, unit, sector, period };
  if (kind !== 'target') {
    const key = { ...cell, version: '', stage } as const;
    return { key, from: facts.valueAt(key), writable: true, draft: null, plan: null };
  }
  const parsed = parsePeriod(period);
  const year = parsed.ok ? yearOf(parsed.value) : 0;
  const at = (version: string): FigureKey => ({ ...cell, version, stage: '' });
  const issued = issuedVersion(facts.versions, year);
  const inHand = issued === undefined ? null : givenOut(at(issued.id), facts);
  const open = writableVersion(facts.versions, year, indicator);
  if (issued !== undefined && (inHand === figure.value || !open.ok)) {
    return { key: at(issued.id), from: inHand, writable: false, draft: null, plan: issued };
  }
  const draft = open.ok && open.value === undefined ? newDraft(facts.versions, [year]) : null;
  const plan = (open.ok ? open.value : undefined) ?? draft;
  const key = at(plan?.id ?? '');
  return { key, from: givenOut(key, facts), writable: true, draft, plan };
}

/** A per cent that the province was given holds for each unit that has none of its own. */
function givenOut(key: FigureKey, facts: ReturnsFacts): number | null {
  const own = facts.valueAt(key);
  const kind = facts.indicators.find(({ code }) => code === key.indicator)?.kind;
  if (own !== null || kind === undefined || !isRatio(kind)) return own;
  return facts.valueAt({ ...key, unit: ROOT_UNIT });
}

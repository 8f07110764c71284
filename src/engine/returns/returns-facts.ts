import type { Figure, FigureKey } from '../../domain/figure.ts';
import { placeKey } from '../../domain/figure.ts';
import { parsePeriod, yearOf } from '../../domain/period.ts';
import { issuedVersion, versionInForce } from '../../domain/version-rules.ts';
import { readFigures } from '../../store/figures.ts';
import { readLocks } from '../../store/locks.ts';
import { readReturnForms, type StoredForm } from '../../store/return-forms.ts';
import { readUnitRecords, type UnitRecord } from '../../store/units.ts';
import { readWorkspaceMark } from '../../store/workspace-mark.ts';
import type { Readable } from '../../store/workspace-store.ts';
import type { FigureReferences } from '../../workbooks/layout/context.ts';
import { type Facts, readFacts } from '../facts.ts';

/** What returns are matched and judged against. */
export type ReturnsFacts = Facts & {
  /** Tells this workspace's own forms. */
  readonly workspace: string;
  readonly records: readonly UnitRecord[];
  readonly forms: readonly StoredForm[];
  /** The value that is stored at a place; null where there is none. */
  readonly valueAt: (key: FigureKey) => number | null;
  readonly isLocked: (key: FigureKey) => boolean;
  /** What is to be expected of a unit's figure in a period. */
  readonly references: (period: string) => (indicator: string, unit: string) => FigureReferences;
};

/**
 * Reads everything at once, in one snapshot: files are judged against one state of the workspace.
 */
export async function readReturnsFacts(view: Readable, today: string): Promise<ReturnsFacts> {
  const facts = await readFacts(view, today);
  const records = await readUnitRecords(view);
  const forms = await readReturnForms(view);
  const figures = await readFigures(view);
  const locks = new Set((await readLocks(view)).map(placeKey));
  const values = new Map(figures.map((figure) => [figureKey(figure), figure.value]));
  const baselines = newestBaselines(figures);
  const valueAt = (key: FigureKey) => values.get(figureKey(key)) ?? null;
  return {
    ...facts,
    workspace: await readWorkspaceMark(view),
    records,
    forms,
    valueAt,
    isLocked: (key) => key.kind === 'target' && locks.has(placeKey(key)),
    references: (code) => {
      const period = parsePeriod(code);
      if (!period.ok) return () => ({});
      const year = yearOf(period.value);
      const version = issuedVersion(facts.versions, year) ?? versionInForce(facts.versions, year);
      const before = code.replaceAll(/\d{4}/g, (digits) => String(Number(digits) - 1));
      return rememberedPair((indicator, unit) => {
        const at = (key: Pick<FigureKey, 'kind' | 'version' | 'period' | 'stage'>) =>
          valueAt({ ...key, indicator, unit, sector: '' });
        const result = (stage: 'official' | 'actual') =>
          at({ kind: 'result', version: '', period: before, stage });
        return {
          target:
            version === undefined
              ? null
              : at({ kind: 'target', version: version.id, period: String(year), stage: '' }),
          lastPeriod: result('official') ?? result('actual'),
          baseline: baselines(indicator, unit, year),
        };
      });
    },
  };
}

/** None of the parts holds a space; the key of a place is asked for a million times of a great sheet. */
function figureKey(key: FigureKey): string {
  const { kind, version, indicator, unit, sector, period, stage } = key;
  return `${kind} ${version} ${indicator} ${unit} ${sector} ${period} ${stage}`;
}

/** A sheet may name one unit in thousands of rows. */
function rememberedPair<T>(
  look: (indicator: string, unit: string) => T,
): (indicator: string, unit: string) => T {
  const known = new Map<string, Map<string, T>>();
  return (indicator, unit) => {
    const ofIndicator = known.get(indicator) ?? new Map<string, T>();
    known.set(indicator, ofIndicator);
    const before = ofIndicator.get(unit);
    if (before !== undefined) return before;
    const found = look(indicator, unit);
    ofIndicator.set(unit, found);
    return found;
  };
}

/** The newest baseline of a unit that is not later than a year. */
function newestBaselines(
  figures: readonly Figure[],
): (indicator: string, unit: string, year: number) => number | null {
  const known = new Map<string, { readonly year: number; readonly value: number }[]>();
  for (const { kind, indicator, unit, sector, period, value } of figures) {
    if (kind !== 'baseline' || sector !== '' || value === null) continue;
    const key = `${indicator} ${unit}`;
    const list = known.get(key) ?? [];
    list.push({ year: Number(period.slice(0, 4)), value });
    known.set(key, list);
  }
  return (indicator, unit, year) =>
    (known.get(`${indicator} ${unit}`) ?? [])
      .filter((one) => one.year <= year)
      .toSorted((left, right) => right.year - left.year)[0]?.value ?? null;
}

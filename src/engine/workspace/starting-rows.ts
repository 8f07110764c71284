import type { Figure, FigureSource } from '../../domain/figure.ts';
import { parsePeriod, yearOf } from '../../domain/period.ts';
import { ROOT_UNIT, type UnitKind, type UnitParent } from '../../domain/unit.ts';
import type { Version } from '../../domain/version.ts';
import { figureRow } from '../../store/figures.ts';
import { indicatorAliasRow, indicatorRow } from '../../store/indicators.ts';
import { programmeRows } from '../../store/programmes.ts';
import { sectorRow } from '../../store/sectors.ts';
import { settingRow } from '../../store/settings.ts';
import type { RowChange } from '../../store/tables.ts';
import { type UnitRecord, unitRows } from '../../store/units.ts';
import { versionRows } from '../../store/versions.ts';
import { plainFigure } from '../plain-figure.ts';
import type { BuiltIn } from '../programmes/built-in.ts';

const FIRST_VERSION = 'v1';
/** Who confirmed the names that come with the program. */
export const BUILT_IN = 'chitieu';
const ALWAYS = { from: null, to: null, decision: '' } as const;

/**
 * Every row with which a workspace of a programme begins, as one step: units, sectors, indicators,
 * the document, the totals it sets, and a first draft that covers its years.
 */
export function startingRows(start: BuiltIn, confirmedAt: string): readonly RowChange[] {
  return [
    ...startingUnits(start, confirmedAt).flatMap(unitRows),
    ...start.sectors.map(sectorRow),
    ...start.indicators.flatMap((indicator) => [
      indicatorRow(indicator),
      ...indicator.aliases.map((alias) =>
        indicatorAliasRow(indicator.code, alias, { by: BUILT_IN, at: confirmedAt }),
      ),
    ]),
    ...programmeRows(start.programme),
    ...versionRows(null, firstDraft(start, confirmedAt)),
    ...start.totals.map((total) =>
      figureRow(
        figure(
          'target',
          FIRST_VERSION,
          { ...total, unit: ROOT_UNIT },
          { type: 'programme', programme: start.programme.id, paragraph: total.paragraph },
        ),
      ),
    ),
    ...start.baselines.map((baseline) =>
      figureRow(
        figure(
          'baseline',
          '',
          { ...baseline, sector: '' },
          { type: 'illustrative', note: baseline.note },
        ),
      ),
    ),
    ...Object.entries(start.settings).map(([key, value]) => settingRow(key, value)),
    settingRow(
      'labels',
      [start.unitsLabel, start.baselineLabel ?? ''].filter((label) => label !== ''),
    ),
  ];
}

/** The first draft covers every year that the document sets a figure for, so that each total has its place. */
function firstDraft(start: BuiltIn, today: string): Version {
  return {
    id: FIRST_VERSION,
    name: 'Dự thảo 1',
    state: 'draft',
    number: null,
    date: null,
    amends: null,
    reason: null,
    years: startingYears(start, today),
    indicators: [],
  };
}

/** Where the document sets no figure: its horizon, else the year of its date, else this year. */
function startingYears({ totals, programme }: BuiltIn, today: string): readonly number[] {
  const years = new Set<number>();
  for (const { period: code } of totals) {
    const period = parsePeriod(code);
    if (period.ok) years.add(yearOf(period.value));
  }
  const { horizon } = programme;
  if (years.size === 0 && horizon !== null) {
    for (let year = horizon.from; year <= horizon.to; year++) years.add(year);
  }
  if (years.size === 0) years.add(Number((programme.date ?? today).slice(0, 4)));
  return [...years].sort((left, right) => left - right);
}

function startingUnits(start: BuiltIn, confirmedAt: string): readonly UnitRecord[] {
  const aliasesOf = (aliases: readonly string[]) =>
    aliases.map((alias) => ({ alias, by: BUILT_IN, at: confirmedAt }));
  const root = record(ROOT_UNIT, start.settings.organization, rootKind(start), 0, []);
  const parent = { ...ALWAYS, parent: ROOT_UNIT };
  return [
    root,
    ...start.units.map((unit) => ({
      ...record(unit.code, unit.name, unit.kind, unit.order, [parent]),
      aliases: aliasesOf(unit.aliases),
    })),
  ];
}

function rootKind(start: BuiltIn): UnitKind {
  return start.programme.orgLevel === 'district' ? 'district' : 'province';
}

function record(
  code: string,
  name: string,
  kind: UnitKind,
  order: number,
  parents: readonly UnitParent[],
): UnitRecord {
  const names = [{ ...ALWAYS, name }];
  return { ...ALWAYS, code, kind, order, names, parents, communes: [], aliases: [] };
}

function figure(
  kind: 'target' | 'baseline',
  version: string,
  place: { indicator: string; unit: string; sector: string; period: string; value: number },
  source: FigureSource,
): Figure {
  return plainFigure({ kind, version, ...place, source });
}

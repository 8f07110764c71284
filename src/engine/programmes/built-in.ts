import type { Indicator } from '../../domain/indicator.ts';
import type { Programme, ProgrammeIndicator, StartingUnit } from '../../domain/programme.ts';
import type { Sector } from '../../domain/sector.ts';
import { RAW_INDICATORS, RAW_PROGRAMMES, RAW_SECTORS } from './files.ts';
import { type RootTarget, rootTargets } from './root-targets.ts';
import {
  indicatorsFile,
  programmeFile,
  type StartingBaseline,
  type StartingUnits,
  sectorsFile,
  unitsFile,
} from './schema.ts';

/** Everything a new workspace starts with. */
export type BuiltIn = {
  readonly programme: Programme;
  readonly units: readonly StartingUnit[];
  /** What the screen says about the units: «danh mục hành chính, cần rà soát»; '' says nothing. */
  readonly unitsLabel: string;
  readonly sectors: readonly Sector[];
  readonly indicators: readonly Indicator[];
  readonly baselines: readonly StartingBaseline[];
  /** «số liệu minh họa» where the baselines are not real; null where there are none. */
  readonly baselineLabel: string | null;
  readonly totals: readonly RootTarget[];
  readonly settings: StartingUnits['settings'];
};

/** The programmes that come with the program, in the order in which they are offered. */
export function builtInProgrammes(): readonly Programme[] {
  return [...RAW_PROGRAMMES.values()].map((raw) => programmeFile.parse(raw.programme).programme);
}

/** A programme with its starting lists, or undefined where no programme has this id. */
export function builtIn(id: string): BuiltIn | undefined {
  const raw = RAW_PROGRAMMES.get(id);
  if (raw === undefined) return undefined;
  const { programme, yearly } = programmeFile.parse(raw.programme);
  const start = unitsFile.parse(raw.units);
  return {
    programme,
    units: start.units,
    unitsLabel: start.label,
    sectors: standardSectors(),
    indicators: indicatorsOf(programme),
    baselines: start.baselines,
    baselineLabel: start.baselineLabel,
    totals: rootTargets(programme, yearly),
    settings: start.settings,
  };
}

/** Every indicator that a built-in programme knows, with the names under which sheets carry it. */
export function standardIndicators(): readonly Indicator[] {
  return indicatorsFile.parse(RAW_INDICATORS).indicators;
}

/** The sectors with which every workspace starts. */
export function standardSectors(): readonly Sector[] {
  return sectorsFile.parse(RAW_SECTORS).sectors;
}

/** The standard counts and baselines, what the programme asks for, and what that is counted from. */
function indicatorsOf(programme: Programme): readonly Indicator[] {
  const { indicators, standard } = indicatorsFile.parse(RAW_INDICATORS);
  const needed = new Set(standard);
  for (const entry of programme.indicators) {
    for (const code of [entry.code, entry.parent, entry.numerator, entry.denominator]) {
      if (code !== null) needed.add(code);
    }
  }
  return indicators
    .filter((indicator) => needed.has(indicator.code))
    .map((indicator) => asUsedBy(programme, indicator));
}

/** What stands above and below the line differs from document to document. */
function asUsedBy(programme: Programme, indicator: Indicator): Indicator {
  const use = programme.indicators.find((entry) => isOwnRatio(entry, indicator));
  return use === undefined
    ? indicator
    : { ...indicator, numerator: use.numerator, denominator: use.denominator };
}

function isOwnRatio(entry: ProgrammeIndicator, indicator: Indicator): boolean {
  return entry.code === indicator.code && entry.kind === indicator.kind;
}

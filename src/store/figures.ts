import type { Figure, FigureKey, FigureKind, FigureSource } from '../domain/figure.ts';
import type { RowChange } from './tables.ts';
import type { Readable } from './workspace-store.ts';

/** Which figures to read; what is left out does not restrict. Lists are of codes; an empty list finds nothing. */
export type FigureFilter = {
  readonly kinds?: readonly FigureKind[];
  /** Ids of versions; restricts targets only, since other figures belong to no version. */
  readonly versions?: readonly string[];
  readonly indicators?: readonly string[];
  readonly units?: readonly string[];
  readonly periods?: readonly string[];
};

/** Figures in the order of their keys. */
export async function readFigures(
  store: Readable,
  filter: FigureFilter = {},
): Promise<readonly Figure[]> {
  const { kinds, versions, indicators, units, periods } = filter;
  if ([kinds, indicators, units, periods].some((list) => list?.length === 0)) return [];
  const rows = await store.db
    .selectFrom('figures')
    .select(COLUMNS)
    .$if(kinds !== undefined, (query) => query.where('kind', 'in', kinds ?? []))
    .$if(versions !== undefined, (query) => query.where('version', 'in', ['', ...(versions ?? [])]))
    .$if(indicators !== undefined, (query) => query.where('indicator', 'in', indicators ?? []))
    .$if(units !== undefined, (query) => query.where('unit', 'in', units ?? []))
    .$if(periods !== undefined, (query) => query.where('period', 'in', periods ?? []))
    .orderBy('kind')
    .orderBy('version')
    .orderBy('indicator')
    .orderBy('unit')
    .orderBy('sector')
    .orderBy('period')
    .orderBy('stage')
    .execute();
  const sourceOf = sourceReader();
  // The rows are this call's own: a second object for each of 150.000 would cost as much as the first.
  return rows.map((row): Figure => Object.assign(row, { source: sourceOf(row.source) }));
}

/** Named as figures name them. */
const COLUMNS = [
  'kind',
  'version',
  'indicator',
  'unit',
  'sector',
  'period',
  'stage',
  'value',
  'value_to as valueTo',
  'numerator',
  'denominator',
  'text',
  'as_of as asOf',
  'source',
] as const;

/** Puts a figure in its place. */
export function figureRow(figure: Figure): RowChange {
  return {
    table: 'figures',
    key: figureKey(figure),
    after: {
      value: figure.value,
      value_to: figure.valueTo,
      numerator: figure.numerator,
      denominator: figure.denominator,
      text: figure.text,
      as_of: figure.asOf,
      source: JSON.stringify(figure.source),
    },
  };
}

/** Leaves the place of a figure empty. */
export function clearedFigureRow(key: FigureKey): RowChange {
  return { table: 'figures', key: figureKey(key), after: null };
}

function figureKey({ kind, version, indicator, unit, sector, period, stage }: FigureKey) {
  return { kind, version, indicator, unit, sector, period, stage };
}

/** Most figures share their source with thousands of others (one allocation, «typed»). */
function sourceReader(): (text: string) => FigureSource {
  const known = new Map<string, FigureSource>();
  return (text) => {
    const found = known.get(text);
    if (found) return found;
    const source = JSON.parse(text) as FigureSource;
    known.set(text, source);
    return source;
  };
}

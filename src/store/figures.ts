import type { Figure, FigureKey, FigureKind, FigureSource } from '../domain/figure.ts';
import { blockKey, type FigureBlock, type FiguresQuery, readBlocks } from './figure-blocks.ts';
import { type SourceReader, sourceReader } from './figure-source.ts';
import { groupBy } from './group-by.ts';
import type { EffectiveChange } from './step-writer.ts';
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
  const found = store.db
    .selectFrom('figures')
    .$if(kinds !== undefined, (query) => query.where('kind', 'in', kinds ?? []))
    .$if(versions !== undefined, (query) => query.where('version', 'in', ['', ...(versions ?? [])]))
    .$if(indicators !== undefined, (query) => query.where('indicator', 'in', indicators ?? []))
    .$if(units !== undefined, (query) => query.where('unit', 'in', units ?? []))
    .$if(periods !== undefined, (query) => query.where('period', 'in', periods ?? []));
  const sourceOf = sourceReader();
  const blocks = await readBlocks(found, sourceOf);
  const mixed = blocks.filter(({ figures }) => figures === null);
  const rows = groupBy(mixed.length === 0 ? [] : await readRows(found, mixed, sourceOf), blockKey);
  return blocks.flatMap((block) => block.figures ?? rows.get(blockKey(block)) ?? []);
}

async function readRows(
  found: FiguresQuery,
  blocks: readonly FigureBlock[],
  sourceOf: SourceReader,
): Promise<readonly Figure[]> {
  const rows = await found
    .select(COLUMNS)
    .where(({ eb, refTuple, tuple }) =>
      eb(
        refTuple('kind', 'version', 'indicator'),
        'in',
        blocks.map(({ kind, version, indicator }) => tuple(kind, version, indicator)),
      ),
    )
    .orderBy('kind')
    .orderBy('version')
    .orderBy('indicator')
    .orderBy('unit')
    .orderBy('sector')
    .orderBy('period')
    .orderBy('stage')
    .execute();
  // The rows are this call's own: a second object for each would cost as much as the first.
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

/**
 * The figures as a step left them, one for each place that it touched; a place that it left empty
 * has one without any value. null where the step touched something else besides.
 */
export function figuresLeftBy(changes: readonly EffectiveChange[]): readonly Figure[] | null {
  if (changes.some(({ table }) => table.name !== 'figures')) return null;
  const sourceOf = sourceReader();
  return changes.map(({ key, after }) => {
    // Cells stand in the order of the table's definition.
    const [kind, version, indicator, unit, sector, period, stage] = key;
    const [value, valueTo, numerator, denominator, text, asOf, source] = after ?? [];
    return {
      kind,
      version,
      indicator,
      unit,
      sector,
      period,
      stage,
      value: value ?? null,
      valueTo: valueTo ?? null,
      numerator: numerator ?? null,
      denominator: denominator ?? null,
      text: text ?? null,
      asOf: asOf ?? null,
      source: typeof source === 'string' ? sourceOf(source) : TYPED,
    } as Figure;
  });
}

const TYPED: FigureSource = { type: 'typed' };

function figureKey({ kind, version, indicator, unit, sector, period, stage }: FigureKey) {
  return { kind, version, indicator, unit, sector, period, stage };
}

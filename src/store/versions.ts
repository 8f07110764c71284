import type { Version } from '../domain/version.ts';
import { groupBy } from './group-by.ts';
import type { RowChange } from './tables.ts';
import type { Readable } from './workspace-store.ts';

/** Every version, by its id. */
export async function readVersions(store: Readable): Promise<readonly Version[]> {
  const [versions, years, indicators] = await Promise.all([
    store.db.selectFrom('versions').selectAll().orderBy('id').execute(),
    store.db.selectFrom('version_years').selectAll().orderBy('year').execute(),
    store.db.selectFrom('version_indicators').selectAll().orderBy('indicator').execute(),
  ]);
  const yearsOf = groupBy(years, (row) => row.version);
  const indicatorsOf = groupBy(indicators, (row) => row.version);
  return versions.map((version) => ({
    ...version,
    years: (yearsOf.get(version.id) ?? []).map(({ year }) => year),
    indicators: (indicatorsOf.get(version.id) ?? []).map(({ indicator }) => indicator),
  }));
}

/** The rows that turn what is stored of a version (null: nothing yet) into `after`. */
export function versionRows(before: Version | null, after: Version): readonly RowChange[] {
  const { id, name, state, number, date, amends, reason } = after;
  const years = differences(before?.years ?? [], after.years);
  const indicators = differences(before?.indicators ?? [], after.indicators);
  return [
    { table: 'versions', key: { id }, after: { name, state, number, date, amends, reason } },
    ...years.map(
      ({ item, after }): RowChange => ({
        table: 'version_years',
        key: { version: id, year: item },
        after,
      }),
    ),
    ...indicators.map(
      ({ item, after }): RowChange => ({
        table: 'version_indicators',
        key: { version: id, indicator: item },
        after,
      }),
    ),
  ];
}

/** Takes a draft away, with its years and indicators; its figures and locks are rows of their own. */
export function removedVersionRows(version: Version): readonly RowChange[] {
  const empty: Version = { ...version, years: [], indicators: [] };
  return [
    ...versionRows(version, empty).filter(({ table }) => table !== 'versions'),
    { table: 'versions', key: { id: version.id }, after: null },
  ];
}

function differences<T>(
  before: readonly T[],
  after: readonly T[],
): readonly { readonly item: T; readonly after: Record<never, never> | null }[] {
  return [
    ...before.filter((item) => !after.includes(item)).map((item) => ({ item, after: null })),
    ...after.map((item) => ({ item, after: {} })),
  ];
}

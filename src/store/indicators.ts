import type { Indicator } from '../domain/indicator.ts';
import { groupBy } from './group-by.ts';
import type { RowChange } from './tables.ts';
import type { Readable } from './workspace-store.ts';

/** Every indicator of the workspace, ended ones too, in the office's order. */
export async function readIndicators(store: Readable): Promise<readonly Indicator[]> {
  const [rows, aliases] = await Promise.all([
    store.db.selectFrom('indicators').selectAll().orderBy('position').orderBy('code').execute(),
    store.db.selectFrom('indicator_aliases').selectAll().orderBy('alias').execute(),
  ]);
  const aliasesOf = groupBy(aliases, (row) => row.indicator);
  return rows.map((row) => ({
    code: row.code,
    name: row.name,
    kind: row.kind,
    unit: row.measure,
    cadence: row.cadence,
    order: row.position,
    numerator: row.numerator,
    denominator: row.denominator,
    parent: row.parent,
    baseline: row.baseline === 1,
    aliases: (aliasesOf.get(row.code) ?? []).map(({ alias }) => alias),
    ended: row.ended === 1,
  }));
}

/** The row of an indicator; its aliases are rows of their own, since each has somebody who confirmed it. */
export function indicatorRow(indicator: Indicator): RowChange {
  return {
    table: 'indicators',
    key: { code: indicator.code },
    after: {
      name: indicator.name,
      kind: indicator.kind,
      measure: indicator.unit,
      cadence: indicator.cadence,
      position: indicator.order,
      numerator: indicator.numerator,
      denominator: indicator.denominator,
      parent: indicator.parent,
      baseline: indicator.baseline ? 1 : 0,
      ended: indicator.ended ? 1 : 0,
    },
  };
}

/** The other spellings of an indicator, with who confirmed each and when. */
export async function readIndicatorAliases(
  store: Readable,
  indicator: string,
): Promise<readonly { readonly alias: string; readonly by: string; readonly at: string }[]> {
  const rows = await store.db
    .selectFrom('indicator_aliases')
    .selectAll()
    .where('indicator', '=', indicator)
    .orderBy('alias')
    .execute();
  return rows.map((row) => ({ alias: row.alias, by: row.confirmed_by, at: row.confirmed_at }));
}

/** Another spelling of an indicator, with who confirmed it and when (an instant). */
export function indicatorAliasRow(
  indicator: string,
  alias: string,
  confirmed: { readonly by: string; readonly at: string },
): RowChange {
  return {
    table: 'indicator_aliases',
    key: { indicator, alias },
    after: { confirmed_by: confirmed.by, confirmed_at: confirmed.at },
  };
}

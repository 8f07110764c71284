import type { OwnReport } from '../domain/report/own-report.ts';
import { storedJson } from './stored-json.ts';
import type { RowChange } from './tables.ts';
import type { Readable } from './workspace-store.ts';

/** A report with who saved it last; `at` is an instant. */
export type StoredReport = {
  readonly id: string;
  readonly report: OwnReport;
  readonly by: string;
  readonly at: string;
};

/** The named reports in the order of their names. */
export async function readNamedReports(store: Readable): Promise<readonly StoredReport[]> {
  const rows = await store.db
    .selectFrom('named_reports')
    .selectAll()
    .orderBy('name')
    .orderBy('id')
    .execute();
  return rows.map(({ id, name, definition, by, at }) => ({
    id,
    report: { ...storedJson<Omit<OwnReport, 'name'>>(definition), name },
    by,
    at,
  }));
}

export function namedReportRow({ id, report, by, at }: StoredReport): RowChange {
  const { name, ...definition } = report;
  return {
    table: 'named_reports',
    key: { id },
    after: { name, definition: JSON.stringify(definition), by, at },
  };
}

export function removedNamedReportRow({ id }: { readonly id: string }): RowChange {
  return { table: 'named_reports', key: { id }, after: null };
}

import { OWN_PREFIX } from '../../../domain/report/own-report.ts';
import { readNamedReports, type StoredReport } from '../../../store/named-reports.ts';
import type { Readable } from '../../../store/workspace-store.ts';
import type { TableReport } from '../table-report.ts';
import { ownReportTable } from './own-report-table.ts';

/** The reports that people put together, made and written like any other. */
export async function ownTables(view: Readable): Promise<readonly TableReport[]> {
  return (await readNamedReports(view)).map(ownTable);
}

function ownTable({ id: code, report }: StoredReport): TableReport {
  const id = `${OWN_PREFIX}${code}`;
  return {
    id,
    title: report.name,
    needs: ['period'],
    make: ({ view, facts, period, today }) =>
      ownReportTable(view, report, {
        id,
        year: facts.year,
        period: period?.code ?? null,
        version: facts.version?.id,
        today,
      }),
  };
}

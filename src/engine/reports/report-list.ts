import type { ReportChoice } from '../../contract/views/others.ts';
import { isOwnReport } from '../../domain/report/own-report.ts';
import type { Readable } from '../../store/workspace-store.ts';
import { ANNEX } from './annex-report.ts';
import { COMPARISON } from './comparison-report.ts';
import { DOCUMENTS } from './document/document-list.ts';
import { DOSSIER } from './dossier-report.ts';
import { INDICATOR } from './indicator-report.ts';
import { ownTables } from './own/own-tables.ts';
import { PROGRAMME } from './programme-report.ts';
import { PROGRESS } from './progress-report.ts';
import { RETURNS } from './returns-report.ts';
import type { TableReport } from './table-report.ts';
import { TABLE_ENDINGS } from './table-writers.ts';
import { WORKING } from './working/working-report.ts';

/** The tables that every workspace has, in the order in which they are offered. */
const TABLES: readonly TableReport[] = [
  ANNEX,
  PROGRESS,
  RETURNS,
  INDICATOR,
  COMPARISON,
  DOSSIER,
  PROGRAMME,
  WORKING,
];

/**
 * The reports (biểu) and documents that can be made, in the order in which they are offered; without
 * an open workspace those that every workspace has.
 */
export async function listReports(view: Readable | null): Promise<readonly ReportChoice[]> {
  const own = view === null ? [] : await ownTables(view);
  const choice = ({ id, title, needs }: TableReport): ReportChoice => ({
    id,
    title,
    // The Word file of the progress report is its text, with the table behind it.
    shape: id === PROGRESS.id ? 'both' : 'table',
    needs,
    endings: TABLE_ENDINGS,
  });
  return [...TABLES.map(choice), ...DOCUMENTS, ...own.map(choice)];
}

/** The table of an id; undefined where there is none. */
export async function findTable(view: Readable, id: string): Promise<TableReport | undefined> {
  const found = TABLES.find((report) => report.id === id);
  if (found !== undefined || !isOwnReport(id)) return found;
  return (await ownTables(view)).find((report) => report.id === id);
}

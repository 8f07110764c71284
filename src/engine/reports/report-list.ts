import type { ReportChoice } from '../../contract/views/others.ts';
import type { Readable } from '../../store/workspace-store.ts';
import { ANNEX } from './annex-report.ts';
import { PROGRESS } from './progress-report.ts';
import type { TableReport } from './table-report.ts';
import { TABLE_ENDINGS } from './table-writers.ts';
import { WORKING } from './working/working-report.ts';

/** The tables that every workspace has, in the order in which they are offered. */
const TABLES: readonly TableReport[] = [ANNEX, PROGRESS, WORKING];

/**
 * The reports (biểu) and documents that can be made, in the order in which they are offered; without
 * an open workspace those that every workspace has.
 */
export async function listReports(_view: Readable | null): Promise<readonly ReportChoice[]> {
  return TABLES.map(({ id, title, needs }) => ({
    id,
    title,
    shape: 'table',
    needs,
    endings: TABLE_ENDINGS,
  }));
}

/** The table of an id; undefined where there is none. */
export async function findTable(_view: Readable, id: string): Promise<TableReport | undefined> {
  return TABLES.find((report) => report.id === id);
}

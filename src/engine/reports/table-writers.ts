import type { ReportEnding } from '../../contract/views/others.ts';
import type { ReportTable } from '../../domain/report/table.ts';

export type WriterOptions = {
  /** The organization, in the file's properties. */
  readonly company: string;
  /** When the report was made. */
  readonly at: Date;
};

type TableWriter = (table: ReportTable, options: WriterOptions) => Promise<Uint8Array>;

/** One writer an ending, loaded when it is needed: most commands of the command line write no report. */
const WRITERS: Partial<Record<ReportEnding, TableWriter>> = {
  xlsx: async (table, options) => {
    const { reportToXlsx } = await import('../../workbooks/report/write-xlsx.ts');
    return reportToXlsx(table, options);
  },
  csv: async (table) => {
    const { reportToCsv } = await import('../../workbooks/report/write-csv.ts');
    return reportToCsv(table);
  },
  docx: async (table, options) => {
    const { tableToDocx } = await import('../../workbooks/document/write-docx.ts');
    return tableToDocx(table, options);
  },
  html: async (table) => {
    const { tableToHtml } = await import('../../workbooks/document/write-html.ts');
    return tableToHtml(table);
  },
};

/** The forms of file that any table can be written in. */
export const TABLE_ENDINGS = Object.keys(WRITERS) as readonly ReportEnding[];

/** Undefined for a form of file that no table can be written in. */
export function tableWriter(ending: ReportEnding): TableWriter | undefined {
  return WRITERS[ending];
}

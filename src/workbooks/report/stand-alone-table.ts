import { calculate } from '../../domain/report/calculate.ts';
import type { Highlight } from '../../domain/report/highlight.ts';
import type {
  HeaderCell,
  Letterhead,
  ReportColumn,
  ReportPaper,
  ReportRow,
  ReportTable,
  SignatureBlock,
} from '../../domain/report/table.ts';
import { titleLines } from './annex-title.ts';
import { layColumns } from './column-widths.ts';

/** A column with its heading, and the one over it and its neighbours. */
export type HeadedColumn = Omit<ReportColumn, 'width'> & {
  readonly heading: string;
  readonly over?: string;
  /** The room that sentences ask for, in points; names and remarks take less by themselves. */
  readonly prose?: number;
};

export const ORDINAL: HeadedColumn = {
  key: 'ordinal',
  format: 'ordinal',
  decimals: 0,
  heading: 'TT',
};

/** A column of words. */
export function textColumn(key: string, heading: string): HeadedColumn {
  return { key, format: 'text', decimals: 0, heading };
}

export const UNIT = textColumn('unit', 'Đơn vị');

/** What a table that stands alone is made of, before its columns have their widths. */
export type StandAloneTable = {
  readonly id: string;
  readonly subject: string;
  /** What closes the title: «năm 2020». */
  readonly closing: string;
  /** Lines under the title that are set as they are. */
  readonly asOf: string | null;
  readonly unitOfMeasure: string | null;
  /** null on further tables of a report. */
  readonly letterhead: Letterhead | null;
  readonly signature: SignatureBlock | null;
  readonly columns: readonly HeadedColumn[];
  readonly rows: readonly ReportRow[];
  readonly orientation: ReportPaper['orientation'];
  readonly notes: readonly string[];
  readonly highlights?: readonly Highlight[];
  readonly sheetName?: string;
};

/** A table in the form of Nghị định 30/2020, its live formulas worked out. */
export function standAloneTable(parts: StandAloneTable): ReportTable {
  const { columns, rows } = parts;
  const header = headerOf(columns);
  const bare = columns.map(({ key, format, decimals }) => ({ key, format, decimals }));
  const counted = calculate({ ...EMPTY, columns: bare.map(unlaid), rows });
  const laid = layColumns({ columns, header, rows: counted.rows }, parts.orientation);
  return {
    id: parts.id,
    title: titleLines(parts.subject, parts.closing, laid.orientation),
    paper: { kind: 'stand-alone', orientation: laid.orientation },
    letterhead: parts.letterhead,
    annexLabel: null,
    attachedTo: null,
    asOf: parts.asOf,
    unitOfMeasure: parts.unitOfMeasure,
    columns: laid.columns,
    header,
    rows: counted.rows,
    notes: parts.notes,
    signature: parts.signature,
    ...(parts.highlights === undefined ? {} : { highlights: parts.highlights }),
    ...(parts.sheetName === undefined ? {} : { sheetName: parts.sheetName }),
  };
}

const EMPTY: ReportTable = {
  id: '',
  title: [],
  paper: { kind: 'stand-alone', orientation: 'portrait' },
  letterhead: null,
  annexLabel: null,
  attachedTo: null,
  asOf: null,
  unitOfMeasure: null,
  columns: [],
  header: [],
  rows: [],
  notes: [],
  signature: null,
};

function unlaid(column: Omit<ReportColumn, 'width'>): ReportColumn {
  return { ...column, width: 1 };
}

/** Headings over neighbours of the same name are one cell. */
function headerOf(columns: readonly HeadedColumn[]): readonly (readonly HeaderCell[])[] {
  const isParted = columns.some(({ over }) => over !== undefined);
  const first: HeaderCell[] = [];
  const second: HeaderCell[] = [];
  for (const [column, { heading, over }] of columns.entries()) {
    const before = first.at(-1);
    if (over === undefined) {
      first.push({ text: heading, column, columnSpan: 1, rowSpan: isParted ? 2 : 1 });
      continue;
    }
    if (before?.text === over && before.rowSpan === 1) {
      first[first.length - 1] = { ...before, columnSpan: before.columnSpan + 1 };
    } else first.push({ text: over, column, columnSpan: 1, rowSpan: 1 });
    second.push({ text: heading, column, columnSpan: 1, rowSpan: 1 });
  }
  return isParted ? [first, second] : [first];
}

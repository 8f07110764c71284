import { calculate } from '../../../domain/report/calculate.ts';
import type {
  HeaderCell,
  ReportCell,
  ReportColumn,
  ReportParameter,
  ReportRow,
  ReportTable,
} from '../../../domain/report/table.ts';
import { titleLines } from '../annex-title.ts';
import { layColumns } from '../column-widths.ts';
import { groupedRows, type PartRows } from '../grouped-rows.ts';
import type { ReportGroup, ReportUnit } from '../report-input.ts';
import { BLANK, numberCell, textCell } from '../sums.ts';
import { ORDINAL, PRESENT, UNIT, WORKING_TITLE, type WorkingFrame } from './working-frame.ts';

/** A column of a working paper before it is laid out. */
export type DraftColumn = {
  readonly key: string;
  readonly heading: string;
  readonly format: ReportColumn['format'];
  readonly decimals: number;
  /** In the order of the sharing's rows. */
  readonly cells: readonly ReportCell[];
  /** Whether groups and the total add it up. */
  readonly summed: boolean;
  /** The longest text that a formula may come to show once an input is typed over. */
  readonly longest?: string;
  /** A heading over neighbouring columns that name the same one. */
  readonly over?: string;
};

export type Draft = {
  /** Codes and names of the sharing's rows. */
  readonly rows: readonly { readonly code: string; readonly name: string }[];
  readonly columns: readonly DraftColumn[];
  readonly parameters: readonly ReportParameter[];
  /** What was done, in the title: «phân bổ» unless said otherwise. */
  readonly verb?: string;
  /** Sentences in which `{key}` stands for a column's number. */
  readonly notes: readonly string[];
  /** Rows below the total: cells by column key. */
  readonly closing?: readonly {
    readonly id: string;
    readonly name: string;
    readonly cells: ReadonlyMap<string, ReportCell>;
  }[];
};

/** Lays a working paper out, group by group, numbers its columns and works its formulas out. */
export function draftTable(frame: WorkingFrame, draft: Draft): ReportTable {
  const columns = withPresent(frame, draft);
  const rows = bodyOf(frame, draft, columns);
  const header = headerOf(frame, columns);
  const heads = [
    { key: ORDINAL, format: 'ordinal', decimals: 0 } as const,
    { key: UNIT, format: 'text', decimals: 0 } as const,
    ...columns.map(({ key, format, decimals }) => ({ key, format, decimals })),
  ];
  const table: ReportTable = {
    id: 'working',
    title: titleLines(
      `${WORKING_TITLE} ${draft.verb ?? 'phân bổ'} ${frame.subject}`,
      frame.period,
      'landscape',
    ),
    paper: { kind: 'stand-alone', orientation: 'landscape' },
    letterhead: frame.letterhead,
    annexLabel: null,
    attachedTo: null,
    asOf: frame.occasion === '' ? null : `(${frame.occasion})`,
    unitOfMeasure: frame.unitOfMeasure === '' ? null : `Đơn vị tính: ${frame.unitOfMeasure}`,
    parameters: draft.parameters,
    columns: heads.map((head) => ({ ...head, width: 1 })),
    header,
    rows,
    notes: [...draft.notes.map((note) => numbered(note, columns)), ...frame.notes],
    signature: frame.signature,
  };
  const calculated = calculate(table);
  const shown = [...calculated.rows, longestTexts(columns)];
  const laid = layColumns({ columns: heads, header, rows: shown }, 'landscape');
  return { ...calculated, columns: laid.columns };
}

/** A row that is never drawn: it keeps room for texts that are not there yet. */
function longestTexts(columns: readonly DraftColumn[]): ReportRow {
  const texts = columns.map(({ longest }) => textCell(longest));
  return { id: 'longest', kind: 'unit', cells: [BLANK, BLANK, ...texts] };
}

function withPresent({ present }: WorkingFrame, draft: Draft): readonly DraftColumn[] {
  if (present === null) return draft.columns;
  return [
    ...draft.columns,
    {
      key: PRESENT,
      heading: 'Hiện giao',
      format: 'count',
      decimals: 0,
      cells: draft.rows.map(({ code }) => numberCell(present.get(code))),
      summed: true,
    },
  ];
}

function bodyOf(
  frame: WorkingFrame,
  { rows, closing = [] }: Draft,
  columns: readonly DraftColumn[],
): readonly ReportRow[] {
  const places = new Map(rows.map(({ code }, index) => [code, index]));
  const sums = ({ parts }: PartRows) =>
    columns.map(
      ({ summed }): ReportCell =>
        summed ? { type: 'sum', rows: parts, value: null, absent: '' } : BLANK,
    );
  const body = groupedRows(groupsOf(frame, rows), 'bottom', {
    unit: ({ code }: ReportUnit) =>
      columns.map(({ cells }) => cells[places.get(code) ?? -1] ?? BLANK),
    group: sums,
    total: sums,
  });
  return [
    ...body,
    ...closing.map(
      ({ id, name, cells }): ReportRow => ({
        id,
        kind: 'total',
        cells: [BLANK, textCell(name), ...columns.map(({ key }) => cells.get(key) ?? BLANK)],
      }),
    ),
  ];
}

/** Ties go to the earlier row, so headings that would change the order are left away. */
function groupsOf({ groups }: WorkingFrame, rows: Draft['rows']): readonly ReportGroup[] {
  const own = new Map(rows.map((row) => [row.code, row]));
  const kept = groups.map(({ title, units }) => ({
    title,
    units: units.flatMap(({ code }) => own.get(code) ?? []),
  }));
  const order = kept.flatMap(({ units }) => units.map(({ code }) => code));
  const same =
    order.length === rows.length && rows.every(({ code }, index) => code === order[index]);
  return same ? kept : [{ title: '', units: rows }];
}

/** Names over the columns, and below them the numbers by which notes speak of them: A, B, 1, 2, … */
function headerOf(
  { receiver }: WorkingFrame,
  columns: readonly DraftColumn[],
): readonly (readonly HeaderCell[])[] {
  const layered = columns.some(({ over }) => over !== undefined);
  const rowSpan = layered ? 2 : 1;
  const first: HeaderCell[] = [
    { text: 'TT', column: 0, columnSpan: 1, rowSpan },
    { text: receiver, column: 1, columnSpan: 1, rowSpan },
  ];
  const second: HeaderCell[] = [];
  columns.forEach(({ heading, over }, index) => {
    const column = index + 2;
    if (over === undefined) {
      first.push({ text: heading, column, columnSpan: 1, rowSpan });
      return;
    }
    second.push({ text: heading, column, columnSpan: 1, rowSpan: 1 });
    if (columns[index - 1]?.over === over) return;
    const end = columns.findIndex((one, place) => place > index && one.over !== over);
    const columnSpan = (end < 0 ? columns.length : end) - index;
    first.push({ text: over, column, columnSpan, rowSpan: 1 });
  });
  const numbers = ['A', 'B', ...columns.map((_, index) => `${index + 1}`)];
  return [
    first,
    ...(layered ? [second] : []),
    numbers.map((text, column) => ({ text, column, columnSpan: 1, rowSpan: 1 })),
  ];
}

function numbered(note: string, columns: readonly DraftColumn[]): string {
  return note.replaceAll(/\{([^}]+)\}/g, (_, key: string) => {
    const index = columns.findIndex((one) => one.key === key);
    if (index < 0) throw new Error(`A note names the column «${key}», which the paper lacks`);
    return `(${index + 1})`;
  });
}

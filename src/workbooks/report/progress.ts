import type {
  HeaderCell,
  Letterhead,
  ReportCell,
  ReportColumn,
  ReportTable,
  SignatureBlock,
} from '../../domain/report/table.ts';
import { type IsoDate, ROOT_UNIT } from '../../domain/unit.ts';
import { formatDate } from '../../domain/vietnamese/dates.ts';
import { titleLines } from './annex-title.ts';
import { layColumns } from './column-widths.ts';
import { groupedRows, type PartRows } from './grouped-rows.ts';
import {
  type ProgressBlock,
  progressBlock,
  progressCells,
  progressHeadings,
} from './progress-block.ts';
import { ranks } from './ranks.ts';
import {
  arithmeticOf,
  Figures,
  type ReportFigure,
  type ReportGroup,
  type ReportIndicator,
  unitOfMeasureLine,
  withFigures,
} from './report-input.ts';
import { textCell } from './sums.ts';

export type ProgressInput = {
  readonly letterhead: Letterhead;
  readonly signature: SignatureBlock;
  readonly year: number;
  /** What the results cover, as the title closes: «năm 2020», «6 tháng đầu năm 2020». */
  readonly periodName: string;
  /** «Thực hiện 6 tháng», «Ước thực hiện cả năm»: the heading over the results. */
  readonly resultName: string;
  /** The day up to which results count; null where it is not known. */
  readonly asOf: IsoDate | null;
  /** Those of wording alone (milestones, qualitative aims) or without any figure are left out. */
  readonly indicators: readonly ReportIndicator[];
  readonly groups: readonly ReportGroup[];
  /** Targets of the year and results of the period, both under `year`. */
  readonly targets: readonly ReportFigure[];
  readonly results: readonly ReportFigure[];
  readonly totalAt: 'top' | 'bottom';
  readonly notes: readonly string[];
};

type Omitted = Omit<ReportColumn, 'width'>;

/**
 * «Biểu tổng hợp kết quả thực hiện chỉ tiêu»: every unit with target, result, per cent, what is
 * missing and rank, as live formulas. A unit without a return has a blank result, one without a
 * target «—»; neither is ranked.
 */
export function buildProgress(input: ProgressInput): ReportTable {
  const blocks = blocksOf(input);
  const ranked = blocks.map((block) => rankMap(block, input.groups));
  const forUnit = (unit: string) =>
    blocks.flatMap((block, index) =>
      progressCells(block, block.ofUnit(unit), { value: ranked[index]?.get(unit) ?? null }),
    );
  const forParts = (rows: PartRows, root: string | null): readonly ReportCell[] =>
    blocks.flatMap((block) => progressCells(block, block.ofParts(rows, root), null));
  const rows = groupedRows(input.groups, input.totalAt, {
    unit: (unit) => [...forUnit(unit.code), textCell(unit.note)],
    group: (group) => [...forParts(group, null), textCell(undefined)],
    total: (total) => [...forParts(total, ROOT_UNIT), textCell(undefined)],
  });
  const header = headerOf(blocks, input.resultName);
  const laid = layColumns({ columns: columnsOf(blocks), header, rows }, 'landscape');
  return {
    id: 'progress',
    title: titleLines('Tổng hợp kết quả thực hiện chỉ tiêu', input.periodName, laid.orientation),
    paper: { kind: 'stand-alone', orientation: laid.orientation },
    letterhead: input.letterhead,
    annexLabel: null,
    attachedTo: null,
    asOf: input.asOf === null ? null : `(Số liệu tính đến ngày ${formatDate(input.asOf)})`,
    unitOfMeasure: unitOfMeasureLine(blocks.map(({ indicator }) => indicator)),
    columns: laid.columns,
    header,
    rows,
    notes: input.notes,
    signature: input.signature,
  };
}

function blocksOf(input: ProgressInput): readonly ProgressBlock[] {
  const targets = new Figures(input.targets);
  const results = new Figures(input.results);
  return withFigures(input.indicators, [...input.targets, ...input.results])
    .filter(({ kind }) => arithmeticOf(kind) !== 'text')
    .map((indicator) => progressBlock(indicator, input.year, targets, results));
}

function rankMap(
  block: ProgressBlock,
  groups: readonly ReportGroup[],
): ReadonlyMap<string, number | null> {
  const units = groups.flatMap((group) => group.units.map(({ code }) => code));
  const places = ranks(units.map((unit) => block.ofUnit(unit).percent));
  return new Map(units.map((unit, index) => [unit, places[index] ?? null]));
}

function columnsOf(blocks: readonly ProgressBlock[]): readonly Omitted[] {
  return [
    { key: 'ordinal', format: 'ordinal', decimals: 0 },
    { key: 'unit', format: 'text', decimals: 0 },
    ...blocks.flatMap(({ columns }) => columns),
    { key: 'note', format: 'text', decimals: 0 },
  ];
}

/** The indicator's name stands over its columns; with one indicator, too: the title does not name it. */
function headerOf(
  blocks: readonly ProgressBlock[],
  resultName: string,
): readonly (readonly HeaderCell[])[] {
  const first: HeaderCell[] = [
    { text: 'TT', column: 0, columnSpan: 1, rowSpan: 2 },
    { text: 'Đơn vị', column: 1, columnSpan: 1, rowSpan: 2 },
  ];
  const second: HeaderCell[] = [];
  let column = 2;
  for (const block of blocks) {
    const { name, unitOfMeasure } = block.indicator;
    first.push({
      text: unitOfMeasure === '' || blocks.length === 1 ? name : `${name} (${unitOfMeasure})`,
      column,
      columnSpan: block.columns.length,
      rowSpan: 1,
    });
    for (const text of progressHeadings(resultName)) {
      second.push({ text, column, columnSpan: 1, rowSpan: 1 });
      column += 1;
    }
  }
  first.push({ text: 'Ghi chú', column, columnSpan: 1, rowSpan: 2 });
  return [first, second];
}

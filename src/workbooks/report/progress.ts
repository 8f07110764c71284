import type { Highlight } from '../../domain/report/highlight.ts';
import type {
  HeaderCell,
  Letterhead,
  ReportColumn,
  ReportTable,
  SignatureBlock,
} from '../../domain/report/table.ts';
import { type IsoDate, ROOT_UNIT } from '../../domain/unit.ts';
import { formatDate } from '../../domain/vietnamese/dates.ts';
import { titleLines } from './annex-title.ts';
import { unitChart } from './chart/unit-chart.ts';
import { layColumns } from './column-widths.ts';
import { groupedRows } from './grouped-rows.ts';
import { progressNotes } from './progress-notes.ts';
import { arithmeticOf, type ReportGroup, unitOfMeasureLine } from './report-input.ts';
import {
  type FiguresOf,
  type ProgressBlock,
  type ProgressColumn,
  type ProgressIndicator,
  type ProgressWords,
  partCells,
  progressBlock,
  progressColumns,
  unitCells,
} from './result-block.ts';

export type ProgressInput = {
  readonly letterhead: Letterhead;
  readonly signature: SignatureBlock;
  /** What the results cover, as the title closes: «năm 2020», «6 tháng đầu năm 2020». */
  readonly periodName: string;
  /** «Thực hiện 6 tháng», «Thực hiện cả năm»: the heading over the results. */
  readonly resultName: string;
  /** What all units together are called where they are ranked: «Toàn tỉnh». */
  readonly wholeName: string;
  /** The day up to which results count; null where it is not known. */
  readonly asOf: IsoDate | null;
  /** Counts and ratios; others are left out, for they have no per cent to be ranked by. */
  readonly indicators: readonly ProgressIndicator[];
  readonly groups: readonly ReportGroup[];
  readonly figuresOf: FiguresOf;
  readonly totalAt: 'top' | 'bottom';
  readonly notes: readonly string[];
  /** The most columns of figures on one sheet; left out, what can be read on A4. */
  readonly mostColumns?: number;
};

/** Two indicators side by side; more would be printed too small to read. */
const MOST_COLUMNS = 18;

/**
 * «Biểu tổng hợp kết quả thực hiện chỉ tiêu»: every unit with target, result, what the year will
 * bring, per cent, what is missing, the change from the year before and rank, under live formulas.
 * A unit without a return has a blank result, one without a target «—»; neither is ranked. More
 * indicators than one sheet can hold stand on further ones.
 */
export function buildProgress(input: ProgressInput): ReportTable {
  const sheets = sheetsOf(input);
  const tables = sheets.map((blocks, index) =>
    tableOf(input, blocks, {
      index,
      isFirst: index === 0,
      isLast: index === sheets.length - 1,
    }),
  );
  const [first = tableOf(input, [], { index: 0, isFirst: true, isLast: true }), ...further] =
    tables;
  return further.length === 0 ? first : { ...first, further };
}

type Place = { readonly index: number; readonly isFirst: boolean; readonly isLast: boolean };

function wordsOf({ resultName, wholeName, groups }: ProgressInput): ProgressWords {
  const filled = groups.filter((group) => group.units.length > 0);
  return { resultName, whole: filled.length > 1 ? wholeName : null };
}

function sheetsOf(input: ProgressInput): readonly (readonly ProgressBlock[])[] {
  const words = wordsOf(input);
  const most = input.mostColumns ?? MOST_COLUMNS;
  const sheets: { blocks: ProgressBlock[]; columns: number }[] = [];
  for (const indicator of input.indicators) {
    if (!['count', 'percent'].includes(arithmeticOf(indicator.kind))) continue;
    const block = progressBlock(indicator, input.groups, input.figuresOf);
    const { length } = progressColumns(block, words);
    const sheet = sheets.at(-1);
    if (sheet !== undefined && sheet.columns + length <= most) {
      sheet.blocks.push(block);
      sheet.columns += length;
    } else sheets.push({ blocks: [block], columns: length });
  }
  return sheets.map(({ blocks }) => blocks);
}

function tableOf(
  input: ProgressInput,
  blocks: readonly ProgressBlock[],
  { index, isFirst, isLast }: Place,
): ReportTable {
  const words = wordsOf(input);
  const rows = groupedRows(input.groups, input.totalAt, {
    unit: (unit) => blocks.flatMap((block) => unitCells(block, unit.code, words)),
    group: (group) => blocks.flatMap((block) => partCells(block, group, null, words)),
    total: (total) =>
      blocks.flatMap((block) => {
        const own = input.figuresOf(ROOT_UNIT, block.indicator.code).target;
        return partCells(block, total, own, words);
      }),
  });
  const columns = blocks.map((block) => progressColumns(block, words));
  const header = headerOf(blocks, columns);
  const laid = layColumns({ columns: bareColumns(columns), header, rows }, 'landscape');
  return {
    id: 'progress',
    title: titleLines('Tổng hợp kết quả thực hiện chỉ tiêu', input.periodName, laid.orientation),
    paper: { kind: 'stand-alone', orientation: laid.orientation },
    letterhead: isFirst ? input.letterhead : null,
    annexLabel: null,
    attachedTo: null,
    asOf: input.asOf === null ? null : `(Số liệu tính đến ngày ${formatDate(input.asOf)})`,
    unitOfMeasure: unitOfMeasureLine(blocks.map(({ indicator }) => indicator)),
    columns: laid.columns,
    header,
    rows,
    charts: blocks.map(({ indicator }) => unitChart(indicator, input.groups)),
    highlights: blocks.map(({ indicator }) => reached(indicator)),
    notes: [
      ...(isFirst ? input.notes : []),
      ...progressNotes(blocks, input.groups, input.figuresOf, blocks.length > 1),
    ],
    signature: isLast ? input.signature : null,
    ...(isFirst && isLast ? {} : { sheetName: `${index + 1}. ${namesOf(blocks)}` }),
  };
}

function namesOf(blocks: readonly ProgressBlock[]): string {
  return blocks.map(({ indicator }) => indicator.name).join(', ');
}

/** Who has come to the whole target: by attainment, or with a ratio where nothing is missing. */
function reached({ code, kind }: ProgressIndicator): Highlight {
  const counted = arithmeticOf(kind) === 'count';
  return {
    columns: [`${code}:percent`, `${code}:shortfall`],
    when: counted ? `${code}:percent` : `${code}:shortfall`,
    is: counted ? { atLeast: 100 } : 'zero',
    tone: 'good',
  };
}

function bareColumns(
  columns: readonly (readonly ProgressColumn[])[],
): readonly Omit<ReportColumn, 'width'>[] {
  return [
    { key: 'ordinal', format: 'ordinal', decimals: 0 },
    { key: 'unit', format: 'text', decimals: 0 },
    ...columns.flat().map(({ key, format, decimals }) => ({ key, format, decimals })),
  ];
}

/** The indicator's name stands over its columns; with one indicator, too: the title does not name it. */
function headerOf(
  blocks: readonly ProgressBlock[],
  columns: readonly (readonly ProgressColumn[])[],
): readonly (readonly HeaderCell[])[] {
  const isParted = columns.flat().some(({ part }) => part !== null);
  const depth = isParted ? 3 : 2;
  const first: HeaderCell[] = [
    { text: 'TT', column: 0, columnSpan: 1, rowSpan: depth },
    { text: 'Đơn vị', column: 1, columnSpan: 1, rowSpan: depth },
  ];
  const second: HeaderCell[] = [];
  const third: HeaderCell[] = [];
  let at = 2;
  for (const [index, own] of columns.entries()) {
    const indicator = blocks[index]?.indicator;
    if (indicator === undefined) continue;
    const { name, unitOfMeasure } = indicator;
    const named = unitOfMeasure === '' || blocks.length === 1;
    first.push({
      text: named ? name : `${name} (${unitOfMeasure})`,
      column: at,
      columnSpan: own.length,
      rowSpan: 1,
    });
    for (const { heading, part } of own) {
      if (part === null) {
        second.push({ text: heading, column: at, columnSpan: 1, rowSpan: depth - 1 });
      } else {
        const before = second.at(-1);
        if (before?.text === heading) {
          second[second.length - 1] = { ...before, columnSpan: before.columnSpan + 1 };
        } else second.push({ text: heading, column: at, columnSpan: 1, rowSpan: 1 });
        third.push({ text: part, column: at, columnSpan: 1, rowSpan: 1 });
      }
      at += 1;
    }
  }
  return isParted ? [first, second, third] : [first, second];
}

import { calculate } from '../../domain/report/calculate.ts';
import { binary, call, column } from '../../domain/report/formula.ts';
import type {
  HeaderCell,
  ReportCell,
  ReportColumn,
  ReportTable,
} from '../../domain/report/table.ts';
import { ROOT_UNIT } from '../../domain/unit.ts';
import { annexPaper } from './annex-paper.ts';
import { annexTitle } from './annex-title.ts';
import { layColumns } from './column-widths.ts';
import { groupedRows } from './grouped-rows.ts';
import {
  arithmeticOf,
  decimalsOf,
  Figures,
  headingOf,
  type ReportFigure,
  type ReportGroup,
  type ReportIndicator,
} from './report-input.ts';
import { joined, sheetsOf } from './sheets.ts';
import { BLANK, numberCell, sumCell, textCell } from './sums.ts';
import type { Decision } from './wording.ts';

export type AmendmentInput = {
  /** The amending decision. */
  readonly decision: Decision;
  readonly annexNumber: number | null;
  readonly year: number;
  /** Counts and per cents; wording is amended in the decision itself. */
  readonly indicators: readonly ReportIndicator[];
  readonly groups: readonly ReportGroup[];
  readonly issued: readonly ReportFigure[];
  readonly amended: readonly ReportFigure[];
  /** Why a unit's targets were changed; undefined or '' where nothing is to be said. */
  readonly reasonOf: (unit: string) => string | undefined;
  readonly notes: readonly string[];
};

const PARTS = ['issued', 'up', 'down', 'amended'] as const;

type Amended = {
  readonly indicator: ReportIndicator;
  readonly issued: (unit: string) => number | null;
  readonly amended: (unit: string) => number | null;
  readonly decimals: number;
};

/** The annex of a decision that amends targets: what was given, up, down, what it comes to, why. */
export function buildAmendment(input: AmendmentInput): ReportTable {
  const amended = input.indicators.filter(({ kind }) => arithmeticOf(kind) !== 'text');
  const sheets = sheetsOf(amended, PARTS.length);
  if (sheets.length === 1) return amendmentTable(input, sheets[0] ?? [], input.annexNumber);
  const first = input.annexNumber ?? 1;
  return joined(
    sheets.map((indicators, index) => amendmentTable(input, indicators, first + index)),
  );
}

function amendmentTable(
  input: AmendmentInput,
  amended: readonly ReportIndicator[],
  annexNumber: number | null,
): ReportTable {
  const blocks = amended.map((indicator) => amendedOf(indicator, input));
  const rows = groupedRows(input.groups, 'bottom', {
    unit: ({ code }) => [
      ...blocks.flatMap((block) => changeCells(block, code)),
      textCell(input.reasonOf(code)),
    ],
    group: ({ parts, units }) => [
      ...blocks.flatMap((block) => sumCells(block, parts, units)),
      BLANK,
    ],
    total: ({ parts, units }) => [
      ...blocks.flatMap((block) =>
        isAdditive(block) ? sumCells(block, parts, units) : changeCells(block, ROOT_UNIT),
      ),
      BLANK,
    ],
  });
  const header = headerOf(blocks);
  const laid = layColumns({ columns: columnsOf(blocks), header, rows }, 'portrait');
  const indicators = blocks.map(({ indicator }) => indicator);
  const title = annexTitle(indicators, [input.year], laid.orientation, 'Điều chỉnh chỉ tiêu');
  return calculate(
    annexPaper({
      ...{ decision: input.decision, notes: input.notes },
      ...{ annexNumber, title, indicators, laid, header, rows },
    }),
  );
}

function amendedOf(indicator: ReportIndicator, input: AmendmentInput): Amended {
  const [issued, amended] = [new Figures(input.issued), new Figures(input.amended)];
  const { code } = indicator;
  const values = [...issued.of(code, input.year), ...amended.of(code, input.year)];
  return {
    indicator,
    issued: (unit) => issued.at(unit, code, input.year)?.value ?? null,
    amended: (unit) => amended.at(unit, code, input.year)?.value ?? null,
    decimals:
      arithmeticOf(indicator.kind) === 'count'
        ? 0
        : decimalsOf(values.flatMap(({ value }) => value ?? [])),
  };
}

function isAdditive({ indicator }: Amended): boolean {
  return arithmeticOf(indicator.kind) === 'count';
}

function columnsOf(blocks: readonly Amended[]): readonly Omit<ReportColumn, 'width'>[] {
  return [
    { key: 'ordinal', format: 'ordinal', decimals: 0 },
    { key: 'unit', format: 'text', decimals: 0 },
    ...blocks.flatMap(({ indicator: { code, kind }, decimals }) =>
      PARTS.map((part) => ({ key: `${code}:${part}`, format: arithmeticOf(kind), decimals })),
    ),
    { key: 'reason', format: 'text', decimals: 0 },
  ];
}

/** With one indicator, its name stands in the title. */
function headerOf(blocks: readonly Amended[]): readonly (readonly HeaderCell[])[] {
  const several = blocks.length > 1;
  const rowSpan = several ? 2 : 1;
  const cell = (text: string, at: number, columnSpan = 1, rows = 1): HeaderCell => ({
    text,
    column: at,
    columnSpan,
    rowSpan: rows,
  });
  const outer = [
    cell('TT', 0, 1, rowSpan),
    cell('Đơn vị', 1, 1, rowSpan),
    cell('Lý do', 2 + 4 * blocks.length, 1, rowSpan),
  ];
  const parts = blocks.flatMap((_, index) =>
    ['Chỉ tiêu đã giao', 'Điều chỉnh tăng', 'Điều chỉnh giảm', 'Chỉ tiêu sau điều chỉnh'].map(
      (text, place) => cell(text, 2 + 4 * index + place),
    ),
  );
  if (!several) return [[...outer.slice(0, 2), ...parts, ...outer.slice(2)]];
  const names = blocks.map(({ indicator }, index) =>
    cell(headingOf(indicator, true), 2 + 4 * index, 4),
  );
  return [[...outer.slice(0, 2), ...names, ...outer.slice(2)], parts];
}

function changeCells(block: Amended, unit: string): readonly ReportCell[] {
  const [before, after] = [block.issued(unit), block.amended(unit)];
  if (before === null && after === null) return [BLANK, BLANK, BLANK, BLANK];
  const change = (after ?? 0) - (before ?? 0);
  return [
    numberCell(before),
    change > 0 ? numberCell(tidy(change)) : BLANK,
    change < 0 ? numberCell(tidy(-change)) : BLANK,
    // A target that was taken away leaves none behind, which is not a target of 0.
    after === null ? BLANK : amendedCell(block),
  ];
}

/** Đã giao + tăng − giảm; SUM takes a blank cell for nothing. */
function amendedCell({ indicator }: Amended): ReportCell {
  const key = (part: (typeof PARTS)[number]) => column(`${indicator.code}:${part}`);
  return {
    type: 'formula',
    formula: binary(call('SUM', key('issued'), key('up')), '-', call('SUM', key('down'))),
    value: 0,
  };
}

function sumCells(
  block: Amended,
  parts: readonly string[],
  units: readonly { readonly code: string }[],
): readonly ReportCell[] {
  if (!isAdditive(block)) return [BLANK, BLANK, BLANK, BLANK];
  const each = units.map(({ code }) => changeCells(block, code));
  const sums = PARTS.map((_, index) =>
    sumCell(
      parts,
      each.map((cells) => cells[index] ?? BLANK),
    ),
  );
  return sums;
}

/** Differences of per cents may leave the noise of doubles. */
function tidy(value: number): number {
  return Number(value.toPrecision(12));
}

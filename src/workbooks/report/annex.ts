import type {
  HeaderCell,
  ReportCell,
  ReportColumn,
  ReportTable,
} from '../../domain/report/table.ts';
import { ROOT_UNIT } from '../../domain/unit.ts';
import { formatCount, formatDecimal } from '../../domain/vietnamese/numbers.ts';
import { annexPaper } from './annex-paper.ts';
import { annexTitle } from './annex-title.ts';
import { layColumns } from './column-widths.ts';
import { groupedRows, type PartRows } from './grouped-rows.ts';
import {
  type Arithmetic,
  arithmeticOf,
  decimalsOf,
  Figures,
  headingOf,
  type ReportFigure,
  type ReportGroup,
  type ReportIndicator,
  withFigures,
} from './report-input.ts';
import { joined, sheetsOf } from './sheets.ts';
import { BLANK, numberCell, sumCell, textCell } from './sums.ts';
import type { Decision } from './wording.ts';

export type AnnexInput = {
  readonly decision: Decision;
  /** null where the decision has one annex only. */
  readonly annexNumber: number | null;
  /** Lines of the title; null derives it from indicators and years. */
  readonly title: readonly string[] | null;
  readonly years: readonly number[];
  /** Those that no unit has a figure for are left out. */
  readonly indicators: readonly ReportIndicator[];
  readonly groups: readonly ReportGroup[];
  /** Targets of the units, and of the root unit for what does not add up (per cents, wording). */
  readonly figures: readonly ReportFigure[];
  readonly totalAt: 'top' | 'bottom';
  readonly notes: readonly string[];
};

/** A column of figures: one indicator in one year. */
type Series = {
  readonly indicator: ReportIndicator;
  readonly year: number;
  readonly arithmetic: Arithmetic;
  readonly column: Omit<ReportColumn, 'width'>;
  /** Whether its units add up: counts do, unless one of them is a range. */
  readonly additive: boolean;
};

/**
 * «Phụ lục giao chỉ tiêu»: the annex of a decision in the form of Nghị định 30/2020. More indicators
 * than one sheet can hold make several annexes.
 */
export function buildAnnex(input: AnnexInput): ReportTable {
  const sheets = sheetsOf(withFigures(input.indicators, input.figures), input.years.length);
  if (sheets.length === 1) return annexTable(input, sheets[0] ?? [], input.annexNumber);
  const first = input.annexNumber ?? 1;
  return joined(sheets.map((indicators, index) => annexTable(input, indicators, first + index)));
}

function annexTable(
  input: AnnexInput,
  indicators: readonly ReportIndicator[],
  annexNumber: number | null,
): ReportTable {
  const figures = new Figures(input.figures);
  const series = indicators.flatMap((indicator) =>
    yearsOf(indicator, input).map((year) => seriesOf(indicator, year, input.figures)),
  );
  const rows = groupedRows(input.groups, input.totalAt, {
    unit: (unit) => [
      ...series.map((one) => targetCell(figures, unit.code, one)),
      textCell(unit.note),
    ],
    group: (group) => [...series.map((one) => subtotalCell(figures, group, one)), BLANK],
    total: (total) => [...series.map((one) => totalCell(figures, total, one)), BLANK],
  });
  const header = headerOf(indicators, input.years, series);
  const laid = layColumns({ columns: columnsOf(series), header, rows }, 'portrait');
  return annexPaper({
    ...{ decision: input.decision, notes: input.notes },
    ...{ annexNumber, indicators, laid, header, rows },
    title: input.title ?? annexTitle(indicators, input.years, laid.orientation),
  });
}

/** The years in which units were given something of it; all where none was, so that the form can be seen. */
function yearsOf({ code }: ReportIndicator, { years, figures }: AnnexInput): readonly number[] {
  const given = new Set(
    figures
      .filter(({ unit, indicator }) => unit !== ROOT_UNIT && indicator === code)
      .map(({ year }) => year),
  );
  const kept = years.filter((year) => given.has(year));
  return kept.length === 0 ? years : kept;
}

function seriesOf(
  indicator: ReportIndicator,
  year: number,
  figures: readonly ReportFigure[],
): Series {
  const own = figures.filter((one) => one.indicator === indicator.code && one.year === year);
  const arithmetic = arithmeticOf(indicator.kind);
  return {
    indicator,
    year,
    arithmetic,
    additive:
      arithmetic === 'count' &&
      own.every((figure) => figure.unit === ROOT_UNIT || !isRange(figure)),
    column: {
      key: `${indicator.code}:${year}`,
      format: arithmetic,
      decimals: arithmetic === 'count' ? 0 : decimalsOf(own.flatMap(({ value }) => value ?? [])),
    },
  };
}

function columnsOf(series: readonly Series[]): readonly Omit<ReportColumn, 'width'>[] {
  return [
    { key: 'ordinal', format: 'ordinal', decimals: 0 },
    { key: 'unit', format: 'text', decimals: 0 },
    ...series.map(({ column }) => column),
    { key: 'note', format: 'text', decimals: 0 },
  ];
}

/** One row of headings, or two where each indicator has a column a year. */
function headerOf(
  indicators: readonly ReportIndicator[],
  years: readonly number[],
  series: readonly Series[],
): readonly (readonly HeaderCell[])[] {
  const rowSpan = years.length > 1 ? 2 : 1;
  const measured = new Set(indicators.map(({ unitOfMeasure }) => unitOfMeasure)).size > 1;
  const upper = indicators.map((indicator) => {
    const own = series.filter((one) => one.indicator === indicator);
    const [first] = own;
    return {
      text: headingOf(indicator, measured),
      column: 2 + (first === undefined ? 0 : series.indexOf(first)),
      columnSpan: own.length,
      rowSpan: 1,
    };
  });
  const first: readonly HeaderCell[] = [
    { text: 'TT', column: 0, columnSpan: 1, rowSpan },
    { text: 'Đơn vị', column: 1, columnSpan: 1, rowSpan },
    ...upper,
    { text: 'Ghi chú', column: 2 + series.length, columnSpan: 1, rowSpan },
  ];
  if (rowSpan === 1) return [first];
  const second = series.map(({ year }, index) => ({
    text: `Năm ${year}`,
    column: 2 + index,
    columnSpan: 1,
    rowSpan: 1,
  }));
  return [first, second];
}

function isRange({ valueTo }: ReportFigure): boolean {
  return valueTo !== null && valueTo !== undefined;
}

function targetCell(figures: Figures, unit: string, { indicator, year, arithmetic }: Series) {
  const figure = figures.at(unit, indicator.code, year);
  if (figure === null) return BLANK;
  if (arithmetic === 'text') return textCell(figure.text ?? undefined);
  if (isRange(figure)) return textCell(rangeText(figure, arithmetic));
  return numberCell(figure.value);
}

function rangeText({ value, valueTo }: ReportFigure, arithmetic: Arithmetic): string {
  const written = [value, valueTo].map((end) => {
    if (end === null || end === undefined) return '…';
    return arithmetic === 'count' && Number.isInteger(end) ? formatCount(end) : formatDecimal(end);
  });
  return `${written.join('–')}${arithmetic === 'percent' ? '%' : ''}`;
}

function subtotalCell(figures: Figures, { parts, units }: PartRows, series: Series): ReportCell {
  if (!series.additive) return BLANK;
  return sumCell(
    parts,
    units.map((unit) => targetCell(figures, unit.code, series)),
  );
}

/** A live sum where the units add up, else what the province itself was given. */
function totalCell(figures: Figures, total: PartRows, series: Series): ReportCell {
  return series.additive
    ? subtotalCell(figures, total, series)
    : targetCell(figures, ROOT_UNIT, series);
}

import { exactSum } from '../../domain/ratio.ts';
import { binary, call, choose, column } from '../../domain/report/formula.ts';
import type {
  Letterhead,
  ReportCell,
  ReportTable,
  SignatureBlock,
} from '../../domain/report/table.ts';
import { ROOT_UNIT } from '../../domain/unit.ts';
import { formatDecimal } from '../../domain/vietnamese/numbers.ts';
import { groupedRows, type PartRows } from './grouped-rows.ts';
import {
  arithmeticOf,
  decimalsOf,
  Figures,
  headingOf,
  type ReportFigure,
  type ReportGroup,
  type ReportIndicator,
  unitOfMeasureLine,
} from './report-input.ts';
import { joined, sheetsOf } from './sheets.ts';
import { type HeadedColumn, ORDINAL, standAloneTable, UNIT } from './stand-alone-table.ts';
import { BLANK, numberCell, numberIn, sumCell } from './sums.ts';

/** A set of targets under the name that its column carries. */
export type ComparedVersion = {
  readonly name: string;
  readonly figures: readonly ReportFigure[];
};

export type ComparisonInput = {
  readonly letterhead: Letterhead;
  readonly signature: SignatureBlock;
  readonly year: number;
  /** Counts and per cents; wording is left out. */
  readonly indicators: readonly ReportIndicator[];
  readonly groups: readonly ReportGroup[];
  /** What was, and what is held against it. */
  readonly first: ComparedVersion;
  readonly second: ComparedVersion;
};

const PARTS = ['first', 'second', 'up', 'down'] as const;

/** «Biểu so sánh phương án»: of each unit and indicator both targets, and by how much they differ. */
export function buildComparison(input: ComparisonInput): ReportTable {
  const compared = input.indicators.filter(({ kind }) => arithmeticOf(kind) !== 'text');
  const sheets = sheetsOf(compared, PARTS.length);
  return joined(
    sheets.map((indicators, index) => ({
      ...comparisonTable(input, indicators),
      ...(index === 0 ? {} : { letterhead: null }),
      ...(index === sheets.length - 1 ? {} : { signature: null }),
      ...(sheets.length === 1 ? {} : { sheetName: `Biểu ${index + 1}` }),
    })),
  );
}

function comparisonTable(
  input: ComparisonInput,
  indicators: readonly ReportIndicator[],
): ReportTable {
  const first = new Figures(input.first.figures);
  const second = new Figures(input.second.figures);
  const valuesOf = (unit: string, code: string) =>
    [first, second].map((each) => each.at(unit, code, input.year)?.value ?? null);
  const cellsOf = (unit: string, { code }: ReportIndicator): readonly ReportCell[] => {
    const both = valuesOf(unit, code);
    return [...both.map(numberCell), ...differences(code, both.some(isKnown))];
  };
  const stated = (rows: PartRows, indicator: ReportIndicator): readonly ReportCell[] => {
    const cells = sums(rows, indicator);
    const whole = valuesOf(ROOT_UNIT, indicator.code);
    const own = whole.map((value, index) =>
      value === null || value === numberIn(cells[index] ?? BLANK) ? null : value,
    );
    if (!own.some(isKnown)) return cells;
    // What the whole was given stands, as in every other table, and is what differs.
    return [
      ...own.map((value, index) => (value === null ? (cells[index] ?? BLANK) : numberCell(value))),
      ...differences(indicator.code, true),
    ];
  };
  const sums = (rows: PartRows, indicator: ReportIndicator): readonly ReportCell[] => {
    if (arithmeticOf(indicator.kind) !== 'count') return [BLANK, BLANK, BLANK, BLANK];
    const each = rows.units.map(({ code }) => cellsOf(code, indicator));
    return PARTS.map((_, index) =>
      sumCell(
        rows.parts,
        each.map((cells) => cells[index] ?? BLANK),
      ),
    );
  };
  const rows = groupedRows(input.groups, 'bottom', {
    unit: ({ code }) => indicators.flatMap((indicator) => cellsOf(code, indicator)),
    group: (group) => indicators.flatMap((indicator) => sums(group, indicator)),
    total: (total) =>
      indicators.flatMap((indicator) =>
        arithmeticOf(indicator.kind) === 'count'
          ? stated(total, indicator)
          : cellsOf(ROOT_UNIT, indicator),
      ),
  });
  return standAloneTable({
    id: 'comparison',
    subject: 'So sánh phương án giao chỉ tiêu',
    closing: `năm ${input.year}`,
    asOf: `(${input.second.name} so với ${input.first.name})`,
    unitOfMeasure: unitOfMeasureLine(indicators),
    letterhead: input.letterhead,
    signature: input.signature,
    columns: [ORDINAL, UNIT, ...indicators.flatMap((indicator) => columnsOf(indicator, input))],
    rows,
    orientation: 'landscape',
    notes: notesOf(input, indicators),
    highlights: indicators.flatMap(({ code }) => [
      { columns: [`${code}:up`], when: `${code}:up`, is: 'positive', tone: 'good' } as const,
      { columns: [`${code}:down`], when: `${code}:down`, is: 'positive', tone: 'bad' } as const,
    ]),
  });
}

/** Where what the whole was given is not what its units were given. */
function notesOf(
  { first, second, groups, year }: ComparisonInput,
  indicators: readonly ReportIndicator[],
): readonly string[] {
  const units = new Set(groups.flatMap((group) => group.units.map(({ code }) => code)));
  return indicators
    .filter(({ kind }) => arithmeticOf(kind) === 'count')
    .flatMap(({ code, name }) =>
      [first, second].flatMap((version) => {
        const figures = new Figures(version.figures).of(code, year);
        const own = figures.find(({ unit }) => unit === ROOT_UNIT)?.value ?? null;
        const given = exactSum(
          figures.flatMap(({ unit, value }) => (units.has(unit) ? (value ?? []) : [])),
        );
        if (own === null || own === given) return [];
        return [
          `«${name}» theo ${version.name}: tổng chỉ tiêu giao ${formatDecimal(own)}, các đơn vị đã được giao ${formatDecimal(given)}. Dòng tổng cộng so sánh tổng chỉ tiêu giao.`,
        ];
      }),
    );
}

function columnsOf(indicator: ReportIndicator, input: ComparisonInput): readonly HeadedColumn[] {
  const { code, kind } = indicator;
  const values = [...input.first.figures, ...input.second.figures]
    .filter((figure) => figure.indicator === code)
    .flatMap(({ value }) => value ?? []);
  const format = arithmeticOf(kind);
  const decimals = format === 'count' ? 0 : decimalsOf(values);
  const headings = [input.first.name, input.second.name, 'Tăng', 'Giảm'];
  return PARTS.map((part, index) => ({
    key: `${code}:${part}`,
    format,
    decimals,
    heading: headings[index] ?? '',
    over: headingOf(indicator, true),
  }));
}

/** SUM takes a blank cell for nothing: a target in one version only is a difference as well. */
function differences(code: string, isGiven: boolean): readonly ReportCell[] {
  if (!isGiven) return [BLANK, BLANK];
  const amount = (part: (typeof PARTS)[number]) => call('SUM', column(`${code}:${part}`));
  const over = (more: ReturnType<typeof amount>, less: ReturnType<typeof amount>): ReportCell => ({
    type: 'formula',
    formula: choose(binary(more, '>', less), binary(more, '-', less), ''),
    value: '',
  });
  return [over(amount('second'), amount('first')), over(amount('first'), amount('second'))];
}

function isKnown(value: number | null): boolean {
  return value !== null;
}

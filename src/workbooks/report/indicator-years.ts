import { isCount, isRatio } from '../../domain/indicator.ts';
import type { ReportChart } from '../../domain/report/chart.ts';
import type {
  Letterhead,
  ReportCell,
  ReportTable,
  SignatureBlock,
} from '../../domain/report/table.ts';
import {
  NO_LINE,
  type ResultLine,
  resultLine,
  sumLine,
  type UnitFigures,
} from '../../domain/result-lines.ts';
import { ROOT_UNIT } from '../../domain/unit.ts';
import { wholeChart } from './chart/whole-chart.ts';
import { groupedRows, type PartRows } from './grouped-rows.ts';
import { barePercentNotes } from './progress-notes.ts';
import { decimalsOf, type ReportGroup } from './report-input.ts';
import type { ProgressIndicator } from './result-block.ts';
import { type HeadedColumn, ORDINAL, standAloneTable, UNIT } from './stand-alone-table.ts';
import { BLANK, numberCell, sumCell, textCell } from './sums.ts';

/** One year, or one sector of the year, with what units were given and reported in it. */
export type IndicatorSpan = {
  readonly key: string;
  /** «Năm 2021», «DN ngoài nhà nước». */
  readonly name: string;
  readonly figuresOf: (unit: string) => UnitFigures;
};

export type IndicatorInput = {
  readonly letterhead: Letterhead;
  readonly signature: SignatureBlock;
  readonly indicator: ProgressIndicator;
  /** What closes the title: «giai đoạn 2021–2025». */
  readonly yearsName: string;
  /** The year whose sectors are shown. */
  readonly year: number;
  readonly groups: readonly ReportGroup[];
  readonly years: readonly IndicatorSpan[];
  /** Empty where nothing is told by sectors: then there is no table of them. */
  readonly sectors: readonly IndicatorSpan[];
  readonly notes: readonly string[];
};

/** «Biểu chi tiết chỉ tiêu»: one indicator over the years, and over the sectors of a year. */
export function buildIndicator(input: IndicatorInput): ReportTable {
  const { years, sectors } = input;
  const first = tableOf(input, years, {
    closing: input.yearsName,
    form: 'line',
    letterhead: input.letterhead,
    signature: sectors.length === 0 ? input.signature : null,
    ...(sectors.length === 0 ? {} : { sheetName: 'Theo năm' }),
    notes: input.notes,
  });
  if (sectors.length === 0) return first;
  const second = tableOf(input, sectors, {
    closing: `theo khu vực năm ${input.year}`,
    form: 'bars',
    letterhead: null,
    signature: input.signature,
    sheetName: 'Theo khu vực',
    notes: [],
  });
  return { ...first, further: [second] };
}

type Frame = Pick<ReportTable, 'letterhead' | 'signature' | 'notes'> & {
  readonly closing: string;
  readonly sheetName?: string;
  readonly form: ReportChart['form'];
};

function tableOf(
  { indicator, groups }: IndicatorInput,
  spans: readonly IndicatorSpan[],
  frame: Frame,
): ReportTable {
  const units = groups.flatMap((group) => group.units);
  const blocks = spans.map((span) => ({
    span,
    lines: new Map(units.map(({ code }) => [code, resultLine(indicator, span.figuresOf(code))])),
  }));
  const rows = groupedRows(groups, 'bottom', {
    unit: ({ code }) =>
      blocks.flatMap(({ span, lines }) =>
        levelCells(indicator, span, lines.get(code) ?? NO_LINE, numberCell),
      ),
    group: (group) => blocks.flatMap((block) => partCells(indicator, block, group, null)),
    total: (total) =>
      blocks.flatMap((block) =>
        partCells(indicator, block, total, block.span.figuresOf(ROOT_UNIT).target),
      ),
  });
  const bare = isRatio(indicator.kind)
    ? blocks.flatMap(({ span, lines }) =>
        barePercentNotes([...lines.values()]).map((note) => `${span.name}: ${note}`),
      )
    : [];
  const { closing, form, notes, ...rest } = frame;
  const table = standAloneTable({
    id: 'indicator',
    subject: `Chi tiết chỉ tiêu ${indicator.name}`,
    closing,
    asOf: null,
    unitOfMeasure:
      indicator.unitOfMeasure === '' ? null : `Đơn vị tính: ${indicator.unitOfMeasure}`,
    columns: [ORDINAL, UNIT, ...blocks.flatMap((block) => columnsOf(indicator, block))],
    rows,
    orientation: 'landscape',
    highlights: isCount(indicator.kind)
      ? spans.map(({ key }) => ({
          columns: [`${key}:percent`],
          when: `${key}:percent`,
          is: { atLeast: 100 },
          tone: 'good',
        }))
      : [],
    notes: [...notes, ...bare],
    ...rest,
  });
  const chart = wholeChart(indicator, spans, { title: `${indicator.name} ${closing}`, form });
  return chart === null ? table : { ...table, charts: [chart] };
}

type Block = {
  readonly span: IndicatorSpan;
  readonly lines: ReadonlyMap<string, ResultLine>;
};

function columnsOf(
  { kind }: ProgressIndicator,
  { span: { key, name }, lines }: Block,
): readonly HeadedColumn[] {
  const values = [...lines.values()].flatMap(({ target }) => target ?? []);
  const counted = isCount(kind);
  const level = counted ? 'count' : 'percent';
  const decimals = counted ? 0 : decimalsOf(values);
  return [
    { key: `${key}:target`, format: level, decimals, heading: 'Chỉ tiêu', over: name },
    ...(counted
      ? ([
          { key: `${key}:result`, format: 'count', decimals: 0, heading: 'Thực hiện', over: name },
        ] as const)
      : ([
          { key: `${key}:result`, format: 'count', decimals: 0, heading: 'Số đạt', over: name },
          { key: `${key}:of`, format: 'count', decimals: 0, heading: 'Tổng số', over: name },
        ] as const)),
    { key: `${key}:percent`, format: 'percent', decimals: 1, heading: 'Tỷ lệ (%)', over: name },
  ];
}

type Amount = (value: number | null, of: (line: ResultLine) => number | null) => ReportCell;

function levelCells(
  { kind }: ProgressIndicator,
  { key }: IndicatorSpan,
  line: ResultLine,
  amount: Amount,
): readonly ReportCell[] {
  if (isCount(kind)) {
    const isGiven = (line.target ?? 0) > 0;
    return [
      amount(line.target, (each) => each.target),
      amount(line.result, (each) => each.result),
      {
        type: 'percent',
        numerator: `${key}:result`,
        denominator: `${key}:target`,
        value: line.percent,
        absent: isGiven ? '' : '—',
      },
    ];
  }
  if (line.parts === null) {
    return [
      numberCell(line.target),
      BLANK,
      BLANK,
      line.percent === null
        ? textCell(line.target === null ? '—' : undefined)
        : numberCell(line.percent),
    ];
  }
  return [
    numberCell(line.target),
    amount(line.parts.numerator, (each) => each.parts?.numerator ?? null),
    amount(line.parts.denominator, (each) => each.parts?.denominator ?? null),
    {
      type: 'percent',
      numerator: `${key}:result`,
      denominator: `${key}:of`,
      value: line.percent,
      absent: '—',
    },
  ];
}

/** Live sums; what the whole was given stands, even where it is not all given out. */
function partCells(
  indicator: ProgressIndicator,
  { span, lines }: Block,
  { parts, units }: PartRows,
  own: UnitFigures['target'],
): readonly ReportCell[] {
  const line = sumLine(
    indicator,
    units.map(({ code }) => span.figuresOf(code)),
    own,
  );
  return levelCells(indicator, span, line, (value, of) => {
    const each = units.map(({ code }) => numberCell(of(lines.get(code) ?? NO_LINE)));
    const sum = sumCell(parts, each);
    const isSum = sum.type === 'sum' && sum.value === value;
    return value === null || isSum ? sum : numberCell(value);
  });
}

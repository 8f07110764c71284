import { type Comparator, isCount } from '../../domain/indicator.ts';
import type { AbsentMark, ReportCell, ReportColumn } from '../../domain/report/table.ts';
import {
  NO_LINE,
  type ResultLine,
  rankLines,
  resultLine,
  sumLine,
  type UnitFigures,
} from '../../domain/result-lines.ts';
import { formatDifference } from '../../domain/vietnamese/numbers.ts';
import { type PartRows, unitRowId } from './grouped-rows.ts';
import { decimalsOf, type ReportGroup, type ReportIndicator } from './report-input.ts';
import { BLANK, numberCell, numberIn, sumCell, textCell } from './sums.ts';

export type ProgressIndicator = ReportIndicator & { readonly comparator: Comparator };

export type FiguresOf = (unit: string, indicator: string) => UnitFigures;

/** One indicator with what every unit has come to. */
export type ProgressBlock = {
  readonly indicator: ProgressIndicator;
  readonly ofUnit: (unit: string) => UnitProgress;
  /** `own` is the target of the whole where it has one. */
  readonly ofParts: (rows: PartRows, own: UnitFigures['target']) => ResultLine;
  readonly decimals: number;
};

type UnitProgress = {
  readonly line: ResultLine;
  readonly rank: number | null;
  readonly groupRank: number | null;
  /** Ids of the rows of the unit's group. */
  readonly group: readonly string[];
};

const NO_UNIT: UnitProgress = { line: NO_LINE, rank: null, groupRank: null, group: [] };

export function progressBlock(
  indicator: ProgressIndicator,
  groups: readonly ReportGroup[],
  figuresOf: FiguresOf,
): ProgressBlock {
  const { code } = indicator;
  const units = groups.flatMap((group) => group.units);
  const lines = new Map(
    units.map((unit) => [unit.code, resultLine(indicator, figuresOf(unit.code, code))]),
  );
  const lineOf = (unit: { readonly code: string }) => lines.get(unit.code) ?? NO_LINE;
  const ranks = rankLines(units.map(lineOf));
  const ranked = new Map(units.map((unit, index) => [unit.code, ranks[index] ?? null]));
  const progress = new Map(
    groups.flatMap((group) => {
      const isWhole = group.units.length === units.length;
      const inGroup = isWhole ? ranks : rankLines(group.units.map(lineOf));
      const ids = group.units.map(unitRowId);
      return group.units.map((unit, index): [string, UnitProgress] => [
        unit.code,
        {
          line: lineOf(unit),
          rank: ranked.get(unit.code) ?? null,
          groupRank: inGroup[index] ?? null,
          group: ids,
        },
      ]);
    }),
  );
  return {
    indicator,
    ofUnit: (unit) => progress.get(unit) ?? NO_UNIT,
    ofParts: (rows, own) =>
      sumLine(
        indicator,
        rows.units.map((unit) => figuresOf(unit.code, code)),
        own,
      ),
    decimals: isCount(indicator.kind)
      ? 0
      : decimalsOf([...lines.values()].flatMap(({ target }) => target ?? [])),
  };
}

/** The columns of an indicator and the headings over them, the lower ones where a heading is parted. */
export type ProgressColumn = Omit<ReportColumn, 'width'> & {
  readonly heading: string;
  readonly part: string | null;
};

/** How the columns speak: of the period, and of the whole that units are ranked in. */
export type ProgressWords = {
  /** «Thực hiện 6 tháng». */
  readonly resultName: string;
  /** «Toàn tỉnh»; null where there is one group only, in which all are ranked. */
  readonly whole: string | null;
};

export function progressColumns(
  { indicator, decimals }: ProgressBlock,
  { resultName, whole }: ProgressWords,
): readonly ProgressColumn[] {
  const { code } = indicator;
  const column = (
    key: string,
    format: ReportColumn['format'],
    heading: string,
    part: string | null = null,
    places = 0,
  ): ProgressColumn => ({ key: `${code}:${key}`, format, decimals: places, heading, part });
  const counted = isCount(indicator.kind);
  const level = counted ? 'count' : 'percent';
  return [
    column('target', level, 'Chỉ tiêu năm', null, decimals),
    ...(counted
      ? [column('result', 'count', resultName)]
      : [
          column('result', 'count', resultName, 'Số đạt'),
          column('of', 'count', resultName, 'Tổng số'),
        ]),
    column('outlook', level, 'Ước cả năm', null, counted ? 0 : 1),
    column('percent', 'percent', 'Tỷ lệ (%)', null, 1),
    column('shortfall', 'count', 'Còn thiếu'),
    column('change', 'difference', 'So cùng kỳ', null, counted ? 0 : 1),
    ...(whole === null
      ? [column('rank', 'rank', 'Xếp thứ')]
      : [
          column('rank', 'rank', 'Xếp thứ', whole),
          column('group-rank', 'rank', 'Xếp thứ', 'Trong khối'),
        ]),
  ];
}

/** The cells of one unit under `progressColumns`. */
export function unitCells(
  block: ProgressBlock,
  unit: string,
  words: ProgressWords,
): readonly ReportCell[] {
  const { line, rank, groupRank, group } = block.ofUnit(unit);
  const absent = isAbove0(line.target) ? '' : '—';
  const key = (part: string) => `${block.indicator.code}:${part}`;
  const place = (value: number | null, among?: readonly string[]): ReportCell => {
    // A ratio may have its per cent without a target: a live rank would count it in.
    if (!isCount(block.indicator.kind)) return rankText(value, absent);
    const all: ReportCell = { type: 'rank', by: key('percent'), value, absent };
    return among === undefined ? all : { ...all, among };
  };
  return [
    ...levelCells(block, line, numberCell),
    numberCell(line.change),
    place(rank),
    ...(words.whole === null ? [] : [place(groupRank, group)]),
  ];
}

function rankText(value: number | null, absent: AbsentMark): ReportCell {
  return value === null ? textCell(absent) : { type: 'number', value };
}

/** The cells of a group or of the whole: live sums of its parts. */
export function partCells(
  block: ProgressBlock,
  rows: PartRows,
  own: UnitFigures['target'],
  words: ProgressWords,
): readonly ReportCell[] {
  const line = block.ofParts(rows, own);
  const sums = (of: (each: ResultLine) => number | null): ReportCell =>
    sumCell(
      rows.parts,
      rows.units.map(({ code }) => numberCell(of(block.ofUnit(code).line))),
    );
  return [
    ...levelCells(block, line, (value, of) => {
      const sum = sums(of);
      // What the whole was given stands, even where it is not all given out yet.
      return value !== null && value !== numberIn(sum) ? numberCell(value) : sum;
    }),
    numberCell(line.change),
    BLANK,
    ...(words.whole === null ? [] : [BLANK]),
  ];
}

type Amount = (value: number | null, of: (line: ResultLine) => number | null) => ReportCell;

/** Target, result, outlook, per cent and shortfall; `amount` writes what adds up. */
function levelCells(
  { indicator }: ProgressBlock,
  line: ResultLine,
  amount: Amount,
): readonly ReportCell[] {
  const key = (part: string) => `${indicator.code}:${part}`;
  if (isCount(indicator.kind)) {
    const [target, result] = [key('target'), key('result')];
    return [
      amount(line.target, (each) => each.target),
      amount(line.result, (each) => each.result),
      amount(line.outlook?.value ?? null, (each) => each.outlook?.value ?? null),
      {
        type: 'percent',
        numerator: result,
        denominator: target,
        value: line.percent,
        absent: isAbove0(line.target) ? '' : '—',
      },
      { type: 'shortfall', target, result, value: line.missing, absent: '' },
    ];
  }
  const { parts } = line;
  return [
    numberCell(line.target),
    ...(parts === null
      ? [BLANK, BLANK]
      : [
          amount(parts.numerator, (each) => each.parts?.numerator ?? null),
          amount(parts.denominator, (each) => each.parts?.denominator ?? null),
        ]),
    numberCell(line.outlook?.value ?? null),
    parts === null
      ? rankText(line.percent, line.target === null ? '—' : '')
      : {
          type: 'percent',
          numerator: key('result'),
          denominator: key('of'),
          value: line.percent,
          absent: '—',
        },
    line.distance === null
      ? numberCell(line.missing)
      : textCell(`${formatDifference(line.distance, { max: 1 })} điểm %`),
  ];
}

function isAbove0(value: number | null): boolean {
  return (value ?? 0) > 0;
}

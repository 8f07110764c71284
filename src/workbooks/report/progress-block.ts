import type { ReportCell, ReportColumn } from '../../domain/report/table.ts';
import type { PartRows } from './grouped-rows.ts';
import {
  arithmeticOf,
  decimalsOf,
  type Figures,
  type ReportFigure,
  type ReportIndicator,
} from './report-input.ts';
import { BLANK, numberCell, numberIn, sumCell } from './sums.ts';

/** What one unit, group or the whole table reached of one indicator. */
export type Reached = {
  readonly target: ReportCell;
  readonly result: ReportCell;
  /** Per cent of the target; null without a result or without a target above 0. */
  readonly percent: number | null;
};

/** The columns of one indicator and how its rows are filled. */
export type ProgressBlock = {
  readonly indicator: ReportIndicator;
  readonly columns: readonly Omit<ReportColumn, 'width'>[];
  readonly ofUnit: (unit: string) => Reached;
  /** Counts are summed; what does not add up is the root unit's own, or blank in a group. */
  readonly ofParts: (rows: PartRows, root: string | null) => Reached;
};

type Rank = { readonly value: number | null };

/** The headings over the columns of one indicator, in their order. */
export function progressHeadings(resultName: string): readonly string[] {
  return ['Chỉ tiêu năm', resultName, 'Tỷ lệ (%)', 'Còn thiếu', 'Xếp thứ'];
}

/** The columns of one indicator; `year` is that of targets and results alike. */
export function progressBlock(
  indicator: ReportIndicator,
  year: number,
  targets: Figures,
  results: Figures,
): ProgressBlock {
  const { code } = indicator;
  const additive = arithmeticOf(indicator.kind) === 'count';
  const ofUnit = (unit: string): Reached =>
    reached(valueCell(targets.at(unit, code, year)), valueCell(results.at(unit, code, year)));
  return {
    indicator,
    columns: columnsOf(indicator, [...targets.of(code, year), ...results.of(code, year)]),
    ofUnit,
    ofParts: ({ parts, units }, root) => {
      if (!additive) return root === null ? reached(BLANK, BLANK) : ofUnit(root);
      const each = units.map((unit) => ofUnit(unit.code));
      return reached(
        sumCell(
          parts,
          each.map(({ target }) => target),
        ),
        sumCell(
          parts,
          each.map(({ result }) => result),
        ),
      );
    },
  };
}

/** Target, result, per cent, shortfall, rank; `rank` is null for rows that are not ranked. */
export function progressCells(
  { columns }: ProgressBlock,
  { target, result, percent }: Reached,
  rank: Rank | null,
): readonly ReportCell[] {
  const [targetKey = '', resultKey = '', percentKey = ''] = columns.map(({ key }) => key);
  const absent = hasTarget(target) ? '' : '—';
  return [
    target,
    result,
    { type: 'percent', numerator: resultKey, denominator: targetKey, value: percent, absent },
    {
      type: 'shortfall',
      target: targetKey,
      result: resultKey,
      value: shortfall(target, result),
      absent: '',
    },
    rank === null ? BLANK : { type: 'rank', by: percentKey, value: rank.value, absent },
  ];
}

function columnsOf(
  { code, kind }: ReportIndicator,
  figures: readonly ReportFigure[],
): readonly Omit<ReportColumn, 'width'>[] {
  const format = arithmeticOf(kind);
  const decimals = format === 'count' ? 0 : decimalsOf(figures.flatMap(({ value }) => value ?? []));
  return [
    { key: `${code}:target`, format, decimals },
    { key: `${code}:result`, format, decimals },
    { key: `${code}:percent`, format: 'percent', decimals: 1 },
    { key: `${code}:shortfall`, format, decimals },
    { key: `${code}:rank`, format: 'rank', decimals: 0 },
  ];
}

function valueCell(figure: ReportFigure | null): ReportCell {
  return numberCell(figure?.value);
}

/** Target and result, and the per cent that follows from them. */
export function reached(target: ReportCell, result: ReportCell): Reached {
  const wanted = numberIn(target);
  const done = numberIn(result);
  const percent = wanted === null || wanted <= 0 || done === null ? null : (done / wanted) * 100;
  return { target, result, percent };
}

function hasTarget(target: ReportCell): boolean {
  return (numberIn(target) ?? 0) > 0;
}

function shortfall(target: ReportCell, result: ReportCell): number | null {
  const wanted = numberIn(target);
  const done = numberIn(result);
  return wanted === null || done === null ? null : Math.max(0, wanted - done);
}

import { type Indicator, isCount, isRatio } from '../../domain/indicator.ts';
import { parsePeriod, yearOf } from '../../domain/period.ts';
import type { DashMeaning } from '../../domain/returns/form.ts';
import type { ReadingIssue } from '../../domain/returns/reading.ts';
import { formatDecimal, type NumberKind } from '../../domain/vietnamese/numbers.ts';
import { cellName, type Rectangle, rangeName } from '../open/sheet-grid.ts';
import { answerAt } from './answers.ts';
import { staleResult } from './cell-formula.ts';
import { type CellNumber, numberKindOf, readCellNumber, timesPowerOfTen } from './cell-number.ts';
import type { ValueColumn } from './column-plan.ts';
import type { ReturnContext } from './context.ts';
import type { DraftFigure } from './draft.ts';
import { issueAt, type Place } from './issues.ts';
import { isRatioCell, type RatioCell } from './percent-fractions.ts';
import { BLANK_REMEDY, setValue } from './remedies.ts';
import type { SheetView } from './sheet-view.ts';

/** What a row's name stands for; the issue counts only if the row holds figures. */
export type Subject = {
  readonly unit: string | null;
  readonly indicator: Indicator | null;
  /** What one stands for by the row's own unit of measure: 1000 for «nghìn người», else 1. */
  readonly scale: number;
  /** The sector by a column of the row; '' for the whole. */
  readonly sector: string;
  readonly issue: ReadingIssue | null;
};

export type ReadValue = {
  readonly figure: DraftFigure | null;
  readonly issues: readonly ReadingIssue[];
};

type Input = {
  readonly view: SheetView;
  readonly context: ReturnContext;
  readonly period: string | null;
  /** What «-» was said to be; null: nothing was said. */
  readonly dash: DashMeaning | null;
  /** The merge of a cell whose number belongs to several rows or columns. */
  readonly sharedAt: (row: number, column: number) => Rectangle | null;
  /** Whether a bare 0.7 means 70 % there. */
  readonly isHundredth: (cell: RatioCell) => boolean;
};

/** Reads one cell of a table as a figure of its row and column. */
export function readValue(
  row: number,
  column: ValueColumn,
  subject: Subject,
  input: Input,
): ReadValue {
  const indicator = column.indicator ?? subject.indicator;
  const kind = indicator ? numberKindOf(indicator.kind) : kindByText(row, column, input);
  if (kind === null) return { figure: null, issues: [] };
  if (column.percents?.isCertain && indicator && isRatio(indicator.kind)) {
    const itself = { ...column, column: column.percents.column, percents: null };
    const read = readValue(row, itself, subject, input);
    if (read.figure) return read;
  }
  const { view, context, period } = input;
  const place = { sheet: view.grid.name, row, column: column.column };
  const answer = answerAt(context, 'value', place.sheet, cellName(row, column.column));
  const read = answer
    ? {
        value: answer.value,
        blank: answer.value === null,
        raw: view.own(row, column.column),
        issues: [],
      }
    : withDash(
        readCellNumber(view, row, column.column, kind, {
          isTarget: column.kind === 'target',
          isHundredth:
            isRatioCell(indicator) &&
            input.isHundredth({ row, column, unit: subject.unit, indicator }),
        }),
        column,
        input,
      );
  if (read.blank) return { figure: null, issues: [] };
  const figure: DraftFigure = {
    unit: subject.unit,
    indicator,
    sector: column.sector === '' ? subject.sector : column.sector,
    kind: column.kind,
    period: column.kind === 'result' ? period : yearCode(period),
    value: read.value,
    raw: read.raw,
    row,
    column: column.column,
  };
  if (answer) return { figure, issues: [] };
  const issues = [
    ...inFull(read.issues, figure, place, column.scale === 1 ? subject.scale : column.scale),
    ...staleResult(view, row, column.column),
    ...sharedCell(place, input),
    ...numberOfThings(figure, column, place, view),
  ];
  return { figure, issues };
}

/** What is not known to be a count or a ratio is «70,5 %» all the same. */
function kindByText(row: number, { column }: ValueColumn, { view }: Input): NumberKind {
  return view.own(row, column).includes('%') ? 'percent' : 'decimal';
}

/** «-» where a person said that it stands for «không phát sinh»; a target is never none by a dash. */
function withDash(read: CellNumber, { kind }: ValueColumn, { dash }: Input): CellNumber {
  const isDash = read.blank && /^[-–—−]+$/.test(read.raw.trim());
  return isDash && kind === 'result' && dash === 'zero'
    ? { ...read, value: 0, blank: false }
    : read;
}

/** «12» under «nghìn người» is 12.000, unless the unit wrote the number in full all the same. */
function inFull(
  issues: readonly ReadingIssue[],
  { value, indicator }: DraftFigure,
  place: Place,
  scale: number,
): readonly ReadingIssue[] {
  if (scale === 1 || !value || !indicator || !isCount(indicator.kind)) return issues;
  const meant = timesPowerOfTen(value, Math.round(Math.log10(scale)));
  const text = `đơn vị tính nhân ${formatDecimal(scale)}, nên ${formatDecimal(value)} có thể là ${formatDecimal(meant)}. Sửa thành ${formatDecimal(meant)}, hoặc xác nhận giữ nguyên.`;
  const isWhole = Number.isInteger(value);
  const remedies = [setValue(meant), isWhole ? ({ action: 'accept' } as const) : BLANK_REMEDY];
  return [
    ...issues.filter(({ code }) => code !== 'not-an-integer'),
    issueAt('scale-suspect', place, text, remedies),
  ];
}

function sharedCell(place: Place, { sharedAt }: Input): readonly ReadingIssue[] {
  const merge = sharedAt(place.row, place.column);
  if (merge === null) return [];
  const text = `ô gộp ${rangeName(merge)} chung cho nhiều dòng hoặc cột, chưa rõ số này là của dòng, cột nào. Xác nhận, hoặc để trống.`;
  return [issueAt('ambiguous-number', place, text, [{ action: 'accept' }, BLANK_REMEDY])];
}

/** «5» under «Số lượng» is no per cent of «Ký kết TƯLĐTT». */
function numberOfThings(
  { indicator, value }: DraftFigure,
  { percents }: ValueColumn,
  place: Place,
  view: SheetView,
): readonly ReadingIssue[] {
  if (percents === null || !indicator || !isRatio(indicator.kind) || value === null) return [];
  const beside = readCellNumber(view, place.row, percents.column, 'percent').value;
  const text = `${formatDecimal(value)} ở cột số lượng, còn chỉ tiêu «${indicator.name}» tính bằng %. Nhập tỷ lệ %, hoặc xác nhận giữ nguyên.`;
  const remedies = [
    ...(beside === null ? [] : [setValue(beside)]),
    { action: 'accept' } as const,
    BLANK_REMEDY,
  ];
  return [issueAt('ambiguous-number', place, text, remedies)];
}

/** Targets, registrations and baselines are for the whole year. */
function yearCode(period: string | null): string | null {
  const parsed = period === null ? null : parsePeriod(period);
  return parsed?.ok && parsed.value.type !== 'stage' ? String(yearOf(parsed.value)) : period;
}

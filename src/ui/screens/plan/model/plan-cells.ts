import type { Figure } from '../../../../domain/figure.ts';
import { ROOT_UNIT } from '../../../../domain/unit.ts';
import {
  formatCount,
  formatDecimal,
  formatPercent,
  type NumberKind,
} from '../../../../domain/vietnamese/numbers.ts';
import { BLANK_CELL, type CellMark, type SheetCell } from '../../../grid/sheet.ts';
import { type Access, barOf } from './cell-access.ts';
import { differenceCell, noteCell, sectorSumCell, unequalUnitsCell } from './derived-cells.ts';
import type { PlanColumn } from './plan-columns.ts';
import { noteAt } from './plan-notes.ts';
import { figureAt, lockAt, type PlanSheet, valueAt } from './plan-sheet.ts';
import { subtotalOf } from './plan-totals.ts';
import { isSharedCount } from './shared-count.ts';
import type { ColumnTotals, Subtotal } from './totals.ts';
import type { PlanWords } from './words.ts';

/** A number as the sheet writes it, in Vietnamese notation; percentages with two decimals at the most. */
export function shownNumber(value: number, numbers: NumberKind): string {
  switch (numbers) {
    case 'count':
      return Number.isInteger(value) ? formatCount(value) : formatDecimal(value);
    case 'percent':
      return formatPercent(value, { max: 2 });
    case 'decimal':
      return formatDecimal(value);
  }
}

/** Beside three digits before the comma, as many as can be read back: 15 in all. */
const MOST_DECIMALS = 12;

/** The number itself, as the editor opens it and the clipboard takes it. */
function exactNumber(value: number, numbers: NumberKind): string {
  return numbers === 'percent'
    ? formatPercent(value, { max: MOST_DECIMALS })
    : shownNumber(value, numbers);
}

/** A unit's own cell. */
export function unitCell(
  sheet: PlanSheet,
  column: PlanColumn,
  unit: string,
  access: Access,
  words: PlanWords,
): SheetCell {
  switch (column.kind) {
    case 'difference':
      return differenceCell(valueAt(sheet, column, unit));
    case 'sector-sum':
      return sectorSumCell(sheet, column, unit, words);
    case 'note':
      return noteCell(sheet, column, unit, access, words);
    case 'baseline':
    case 'target':
    case 'registered':
    case 'last-target':
    case 'last-result':
      return figureCell(sheet, column, unit, access, words);
  }
}

function figureCell(
  sheet: PlanSheet,
  column: PlanColumn,
  unit: string,
  access: Access,
  words: PlanWords,
): SheetCell {
  const figure = figureAt(sheet, column, unit);
  const lock = lockAt(sheet, column, unit);
  const bar = barOf(sheet, column, unit, access);
  const note = noteAt(sheet, column, unit);
  const marks: CellMark[] = [
    ...(lock === undefined ? [] : (['locked'] as const)),
    ...(note === undefined ? [] : (['noted'] as const)),
  ];
  const notes = [
    note === undefined ? '' : words.noted(note),
    lock === undefined ? '' : words.locked(lock),
    figure !== undefined && column.kind === 'last-result' ? words.result(figure) : '',
    figure?.source.type === 'illustrative' ? figure.source.note : '',
  ];
  return {
    text: figureText(figure, (value) => shownNumber(value, column.numbers)),
    value: figure?.value ?? null,
    plain: plainFigure(figure, column.numbers),
    marks,
    note: notes.filter((one) => one !== '').join('\n'),
    editable: bar === null,
  };
}

/** Tổng chỉ tiêu giao: a count's total, a ratio's aim in the document's own words. */
export function givenCell(
  sheet: PlanSheet,
  column: PlanColumn,
  access: Access,
  words: PlanWords,
): SheetCell {
  switch (column.kind) {
    case 'baseline':
    case 'registered':
    case 'last-result':
      return BLANK_CELL;
    case 'last-target':
    case 'sector-sum':
    case 'note':
      return unitCell(sheet, column, ROOT_UNIT, access, words);
    case 'difference':
      return differenceCell(sheet.totals.get(column.id)?.given ?? null);
    case 'target':
      return targetTotalCell(sheet, column, access, words);
  }
}

function targetTotalCell(
  sheet: PlanSheet,
  column: PlanColumn,
  access: Access,
  words: PlanWords,
): SheetCell {
  const cell = figureCell(sheet, column, ROOT_UNIT, access, words);
  const asked = column.sector === '' ? column.indicator.asked : null;
  const inWords = asked !== null && asked.comparatorText !== '' && column.numbers !== 'count';
  const agrees = cell.value === null || cell.value === asked?.value;
  if (!inWords || !agrees) return cell;
  return {
    ...cell,
    text: words.asked(asked),
    marks: [...cell.marks, 'words'],
    note: [asked.quote, cell.note].filter((one) => one !== '').join('\n'),
  };
}

/** Đã phân bổ; for a baseline, what the units have together. */
export function sharedCell(
  column: PlanColumn,
  totals: ColumnTotals | undefined,
  words: PlanWords,
): SheetCell {
  if (totals === undefined) return BLANK_CELL;
  const { shared, given } = totals;
  const nothingYet = shared.type === 'sum' && shared.known === 0 && given === null;
  if (nothingYet) return BLANK_CELL;
  if (shared.type === 'ratio' && shared.known === 0) {
    const isAsked = isTotalTarget(column) && (column.indicator.asked !== null || given !== null);
    return isAsked ? wordsCell(words.noDenominator) : BLANK_CELL;
  }
  return subtotalText(column, shared, words);
}

function isTotalTarget({ kind, sector }: PlanColumn): boolean {
  return kind === 'target' && sector === '';
}

/** Chưa phân bổ; what is too much says so in words, not by a sign alone. */
export function leftCell(totals: ColumnTotals | undefined, words: PlanWords): SheetCell {
  const left = totals?.left ?? null;
  if (left === null) return BLANK_CELL;
  const text = left < 0 ? words.over(formatCount(-left)) : formatCount(left);
  return {
    ...BLANK_CELL,
    text,
    value: left,
    plain: text,
    marks: left < 0 ? ['over'] : [],
  };
}

/** What a group's units come to; another sum is shared out to them, so a count takes typing. */
export function subtotalCell(
  sheet: PlanSheet,
  column: PlanColumn,
  group: string,
  access: Access,
  words: PlanWords,
): SheetCell {
  const part = sheet.totals.get(column.id)?.groups.get(group);
  const editable = isSharedCount(column) && barOf(sheet, column, '', access) === null;
  if (part === undefined || (part.type !== 'none' && part.known === 0)) {
    return { ...BLANK_CELL, editable };
  }
  return { ...subtotalText(column, part, words), editable };
}

/** What the units come to that a filter leaves. */
export function shownCell(
  sheet: PlanSheet,
  column: PlanColumn,
  units: ReadonlySet<string>,
  words: PlanWords,
): SheetCell {
  const part = subtotalOf(sheet, column, units);
  if (part.type === 'none' || part.known === 0) return BLANK_CELL;
  return subtotalText(column, part, words);
}

function subtotalText(column: PlanColumn, part: Subtotal, words: PlanWords): SheetCell {
  switch (part.type) {
    case 'none':
      return BLANK_CELL;
    case 'unequal':
      return unequalUnitsCell(part.known, words);
    case 'sum': {
      if (column.kind === 'difference') return differenceCell(part.sum);
      const text = shownNumber(part.sum, column.numbers);
      return { ...BLANK_CELL, text, value: part.sum, plain: text };
    }
    case 'ratio': {
      if (part.ratio.type !== 'value') return wordsCell(words.noDenominator);
      const text = formatPercent(part.ratio.percent, { max: 1 });
      return { ...BLANK_CELL, text, value: part.ratio.percent, plain: text };
    }
  }
}

function wordsCell(text: string): SheetCell {
  return { ...BLANK_CELL, text, plain: text, marks: ['words'] };
}

/** A unit's figure as the editor opens it and the clipboard takes it. */
export function plainFigure(figure: Figure | undefined, numbers: NumberKind): string {
  return figureText(figure, (value) => exactNumber(value, numbers));
}

function figureText(figure: Figure | undefined, written: (value: number) => string): string {
  if (figure === undefined || figure.value === null) return '';
  const from = written(figure.value);
  return figure.valueTo === null ? from : `${from}–${written(figure.valueTo)}`;
}

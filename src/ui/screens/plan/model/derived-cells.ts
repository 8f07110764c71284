import { formatCount, formatDifference } from '../../../../domain/vietnamese/numbers.ts';
import { BLANK_CELL, type SheetCell } from '../../../grid/sheet.ts';
import { type Access, barOf } from './cell-access.ts';
import { columnId, type PlanColumn } from './plan-columns.ts';
import { noteAt } from './plan-notes.ts';
import type { PlanSheet } from './plan-sheet.ts';
import { sectorSumAt } from './sector-sums.ts';
import type { PlanWords } from './words.ts';

/** A difference with its sign; blank where one of both sides is missing. */
export function differenceCell(value: number | null): SheetCell {
  if (value === null) return BLANK_CELL;
  const text = formatDifference(value);
  return { ...BLANK_CELL, text, value, plain: text };
}

/** What a unit's sectors come to, or by how much they miss its total. */
export function sectorSumCell(
  sheet: PlanSheet,
  column: PlanColumn,
  unit: string,
  words: PlanWords,
): SheetCell {
  const sum = sectorSumAt(sheet, column, unit);
  if (sum === null) return BLANK_CELL;
  const plain = formatCount(sum.sectors);
  if (sum.sectors === sum.total) return { ...BLANK_CELL, text: plain, value: sum.sectors, plain };
  const total = sum.total === null ? null : formatCount(sum.total);
  return {
    ...BLANK_CELL,
    text: words.unequal(formatCount(Math.abs(sum.sectors - (sum.total ?? 0)))),
    value: sum.sectors,
    plain,
    marks: ['over'],
    note: words.unequalWhy(plain, total),
  };
}

/** How many units of a line have sectors that miss their totals: a folded group must not hide it. */
export function unequalUnitsCell(units: number, words: PlanWords): SheetCell {
  if (units === 0) return BLANK_CELL;
  const text = words.unequalUnits(formatCount(units));
  return { ...BLANK_CELL, text, value: units, plain: text, marks: ['over', 'words'] };
}

/**
 * What is remarked on the target: the note, which is typed here, and the wording that came with the
 * figure. A note of several lines is written in its own window, where none of them gets lost.
 */
export function noteCell(
  sheet: PlanSheet,
  column: PlanColumn,
  unit: string,
  access: Access,
  words: PlanWords,
): SheetCell {
  const note = noteAt(sheet, column, unit);
  const target = columnId('target', column.indicator.code);
  const wording = sheet.figures.get(target)?.get(unit)?.text ?? '';
  const joined = (parts: readonly string[], between: string) =>
    parts.filter((part) => part !== '').join(between);
  const plain = note?.text ?? '';
  return {
    ...BLANK_CELL,
    text: joined([plain.replaceAll('\n', ' '), wording], ' · '),
    plain,
    marks: ['text'],
    note: joined([note === undefined ? '' : words.noted(note), wording], '\n'),
    editable: barOf(sheet, column, unit, access) === null && !plain.includes('\n'),
  };
}

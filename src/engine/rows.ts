import type { Figure, Lock } from '../domain/figure.ts';
import { clearedFigureRow, figureRow } from '../store/figures.ts';
import { lockRow, unlockedRow } from '../store/locks.ts';
import type { RowChange } from '../store/tables.ts';

/** The row of a figure; a figure without value, words or parts of a ratio leaves no row behind. */
export function figureChange(figure: Figure): RowChange {
  const { value, valueTo, numerator, denominator, text } = figure;
  const isEmpty = [value, valueTo, numerator, denominator, text].every((part) => part === null);
  return isEmpty ? clearedFigureRow(figure) : figureRow(figure);
}

/** The row that locks a cell or opens it. */
export function lockChange(lock: Lock, isLocked: boolean): RowChange {
  return isLocked ? lockRow(lock) : unlockedRow(lock);
}

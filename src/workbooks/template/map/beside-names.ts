import { ROOT_UNIT } from '../../../domain/unit.ts';
import { searchKey } from '../../../domain/vietnamese/names.ts';
import type { Matchers } from '../../layout/name-matching.ts';
import { bestUnit } from '../../layout/row-subject.ts';
import { rowWord, withoutMark } from '../../layout/row-words.ts';
import type { SheetView } from '../../layout/sheet-view.ts';

/** Whom or what a line of a form is of; «Tổng cộng» is the province. */
export type LineName =
  | { readonly type: 'unit'; readonly unit: string }
  | { readonly type: 'indicator'; readonly indicator: string };

type Line = { readonly at: number; readonly name: LineName };

/** The names beside a column, in the rows from `top` to `bottom`, all counted from 0. */
export function namesBeside(
  view: SheetView,
  column: number,
  [top, bottom]: readonly [number, number],
  of: 'unit' | 'indicator',
  matchers: Matchers,
): readonly Line[] {
  const lines: Line[] = [];
  for (let row = top; row <= Math.min(bottom, view.height - 1); row++) {
    const texts = Array.from({ length: column }, (_, left) => view.own(row, column - 1 - left));
    const name = nameAmong(texts, of, matchers);
    if (name !== null) lines.push({ at: row, name });
  }
  return lines;
}

/** Whose row a cell stands in; doubtful where a name is there that is no unit of the list. */
export type RowUnit =
  | { readonly type: 'unit'; readonly unit: string }
  | {
      readonly type: 'doubt';
      readonly reason: 'unknown-unit' | 'ambiguous-unit';
      readonly name: string;
    };

const UNIT_WORDS =
  /^(ldld|lien doan lao dong|cdn|cd nganh|cong doan (nganh|vien chuc|khu|cac khu)|huyen|thi xa|thanh pho|xa|phuong|dac khu|h|tx|tp|p|x)\b/;

/** The unit of a cell's row by the nearest name at its left; null where nobody is named. */
export function unitBeside(
  view: SheetView,
  row: number,
  column: number,
  matchers: Matchers,
): RowUnit | null {
  for (let left = column - 1; left >= 0; left--) {
    const name = view.own(row, left);
    if (name === '') continue;
    const match = bestUnit(name, matchers);
    if (match.type === 'match') return { type: 'unit', unit: match.found.code };
    if (rowWord(name) === 'total') return { type: 'unit', unit: ROOT_UNIT };
    if (match.type === 'ambiguous') return { type: 'doubt', reason: 'ambiguous-unit', name };
    if (UNIT_WORDS.test(searchKey(withoutMark(name)).replaceAll('.', ' '))) {
      return { type: 'doubt', reason: 'unknown-unit', name };
    }
  }
  return null;
}

/** The names above a row, in the columns from `left` to `right`. */
export function namesAbove(
  view: SheetView,
  row: number,
  [left, right]: readonly [number, number],
  of: 'unit' | 'indicator',
  matchers: Matchers,
): readonly Line[] {
  const lines: Line[] = [];
  for (let column = left; column <= Math.min(right, view.width - 1); column++) {
    const texts = Array.from({ length: row }, (_, up) => view.seen(row - 1 - up, column));
    const name = nameAmong(texts, of, matchers);
    if (name !== null) lines.push({ at: column, name });
  }
  return lines;
}

function nameAmong(
  texts: readonly string[],
  of: 'unit' | 'indicator',
  matchers: Matchers,
): LineName | null {
  for (const text of texts) {
    if (text === '' || /^[\d.,%\s-]+$/.test(text)) continue;
    if (of === 'indicator') {
      const match = matchers.indicator(text);
      if (match.type === 'match') return { type: 'indicator', indicator: match.found.code };
      continue;
    }
    const match = bestUnit(text, matchers);
    if (match.type === 'match') {
      return { type: 'unit', unit: match.found.code };
    }
    if (rowWord(text) === 'total') return { type: 'unit', unit: ROOT_UNIT };
  }
  return null;
}

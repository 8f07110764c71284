import { type Rectangle, rangeName } from '../../../open/sheet-grid.ts';
import { type Edit, replaceElement } from '../../package/xml-edit.ts';
import { escapeText } from '../../package/xml-text.ts';
import { grouped } from '../grouped.ts';
import { cellKey } from '../sheet-doc.ts';
import type { FormulaCell } from './sheet-formulas.ts';

/**
 * The edits that keep the rest of a group of shared formulas right when its first cell, which alone
 * has the text, is written over: the next cell of the group becomes its first.
 */
export function successorEdits(
  formulas: ReadonlyMap<number, FormulaCell>,
  overwritten: ReadonlySet<number>,
): readonly Edit[] {
  const left = grouped(
    [...formulas.values()].filter((one) => !overwritten.has(cellKey(one))),
    ({ shared }) => shared,
  );
  return [...formulas.values()]
    .filter((one) => overwritten.has(cellKey(one)) && isFirst(one))
    .flatMap(({ shared }) => {
      const group = left.get(shared) ?? [];
      const [next] = group;
      if (!next || isFirst(next) || next.formula === null) return [];
      const { name } = next.element;
      const text = escapeText(next.formula);
      const facts = `t="shared" ref="${rangeName(around(group))}" si="${shared}"`;
      return [replaceElement(next.element, `<${name} ${facts}>${text}</${name}>`)];
    });
}

function isFirst({ shared, element }: FormulaCell): boolean {
  return shared !== null && element.text !== '';
}

function around(cells: readonly FormulaCell[]): Rectangle {
  const rows = cells.map(({ row }) => row);
  const columns = cells.map(({ column }) => column);
  return {
    top: Math.min(...rows),
    left: Math.min(...columns),
    bottom: Math.max(...rows),
    right: Math.max(...columns),
  };
}

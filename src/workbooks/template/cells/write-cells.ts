import type { Failure } from '../../../domain/error.ts';
import { err, ok, type Result } from '../../../domain/result.ts';
import { type TemplatePackage, withTexts } from '../package/template-package.ts';
import { applyEdits } from '../package/xml-edit.ts';
import { withCalculationOnLoad, withoutCalculationChain } from './calculation.ts';
import type { CellChange, CellRefusal } from './cell-change.ts';
import { contentOf } from './cell-content.ts';
import { type CheckedSheet, checkSheet } from './check-sheet.ts';
import { asksForCalculation } from './dependents/book.ts';
import { type ChangedCell, refreshed } from './dependents/refreshed.ts';
import { successorEdits } from './formulas/overwritten.ts';
import { grouped } from './grouped.ts';
import { cellsFailure } from './refusal-texts.ts';
import { readSheet, sheetKey, sheetNamed } from './sheet-doc.ts';
import { contentEdits } from './sheet-edits.ts';

/**
 * Changes cells and nothing else: every other part of the package stays as it is, but for the order
 * to calculate on load. Formulas that depend on the cells get their new result where it can be
 * computed, else none. All cells are written, or none, and the failure names those in the way.
 */
export function writeCells(
  pkg: TemplatePackage,
  changes: readonly CellChange[],
): Result<TemplatePackage, Failure> {
  if (changes.length === 0) return ok(pkg);
  const { sheets, refusals } = checked(pkg, changes);
  const refused = cellsFailure(pkg.fileName, refusals);
  if (refused !== null) return err(refused);
  const texts = new Map(sheets.map((sheet) => [sheet.doc.sheet.part, changedText(sheet)]));
  if (sheets.every(({ doc }) => texts.get(doc.sheet.part) === doc.xml.text)) return ok(pkg);
  const written = withTexts(pkg, texts);
  const formulasMoved = sheets.some(changesFormulas);
  const current = refreshed(
    formulasMoved ? withoutCalculationChain(written) : written,
    sheets.flatMap(changedCells),
    !asksForCalculation(pkg),
  );
  return ok(withCalculationOnLoad(current));
}

/** The cells that `writeCells` would refuse, with the reason for each. */
export function refusedCells(
  pkg: TemplatePackage,
  changes: readonly CellChange[],
): readonly CellRefusal[] {
  return checked(pkg, changes).refusals;
}

function checked(pkg: TemplatePackage, changes: readonly CellChange[]) {
  const sheets: CheckedSheet[] = [];
  const refusals: CellRefusal[] = [];
  for (const group of grouped(changes, ({ sheet }) => sheetKey(sheet)).values()) {
    const name = group[0]?.sheet ?? '';
    const sheet = sheetNamed(pkg, name);
    const doc = sheet?.kind === 'worksheet' ? readSheet(pkg, sheet) : null;
    if (doc === null) {
      const reason = sheet ? 'no-cells' : 'no-sheet';
      refusals.push(
        ...group.map(({ cell }) => ({ sheet: name, cell, asked: cell, reason }) as const),
      );
      continue;
    }
    const one = checkSheet(pkg, doc, group);
    sheets.push(one);
    refusals.push(...one.refusals);
  }
  return { sheets, refusals };
}

function changedText({ doc, formulas, placed }: CheckedSheet): string {
  const contents = [...placed.values()].map(({ row, column, change }) => ({
    row,
    column,
    content: contentOf(change.value),
  }));
  return applyEdits(doc.xml.text, [
    ...contentEdits(doc, contents),
    ...successorEdits(formulas, new Set(placed.keys())),
  ]);
}

function changedCells({ doc, placed }: CheckedSheet): readonly ChangedCell[] {
  return [...placed.values()].map(({ row, column }) => ({ sheet: doc.sheet.name, row, column }));
}

/** Whether the sheet has a formula more or less than before. */
function changesFormulas({ formulas, placed }: CheckedSheet): boolean {
  return [...placed].some(([key, { change }]) => formulas.has(key) || isFormula(change.value));
}

function isFormula(value: unknown): boolean {
  return typeof value === 'object' && value !== null;
}

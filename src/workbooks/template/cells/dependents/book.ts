import { definedNames } from '../../package/defined-names.ts';
import {
  partBytes,
  partText,
  relationshipsOf,
  type TemplatePackage,
} from '../../package/template-package.ts';
import { child, parseXml } from '../../package/xml-tree.ts';
import { parseRange } from '../address.ts';
import { piecesOf } from '../formulas/pieces.ts';
import { type FormulaCell, formulasOf } from '../formulas/sheet-formulas.ts';
import { grouped } from '../grouped.ts';
import { readSheet, type SheetDoc, sheetKey } from '../sheet-doc.ts';
import type { Area, Namespace } from './areas.ts';

/** The formulas of a workbook and what they can speak of. */
export type FormulaBook = {
  readonly pkg: TemplatePackage;
  /** In the order of the tabs; read when it is asked for. Null for a sheet without cells. */
  readonly doc: (sheet: number) => SheetDoc | null;
  /** By `cellKey`, sheet by sheet. */
  readonly formulas: readonly ReadonlyMap<number, FormulaCell>[];
  readonly names: Namespace;
  /** Whether the results that stand beside formulas are those of the program that wrote the file. */
  readonly calculated: boolean;
};

export function formulaBook(pkg: TemplatePackage, calculated: boolean): FormulaBook {
  const docs = new Map<number, SheetDoc | null>();
  const doc = (index: number) => {
    const known = docs.get(index);
    if (known !== undefined) return known;
    const sheet = pkg.sheets[index];
    const read = sheet?.kind === 'worksheet' ? readSheet(pkg, sheet) : null;
    docs.set(index, read);
    return read;
  };
  const formulas = pkg.sheets.map(({ part, kind }, index) => {
    const read = kind === 'worksheet' && mayHaveFormulas(pkg, part) ? doc(index) : null;
    return read === null ? new Map<number, FormulaCell>() : formulasOf(read);
  });
  return { pkg, doc, formulas, names: namespaceOf(pkg), calculated };
}

/** Spares the reading of sheets that only hold values. */
function mayHaveFormulas(pkg: TemplatePackage, part: string): boolean {
  const text = partText(pkg, part)?.text ?? '';
  return /<(?:\w+:)?f[\s>/]/.test(text);
}

function namespaceOf(pkg: TemplatePackage): Namespace {
  const named = grouped(
    definedNames(pkg).filter(({ refers }) => isAbsolute(refers)),
    ({ name }) => name.toLowerCase(),
  );
  const tables = tablesOf(pkg);
  return {
    sheets: pkg.sheets.map(({ name }) => sheetKey(name)),
    nameAt: (name, sheet) => {
      const same = named.get(name.toLowerCase()) ?? [];
      const own = same.find((one) => one.sheet === pkg.sheets[sheet]?.name);
      return (own ?? same.find((one) => one.sheet === null))?.refers;
    },
    table: (name) => tables.get(name.toLowerCase()),
  };
}

/** Other references mean other cells at every cell that uses the name. */
function isAbsolute(formula: string): boolean {
  return piecesOf(formula).every(
    ({ type, text }) =>
      (type !== 'cell' || /^\$.+\$/.test(text)) &&
      ((type !== 'columns' && type !== 'rows') || /^\$.+:\$/.test(text)),
  );
}

function tablesOf(pkg: TemplatePackage): ReadonlyMap<string, Area> {
  const tables = new Map<string, Area>();
  pkg.sheets.forEach(({ part }, sheet) => {
    for (const { kind, target } of relationshipsOf(pkg, part)) {
      if (kind !== 'table') continue;
      const root = parseXml(partText(pkg, target)?.text ?? '');
      const range = parseRange(root?.attributes.ref ?? '');
      const name = root?.attributes.displayName ?? root?.attributes.name;
      if (name !== undefined && range !== null) tables.set(name.toLowerCase(), { sheet, ...range });
    }
  });
  return tables;
}

/** Whether a workbook says of itself that its formulas are still to be calculated. */
export function asksForCalculation(pkg: TemplatePackage): boolean {
  const root = parseXml(partText(pkg, pkg.workbookPart)?.text ?? '');
  const on = root === null ? undefined : child(root, 'calcPr')?.attributes.fullCalcOnLoad;
  return on === '1' || on === 'true';
}

/** The texts that cells share, by number. */
export function sharedTexts(pkg: TemplatePackage): readonly string[] {
  const part = relationshipsOf(pkg, pkg.workbookPart).find(({ kind }) => kind === 'sharedStrings');
  if (!part || partBytes(pkg, part.target) === null) return [];
  const root = parseXml(partText(pkg, part.target)?.text ?? '');
  return (root?.children ?? []).filter(({ local }) => local === 'si').map(richText);
}

/** Of a text in runs, or in one; what is only read aloud (`rPh`) is left out. */
export function richText(element: { readonly children: readonly RichElement[] }): string {
  return element.children
    .map((one) => {
      if (one.local === 't') return one.text;
      return one.local === 'r' ? richText(one) : '';
    })
    .join('');
}

type RichElement = {
  readonly local: string;
  readonly text: string;
  readonly children: readonly RichElement[];
};

import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { type BookFacts, bookFacts } from '../../../../tests/fixtures/inserted-rows/book-facts.ts';
import {
  CASES,
  caseName,
  type InsertionCase,
  pathOf,
} from '../../../../tests/fixtures/inserted-rows/cases.ts';
import { readRecord } from '../../../../tests/fixtures/inserted-rows/recorded.ts';
import { openTemplate } from '../package/open-template.ts';
import type { TemplatePackage } from '../package/template-package.ts';
import { insertRows } from './insert-rows.ts';

const RECORD = readRecord();

test.each(CASES.map((one) => [caseName(one), one] as const))('as LibreOffice: %s', (name, one) => {
  const bytes = readFileSync(pathOf(one));
  const opened = openTemplate(bytes, one.book);
  if (!opened.ok) throw new Error(opened.error.message);
  const inserted = insertRows(opened.value, one);
  const expected = RECORD.get(name);
  expect(expected).toBeDefined();
  expect(inserted.ok).toBe(expected !== null);
  if (!inserted.ok || !expected) return;
  expect(otherParts(inserted.value)).toEqual([]);
  const ours = bookFacts(inserted.value);
  expect(comparable(ours.formulas, one)).toEqual(comparable(expected.formulas, one));
  const merges = (facts: BookFacts) => facts.merges.filter((merge) => isCompared(merge, one));
  expect(merges(ours)).toEqual(merges(expected));
  expect(ours.names).toEqual(expected.names);
  expect(ours.areas).toEqual(expected.areas);
});

/** What names cells, and the order of calculation, which Excel makes anew. */
const NAMES_CELLS =
  /worksheets\/|workbook\.xml|drawing|charts\/|comments|tables\/|pivot|calcChain|\[Content_Types\]/i;

/** Parts that are other bytes than in the file though nothing in them names a cell. */
function otherParts(pkg: TemplatePackage): readonly string[] {
  return [...pkg.changed.keys()].filter((name) => !NAMES_CELLS.test(name));
}

/** LibreOffice fills nothing into rows that a merge of several rows runs through; we do. */
const NOT_FILLED = 'inserted-rows/o-gop.xlsx';

function isCompared(place: string, { book, at, count }: InsertionCase): boolean {
  const row = Number(/\d+$/.exec(place)?.[0]);
  return book !== NOT_FILLED || row < at || row >= at + count;
}

function comparable(formulas: BookFacts['formulas'], one: InsertionCase): BookFacts['formulas'] {
  const texts = Object.entries(formulas)
    .filter(([cell]) => isCompared(cell, one))
    .map(([cell, text]) => [cell, inOneSpelling(text)]);
  return Object.fromEntries(texts);
}

/** How LibreOffice spells: «FALSE()», columns of tables in small letters, «T1:T12!B5:B5», «[Nữ]))». */
function inOneSpelling(formula: string): string {
  return formula
    .toLowerCase()
    .replace(/\b(true|false)\(\)/g, '$1')
    .replace(/!([a-z]+\d+):\1(?!\d)/g, '!$1')
    .replace(/\]\)\)$/, '])');
}

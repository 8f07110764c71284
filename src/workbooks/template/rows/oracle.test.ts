import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { type BookFacts, bookFacts } from '../../../../tests/fixtures/inserted-rows/book-facts.ts';
import {
  CASES,
  caseName,
  type InsertionCase,
} from '../../../../tests/fixtures/inserted-rows/cases.ts';
import { openTemplate } from '../package/open-template.ts';
import { insertRows } from './insert-rows.ts';

const FIXTURES = new URL('../../../../tests/fixtures/inserted-rows/', import.meta.url);
const RECORD: Readonly<Record<string, BookFacts | null>> = JSON.parse(
  readFileSync(new URL('libreoffice.json', FIXTURES), 'utf8'),
);

test.each(CASES.map((one) => [caseName(one), one] as const))('as LibreOffice: %s', (name, one) => {
  const bytes = readFileSync(fileURLToPath(new URL(`${one.book}.xlsx`, FIXTURES)));
  const opened = openTemplate(bytes, `${one.book}.xlsx`);
  if (!opened.ok) throw new Error(opened.error.message);
  const inserted = insertRows(opened.value, one);
  const expected = RECORD[name];
  expect(expected).toBeDefined();
  expect(inserted.ok).toBe(expected !== null);
  if (!inserted.ok || !expected) return;
  const ours = bookFacts(inserted.value);
  expect(comparable(ours.formulas, one)).toEqual(comparable(expected.formulas, one));
  const merges = (facts: BookFacts) => facts.merges.filter((merge) => isCompared(merge, one));
  expect(merges(ours)).toEqual(merges(expected));
  expect(ours.names).toEqual(expected.names);
  expect(ours.areas).toEqual(expected.areas);
});

/** LibreOffice fills nothing into rows that a merge of several rows runs through; we do. */
const NOT_FILLED = 'o-gop';

function isCompared(place: string, { book, at, count }: InsertionCase): boolean {
  const row = Number(/\d+$/.exec(place)?.[0]);
  return book !== NOT_FILLED || row < at || row >= at + count;
}

/** LibreOffice writes «FALSE()» for «FALSE» and the columns of tables in small letters. */
function comparable(formulas: BookFacts['formulas'], one: InsertionCase): BookFacts['formulas'] {
  const texts = Object.entries(formulas)
    .filter(([cell]) => isCompared(cell, one))
    .map(([cell, text]) => [cell, text.replace(/\b(TRUE|FALSE)\(\)/g, '$1').toLowerCase()]);
  return Object.fromEntries(texts);
}

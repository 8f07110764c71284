import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readBook } from '../../open/read-book.ts';
import { type CellValue, detailAt, valueAt } from '../../open/sheet-grid.ts';
import { zipListing } from '../../open/zip-entries.ts';
import { openTemplate } from '../package/open-template.ts';
import { packageBytes, partText, type TemplatePackage } from '../package/template-package.ts';
import { contains, parseAddress, parseRange } from './address.ts';
import type { CellChange } from './cell-change.ts';
import { writeCells } from './write-cells.ts';

type Fixture = {
  readonly file: string;
  readonly fills: readonly CellChange[];
  readonly expected: readonly CellTruth[];
};
type CellTruth = { readonly sheet: string; readonly cell: string; readonly value: CellValue };

const folder = join(import.meta.dirname, '../../../../tests/fixtures/templates');
const truth: Omit<Fixture, 'file'> & { readonly templates: readonly Fixture[] } = JSON.parse(
  readFileSync(join(folder, 'truth.json'), 'utf8'),
);
const fixtures = truth.templates.map(({ file, fills, expected }) => ({
  file,
  fills: [...truth.fills, ...fills],
  expected: [...truth.expected, ...expected],
}));

/** Formulas beyond our evaluator: array formulas, COUNTIF, a sum through sheets. */
const NOT_COMPUTED = 29;

function opened(bytes: Uint8Array, file: string): TemplatePackage {
  const pkg = openTemplate(bytes, file);
  if (!pkg.ok) throw new Error(pkg.error.message);
  return pkg.value;
}

function filled({ file, fills }: Fixture) {
  const bytes = readFileSync(join(folder, file));
  const before = opened(bytes, file);
  const written = writeCells(before, fills);
  if (!written.ok) throw new Error(written.error.message);
  const result = Buffer.from(packageBytes(written.value));
  return { bytes, result, before, after: opened(result, file) };
}

function rawEntries(bytes: Buffer): ReadonlyMap<string, string> {
  const listing = zipListing(bytes);
  if (!listing.ok) throw new Error('no archive');
  return new Map(
    listing.value.entries.map(({ name, headerStart, start, compressedSize }) => [
      name,
      bytes.toString('latin1', headerStart, start + compressedSize),
    ]),
  );
}

test('there are at least forty rich templates', () => {
  expect(fixtures.length).toBeGreaterThanOrEqual(44);
});

test.each(fixtures)('$file: every other part is the very bytes it was', (fixture) => {
  const { bytes, result, before } = filled(fixture);
  const [was, is] = [rawEntries(bytes), rawEntries(result)];
  expect([...is.keys()]).toEqual([...was.keys()]);
  const touched = new Set([...fixture.fills, ...fixture.expected].map(({ sheet }) => sheet));
  const mayChange = new Set([
    before.workbookPart,
    ...before.sheets.filter(({ name }) => touched.has(name)).map(({ part }) => part),
  ]);
  const changed = [...was].filter(([name, raw]) => is.get(name) !== raw).map(([name]) => name);
  expect(changed.filter((name) => !mayChange.has(name))).toEqual([]);
  expect(changed.length).toBeGreaterThan(0);
});

test.each(fixtures)('$file: of the sheets only the filled cells and results change', (fixture) => {
  const { before, after } = filled(fixture);
  for (const { name, part } of before.sheets) {
    const [was, is] = [sheetText(before, part), sheetText(after, part)];
    const given = new Set(
      fixture.fills.filter(({ sheet }) => sheet === name).map(({ cell }) => cell),
    );
    expect(withoutRows(is), name).toBe(withoutRows(was));
    const inArray = arrayCells(was);
    const [cellsBefore, cellsAfter] = [cellsIn(was), cellsIn(is)];
    for (const [cell, xml] of cellsBefore) {
      const now = cellsAfter.get(cell) ?? '';
      if (given.has(cell)) expect(style(now), `${name} ${cell}`).toBe(style(xml));
      else if (inArray(cell)) expect(withoutValue(now)).toBe(withoutValue(xml));
      else expect(withoutResult(now), `${name} ${cell}`).toBe(withoutResult(xml));
    }
    const added = [...cellsAfter.keys()].filter((cell) => !cellsBefore.has(cell));
    expect(added.filter((cell) => !given.has(cell))).toEqual([]);
    expect([...rowsIn(is)].filter(([row, tag]) => (rowsIn(was).get(row) ?? tag) !== tag)).toEqual(
      [],
    );
  }
});

test.each(fixtures)('$file: another reader finds the values and no wrong result', (fixture) => {
  const { result } = filled(fixture);
  const book = readBook(result, fixture.file);
  if (!book.ok) throw new Error(book.error.message);
  const cellOf = ({ sheet, cell }: { readonly sheet: string; readonly cell: string }) => {
    const grid = book.value.sheets.find(({ name }) => name === sheet);
    const { row, column } = parseAddress(cell) ?? { row: -1, column: -1 };
    return {
      value: grid ? valueAt(grid, row, column) : null,
      detail: grid && detailAt(grid, row, column),
    };
  };
  for (const one of fixture.fills) expect(cellOf(one).value, one.cell).toBe(one.value);
  for (const one of fixture.expected) {
    const { value, detail } = cellOf(one);
    if (value === null && detail?.error === undefined) continue;
    if (typeof one.value === 'number') expect(value, one.cell).toBeCloseTo(one.value, 10);
    else expect(value, one.cell).toBe(one.value);
  }
});

test('nearly all results are computed here', () => {
  const missing = fixtures.flatMap((fixture) => {
    const book = readBook(filled(fixture).result, fixture.file);
    if (!book.ok) throw new Error(book.error.message);
    return fixture.expected.filter(({ sheet, cell }) => {
      const grid = book.value.sheets.find(({ name }) => name === sheet);
      const place = parseAddress(cell);
      return !grid || !place || valueAt(grid, place.row, place.column) === null;
    });
  });
  expect(missing.map(({ sheet, cell }) => `${sheet}!${cell}`)).toHaveLength(NOT_COMPUTED);
});

const sheetText = (pkg: TemplatePackage, part: string) =>
  (partText(pkg, part)?.text ?? '').replaceAll(/(<\/?)x:/g, '$1');

function withoutRows(sheet: string): string {
  return sheet
    .replace(/<sheetData>.*<\/sheetData>/s, '')
    .replace(/<dimension ref="[^"]*"\s?\/>/, '');
}

/** Read on its own: places that are left out follow the cell before. */
function cellsIn(sheet: string): ReadonlyMap<string, string> {
  const cells = new Map<string, string>();
  let row = 0;
  for (const [, tag = '', inside = ''] of sheet.matchAll(/<row\b([^>]*?)(?:\/>|>(.*?)<\/row>)/gs)) {
    row = Number(/\br="(\d+)"/.exec(tag)?.[1] ?? row + 1);
    let column = '';
    for (const [cell] of inside.matchAll(/<c\b[^>]*?(?:\/>|>.*?<\/c>)/gs)) {
      const given = /^<c\b[^>]*?\br="([A-Z]+)\d+"/.exec(cell)?.[1];
      column = given ?? (column === '' ? 'A' : String.fromCharCode(column.charCodeAt(0) + 1));
      cells.set(`${column}${row}`, cell);
    }
  }
  return cells;
}

/** The start tags of rows, but for the hint of their columns. */
function rowsIn(sheet: string): ReadonlyMap<string, string> {
  return new Map(
    [...sheet.matchAll(/<row r="(\d+)"[^>]*>/g)].map(([tag, row = '']) => [
      row,
      tag.replace(/ spans="[^"]*"/, '').replace('/>', '>'),
    ]),
  );
}

const style = (cell: string) => /\bs="(\d+)"/.exec(cell.split('>')[0] ?? '')?.[1];

/** A formula without what it came to. */
function withoutResult(cell: string): string {
  return /<f[\s>/]/.test(cell) ? withoutValue(cell).replace(/^(<c[^>]*?) t="\w+"/, '$1') : cell;
}

const withoutValue = (cell: string) => cell.replace(/<v>[^<]*<\/v>|<v\s?\/>/, '');

/** The cells of array formulas hold results too. */
function arrayCells(sheet: string): (cell: string) => boolean {
  const ranges = [...sheet.matchAll(/<f t="array"[^>]*? ref="([^"]+)"/g)].flatMap(
    ([, ref = '']) => parseRange(ref) ?? [],
  );
  return (cell) => {
    const place = parseAddress(cell);
    return place !== null && ranges.some((range) => contains(range, place));
  };
}

import { expect, test } from 'vitest';
import { type PlainEntry, workbookParts, zipOf } from '../../../tests/fixtures/returns/zip.ts';
import { book } from '../../../tests/hostile/book.ts';
import { readBook } from './read-book.ts';
import { withFills } from './with-fills.ts';
import { guardZip } from './zip-guard.ts';

const ROWS =
  '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><f>A1*2</f></c></row><row r="2" hidden="1"><c r="A2"><v>2</v></c></row>';
const STYLES = 'xl/styles.xml';
const SHEET = '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">';

test.each([
  ['without styles', []],
  ['with styles that know no fills', [styles('<cellXfs count="1"><xf numFmtId="10"/></cellXfs>')]],
])('a workbook %s gets a fill, and is read with all that it holds', (_, added) => {
  const plain = packageOf(added);
  const filled = withFills(plain, guarded(plain));
  expect(guarded(filled).part(STYLES)?.toString()).toContain('<fill/>');
  expect(readBook(plain, 'a.xlsx')).toMatchObject({
    ok: true,
    value: { sheets: [{ rows: [[1, null], [2]], hiddenRows: [1] }] },
  });
});

test('formats of numbers stay where fills are added', () => {
  const formats = styles('<cellXfs count="1"><xf numFmtId="10"/></cellXfs>');
  const plain = packageOf([formats]);
  expect(
    guarded(withFills(plain, guarded(plain)))
      .part(STYLES)
      ?.toString(),
  ).toContain('numFmtId="10"');
});

test('a workbook that has fills stays the very bytes it was', () => {
  const sound = book({ styles: '<fills count="1"><fill><patternFill/></fill></fills>' });
  expect(withFills(sound, guarded(sound))).toBe(sound);
});

function styles(xml: string): PlainEntry {
  return { name: STYLES, content: Buffer.from(`${SHEET}${xml}</styleSheet>`) };
}

function packageOf(added: readonly PlainEntry[]): Buffer {
  const parts = workbookParts(ROWS);
  return zipOf([...parts.filter(({ name }) => name !== STYLES), ...added]);
}

function guarded(bytes: Buffer) {
  const zip = guardZip(bytes);
  if (!zip.ok) throw new Error(zip.error.code);
  return zip.value;
}

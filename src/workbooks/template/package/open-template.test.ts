import { expect, test } from 'vitest';
import { compoundFile } from '../../../../tests/fixtures/compound-file.ts';
import { zipEntries } from '../../open/zip-entries.ts';
import { compressed, zipArchive } from '../../zip/zip-writer.ts';
import { openTemplate } from './open-template.ts';
import {
  packageBytes,
  partText,
  type TemplatePackage,
  withParts,
  withTexts,
} from './template-package.ts';

const MAIN = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const SHEETS = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

function book(changes: Readonly<Record<string, string | null>> = {}): Uint8Array {
  const parts: Record<string, string | null> = {
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${MAIN}"/></Types>`,
    '_rels/.rels': `<Relationships><Relationship Id="r1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${SHEETS}" xmlns:r="${OFFICE}"><sheets><sheet name="Biểu 1" sheetId="1" r:id="a"/><sheet name="Ẩn" sheetId="2" state="hidden" r:id="b"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships><Relationship Id="b" Type="${OFFICE}/worksheet" Target="/xl/worksheets/sheet2.xml"/><Relationship Id="a" Type="${OFFICE}/worksheet" Target="worksheets/Sheet1.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${SHEETS}"><sheetData/></worksheet>`,
    'xl/worksheets/sheet2.xml': `<worksheet xmlns="${SHEETS}"><sheetData/></worksheet>`,
    ...changes,
  };
  return zipArchive(
    Object.entries(parts).flatMap(([name, text]) =>
      text === null ? [] : [compressed(name, Buffer.from(text, 'utf8'))],
    ),
  );
}

function opened(bytes: Uint8Array): TemplatePackage {
  const pkg = openTemplate(bytes, 'Mẫu.xlsx');
  if (!pkg.ok) throw new Error(pkg.error.message);
  return pkg.value;
}

const reasonOf = (bytes: Uint8Array) => {
  const pkg = openTemplate(bytes, 'Mẫu.xlsx');
  return pkg.ok ? null : pkg.error.details?.reason;
};

test('the sheets are found in the order of their tabs, whatever the capitals of their parts', () => {
  expect(opened(book()).sheets).toEqual([
    { name: 'Biểu 1', kind: 'worksheet', part: 'xl/worksheets/sheet1.xml', visible: true },
    { name: 'Ẩn', kind: 'worksheet', part: 'xl/worksheets/sheet2.xml', visible: false },
  ]);
});

test('a package that nobody changed is the file itself', () => {
  const bytes = book();
  expect(Buffer.from(packageBytes(opened(bytes))).equals(bytes)).toBe(true);
});

test('a changed part leaves the compressed bytes, flags and dates of all others alone', () => {
  const bytes = Buffer.from(book());
  const text = '<worksheet>đổi</worksheet>';
  const pkg = withTexts(opened(bytes), new Map([['xl/worksheets/sheet1.xml', text]]));
  const after = Buffer.from(packageBytes(pkg));
  const [was, is] = [rawParts(bytes), rawParts(after)];
  expect([...is.keys()]).toEqual([...was.keys()]);
  for (const [name, raw] of was) {
    expect(is.get(name)?.equals(raw), name).toBe(name !== 'xl/worksheets/sheet1.xml');
  }
  expect(partText(opened(after), 'xl/worksheets/sheet1.xml')?.text).toBe(text);
});

test('a part can be added and taken out', () => {
  const added = withTexts(opened(book()), new Map([['xl/more.xml', '<a/>']]));
  const again = opened(packageBytes(added));
  expect(partText(again, 'xl/more.xml')?.text).toBe('<a/>');
  const without = withParts(again, new Map([['xl/more.xml', null]]));
  expect(Buffer.from(packageBytes(without)).equals(book())).toBe(true);
});

test('a part that is changed back is not changed', () => {
  const pkg = opened(book());
  const name = 'xl/worksheets/sheet1.xml';
  const there = withTexts(pkg, new Map([[name, '<a/>']]));
  const back = withTexts(there, new Map([[name, partText(pkg, name)?.text ?? '']]));
  expect(back.changed.size).toBe(0);
});

test('a signed workbook is refused with the reason', () => {
  expect(reasonOf(book({ '_xmlsignatures/sig1.xml': '<a/>' }))).toBe('signed');
  const origin =
    '<Relationships><Relationship Id="r2" Type="http://schemas.openxmlformats.org/package/2006/relationships/digital-signature/origin" Target="sign.sigs"/></Relationships>';
  expect(reasonOf(book({ '_rels/.rels': origin }))).toBe('signed');
});

test('an encrypted workbook, an old one and sheets without end are refused with the reason', () => {
  expect(reasonOf(compoundFile('EncryptionInfo', 'EncryptedPackage'))).toBe('password-protected');
  expect(reasonOf(compoundFile('WordDocument'))).toBe('not-a-workbook');
  const huge = `<worksheet xmlns="${SHEETS}"><sheetData>${' '.repeat(25 * 2 ** 20)}</sheetData></worksheet>`;
  expect(reasonOf(book({ 'xl/worksheets/sheet1.xml': huge }))).toBe('too-large');
  const full = `<worksheet xmlns="${SHEETS}"><sheetData>${'<row/>'.repeat(510_000)}</sheetData></worksheet>`;
  expect(reasonOf(book({ 'xl/worksheets/sheet1.xml': full }))).toBe('too-large');
  const deep = `<worksheet xmlns="${SHEETS}">${'<a>'.repeat(2000)}${'</a>'.repeat(2000)}</worksheet>`;
  expect(reasonOf(book({ 'xl/worksheets/sheet1.xml': deep }))).toBe('too-large');
  const binary = { 'xl/workbook.bin': 'x', 'xl/workbook.xml': null };
  expect(reasonOf(book(binary))).toBe('older-format');
});

test('what is no workbook, or a broken one, is refused with the reason', () => {
  expect(reasonOf(Buffer.from('chào'))).toBe('not-a-workbook');
  expect(reasonOf(new Uint8Array())).toBe('not-a-workbook');
  expect(reasonOf(book().subarray(0, 900))).toBe('damaged');
  expect(reasonOf(book({ 'xl/workbook.xml': '<workbook' }))).toBe('damaged');
  expect(reasonOf(book({ 'xl/workbook.xml': '<document xmlns="urn:x"/>' }))).toBe('not-a-workbook');
  const lost = '<Relationships/>';
  expect(reasonOf(book({ 'xl/_rels/workbook.xml.rels': lost }))).toBe('damaged');
});

function rawParts(bytes: Buffer): ReadonlyMap<string, Buffer> {
  const entries = zipEntries(bytes);
  if (!entries.ok) throw new Error('no archive');
  const at = (index: number) => entries.value[index]?.headerStart;
  return new Map(
    entries.value.map(({ name, headerStart }, index) => [
      name,
      bytes.subarray(headerStart, at(index + 1) ?? bytes.length - 400),
    ]),
  );
}

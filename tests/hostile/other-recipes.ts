import { compoundFile } from '../fixtures/compound-file.ts';
import { zipOf } from '../fixtures/returns/zip.ts';
import { book } from './book.ts';
import type { Recipe } from './recipe.ts';

/** Files that are something else than their name says, and text files. */
export const otherRecipes: readonly Recipe[] = [
  {
    what: 'a program',
    fileName: 'a.xlsx',
    ends: ['not-a-workbook'],
    make: () => Buffer.concat([Buffer.from('MZ\x90\0\x03'), Buffer.alloc(5000, 7)]),
  },
  {
    what: 'a PDF',
    fileName: 'a.xlsx',
    ends: ['not-a-workbook'],
    make: () => Buffer.from('%PDF-1.7\n%âãÏÓ\n1 0 obj\n'),
  },
  {
    what: 'a Word document',
    fileName: 'a.xlsx',
    ends: ['not-a-workbook'],
    make: () =>
      zipOf([
        { name: '[Content_Types].xml', content: Buffer.from('<Types/>') },
        { name: 'word/document.xml', content: Buffer.from('<w/>') },
      ]),
  },
  {
    what: 'an old Word document',
    fileName: 'a.xls',
    ends: ['not-a-workbook'],
    make: () => compoundFile('WordDocument'),
  },
  {
    what: 'a web page',
    fileName: 'a.xlsx',
    ends: ['unsupported', 'not-a-workbook'],
    make: () => Buffer.from('<html><script>alert(1)</script><table><tr><td>1</table>'),
  },
  { what: 'an .xlsx called .csv', fileName: 'a.csv', ends: ['read'], make: () => book({}) },
  {
    what: 'a program called .csv',
    fileName: 'a.csv',
    ends: ['not-a-workbook'],
    make: () => Buffer.from('MZ\0\0;1;2\n3;4;5'),
  },
  { what: 'nothing', fileName: 'a.xlsx', ends: ['empty'], make: () => Buffer.alloc(0) },
  { what: 'one byte', fileName: 'a.xls', ends: ['not-a-workbook'], make: () => Buffer.from('P') },
  {
    what: '51 MB of zeros',
    fileName: 'a.xlsx',
    slow: true,
    ends: ['too-large'],
    make: () => Buffer.alloc(51 * 2 ** 20),
  },
  {
    what: 'encrypted by Excel',
    fileName: 'a.xlsx',
    ends: ['password-protected'],
    make: () => compoundFile('EncryptionInfo', 'EncryptedPackage'),
  },
  {
    what: 'a name with steps upwards',
    fileName: '../../../a.xlsx',
    ends: ['read'],
    make: () => book({}),
  },
  { what: 'a name of JavaScript', fileName: '__proto__', ends: ['read'], make: () => book({}) },
  {
    what: '50 MB of cells',
    fileName: 'a.csv',
    slow: true,
    ends: ['too-large'],
    make: () => Buffer.alloc(50e6, '1;'),
  },
  {
    what: '50 MB of ordinary lines',
    fileName: 'a.csv',
    slow: true,
    ends: ['too-large'],
    make: () => Buffer.alloc(50e6, 'Mường Ảng;1200;33\n'),
  },
  {
    what: '50 MB in one line',
    fileName: 'a.csv',
    slow: true,
    ends: ['too-large'],
    make: () => Buffer.alloc(50e6, 'x'),
  },
  {
    what: '50 MB of line ends',
    fileName: 'a.csv',
    slow: true,
    ends: ['too-large'],
    make: () => Buffer.alloc(50e6, '\n'),
  },
  {
    what: '50 MB of quotation marks',
    fileName: 'a.csv',
    slow: true,
    ends: ['too-large'],
    make: () => Buffer.alloc(50e6, '"'),
  },
  {
    what: '50 MB in no encoding',
    fileName: 'a.csv',
    slow: true,
    ends: ['too-large'],
    make: () => Buffer.alloc(50e6, Buffer.from([0xc3, 0x28, 0x3b])),
  },
  {
    what: 'zero bytes',
    fileName: 'a.csv',
    ends: ['not-a-workbook'],
    make: () => Buffer.from('a;b\n\0\0\0;1\n'),
  },
  {
    what: 'words of JavaScript and formulas',
    fileName: 'a.csv',
    ends: ['read'],
    make: () => Buffer.from('__proto__;constructor;toString\n=1+1;@SUM(A1);-2\n'),
  },
  ods(
    'a cell repeated 2^20 × 1024 times',
    ['too-large'],
    `<table:table-row table:number-rows-repeated="1048576"><table:table-cell office:value-type="float" office:value="1" table:number-columns-repeated="1024"><text:p>1</text:p></table:table-cell></table:table-row>`,
  ),
  ods(
    'covered cells repeated four thousand million times',
    ['too-large'],
    `<table:table-row><table:covered-table-cell table:number-columns-repeated="4000000000"/></table:table-row>`,
  ),
  ods(
    'an empty row repeated 2^40 times, then a number',
    ['too-large', 'damaged'],
    `<table:table-row table:number-rows-repeated="1099511627776"><table:table-cell/></table:table-row>${odsCell()}`,
  ),
  ods(
    'empty rows to the end of the sheet, as LibreOffice writes',
    ['read'],
    `${odsCell()}<table:table-row table:number-rows-repeated="1048575"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>`,
  ),
  ods(
    'two million paragraphs in a cell',
    ['too-large'],
    `<table:table-row><table:table-cell office:value-type="string">${'<text:p>x</text:p>'.repeat(2e6)}</table:table-cell></table:table-row>`,
  ),
  ods(
    'a million elements in each other',
    ['too-large'],
    `<table:table-row><table:table-cell office:value-type="string">${'<text:p>'.repeat(1e6)}</table:table-cell></table:table-row>`,
  ),
];

function odsCell(): string {
  return '<table:table-row><table:table-cell office:value-type="float" office:value="5"><text:p>5</text:p></table:table-cell></table:table-row>';
}

function ods(what: string, ends: Recipe['ends'], rows: string): Recipe {
  const make = () =>
    zipOf([
      { name: 'mimetype', content: Buffer.from('application/vnd.oasis.opendocument.spreadsheet') },
      { name: 'styles.xml', content: Buffer.from('<office:document-styles/>') },
      {
        name: 'META-INF/manifest.xml',
        content: Buffer.from(
          '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>',
        ),
      },
      {
        name: 'content.xml',
        content: Buffer.from(
          `<office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x"><office:body><office:spreadsheet><table:table table:name="BC">${rows}</table:table></office:spreadsheet></office:body></office:document-content>`,
        ),
      },
    ]);
  return { what: `.ods: ${what}`, fileName: 'a.ods', ends, make };
}

import { book, bookWith, columnName, many, ONE_ROW, rowsOf } from './book.ts';
import type { Recipe } from './recipe.ts';

const MILLION = 1_000_000;
const LAST_ROW = 1_048_576;

const number = (place: string) => `<c r="${place}"><v>1</v></c>`;
const shared = (place: string) => `<c r="${place}" t="s"><v>0</v></c>`;

/** An .xlsx that says or has too much of something. */
export const sheetRecipes: readonly Recipe[] = [
  one('states 1.048.576 rows by 16.384 columns', ['read'], () =>
    book({ beforeRows: '<dimension ref="A1:XFD1048576"/>' }),
  ),
  slow('a cell in the last row', ['read'], () =>
    book({ rows: `${ONE_ROW}<row r="${LAST_ROW}">${number(`A${LAST_ROW}`)}</row>` }),
  ),
  one('a cell in each corner, XFD1048576 among them', ['read'], () =>
    book({
      rows: `<row r="1">${number('A1')}${number('XFD1')}</row><row r="${LAST_ROW}">${number(`A${LAST_ROW}`)}${number(`XFD${LAST_ROW}`)}</row>`,
    }),
  ),
  slow('a cell at XFD in each of 100.000 rows', ['too-large'], () =>
    book({ rows: many(100_000, (row) => `<row r="${row + 1}">${number(`XFD${row + 1}`)}</row>`) }),
  ),
  one('a cell in row 4.000.000.000', ['too-large', 'damaged'], () =>
    book({ rows: `<row r="4000000000">${number('A4000000000')}</row>` }),
  ),
  one('a cell in column ZZZZZZZ', ['too-large', 'damaged', 'empty', 'read'], () =>
    book({ rows: `<row r="1">${number('ZZZZZZZ1')}</row>` }),
  ),
  slow('1.048.576 rows without a cell', ['read'], () =>
    book({ rows: ONE_ROW + many(LAST_ROW - 1, (row) => `<row r="${row + 2}" ht="15"/>`) }),
  ),
  slow('3.000.000 cells', ['too-large'], () =>
    book({ rows: rowsOf(150_000, 20, (p) => `<c r="${p}"><v>1</v></c>`) }),
  ),
  slow('1.400.000 empty cells with a style', ['empty', 'too-large', 'too-slow'], () =>
    book({ rows: ONE_ROW + rowsOf(70_000, 20, (p) => `<c r="${p}" s="0"/>`) }),
  ),
  one('a million styles', ['too-large'], () =>
    book({
      styles: `<cellXfs>${'<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>'.repeat(MILLION)}</cellXfs>`,
    }),
  ),
  slow('a million number formats', ['too-large'], () =>
    book({
      styles: `<numFmts>${many(MILLION, (i) => `<numFmt numFmtId="${i + 200}" formatCode="0.${i}"/>`)}</numFmts>`,
    }),
  ),
  slow('a million merged cells', ['too-large'], () =>
    book({
      afterRows: `<mergeCells>${many(MILLION, (i) => `<mergeCell ref="A${i + 1}:B${i + 1}"/>`)}</mergeCells>`,
    }),
  ),
  slow('150.000 merged cells over each other', ['read'], () =>
    book({
      afterRows: `<mergeCells>${'<mergeCell ref="A1:XFD1048576"/>'.repeat(150_000)}</mergeCells>`,
    }),
  ),
  slow('a million names', ['too-large'], () =>
    book({
      inWorkbook: `<definedNames>${many(MILLION, (i) => `<definedName name="n${i}">BC!$A$1</definedName>`)}</definedNames>`,
    }),
  ),
  slow('a million rules of validation', ['too-large'], () =>
    book({
      afterRows: `<dataValidations>${many(MILLION, (i) => `<dataValidation sqref="A${i + 1}"/>`)}</dataValidations>`,
    }),
  ),
  slow('a million conditional formats', ['too-large'], () =>
    book({ afterRows: many(MILLION, (i) => `<conditionalFormatting sqref="A${i + 1}"/>`) }),
  ),
  slow('a million hyperlinks', ['too-large'], () =>
    book({
      afterRows: `<hyperlinks>${many(MILLION, (i) => `<hyperlink ref="A${i + 1}" location="B1"/>`)}</hyperlinks>`,
    }),
  ),
  one('a hyperlink on every cell of a sheet', ['too-large'], () =>
    book({ afterRows: '<hyperlinks><hyperlink ref="A1:XFD1048576" location="B1"/></hyperlinks>' }),
  ),
  slow('a million notes', ['too-large'], () =>
    book({
      comments: many(
        MILLION,
        (i) => `<comment ref="A${i + 1}" authorId="0"><text><t>x</t></text></comment>`,
      ),
    }),
  ),
  slow('a million descriptions of columns', ['too-large'], () =>
    book({
      beforeRows: `<cols>${many(MILLION, (i) => `<col min="${i + 1}" max="${i + 1}" width="9"/>`)}</cols>`,
    }),
  ),
  one('one description of four thousand million columns', ['too-large'], () =>
    book({ beforeRows: '<cols><col min="1" max="4000000000" width="9"/></cols>' }),
  ),
  slow('a million sheets', ['too-large'], () =>
    book({ sheets: many(MILLION, (i) => `<sheet name="S${i}" sheetId="${i + 1}" r:id="r1"/>`) }),
  ),
  slow('5.000 times the same sheet of 200 cells', ['too-large'], () =>
    book({
      rows: rowsOf(20, 10, number),
      sheets: many(5000, (i) => `<sheet name="S${i}" sheetId="${i + 1}" r:id="r1"/>`),
    }),
  ),
  slow('a text of 30.000 letters in a million cells', ['too-large', 'too-slow'], () =>
    book({
      rows: rowsOf(50_000, 20, shared),
      sharedStrings: `<si><t>${'à'.repeat(30_000)}</t></si>`,
    }),
  ),
  slow('two million different texts', ['too-large'], () =>
    book({ rows: ONE_ROW, sharedStrings: many(2 * MILLION, (i) => `<si><t>text ${i}</t></si>`) }),
  ),
  slow('a million different texts in a million cells', ['read', 'too-large', 'too-slow'], () =>
    book({
      rows: rowsOf(50_000, 20, (place, i) => `<c r="${place}" t="s"><v>${i}</v></c>`),
      sharedStrings: many(MILLION, (i) => `<si><t>t ${i}</t></si>`),
    }),
  ),
  slow('one text of 60 MB', ['too-large'], () =>
    book({
      rows: `<row r="1">${shared('A1')}</row>`,
      sharedStrings: `<si><t>${'x'.repeat(60e6)}</t></si>`,
    }),
  ),
  slow('a text of a million runs', ['too-large'], () =>
    book({
      rows: `<row r="1">${shared('A1')}</row>`,
      sharedStrings: `<si>${'<r><rPr><b/></rPr><t>x</t></r>'.repeat(MILLION)}</si>`,
    }),
  ),
  slow('a shared formula of 8.000 letters in 900.000 cells', ['too-large', 'too-slow'], () =>
    book({
      rows: rowsOf(45_000, 20, (place, i) =>
        i === 0
          ? `<c r="A1"><f t="shared" ref="A1:T45000" si="0">${'A2+'.repeat(2600)}1</f><v>1</v></c>`
          : `<c r="${place}"><f t="shared" si="0"/><v>1</v></c>`,
      ),
    }),
  ),
  slow('100.000 array formulas over 200.000 cells', ['read', 'too-slow', 'too-large'], () =>
    book({
      rows: rowsOf(10_000, 20, (place, i) =>
        i % 2 === 0
          ? `<c r="${place}"><f t="array" ref="${place}:${place}">1</f><v>1</v></c>`
          : number(place),
      ),
    }),
  ),
  slow('50.000 formulas, each of the next, the last of the first', ['read'], () =>
    book({
      rows: many(
        50_000,
        (row) =>
          `<row r="${row + 1}"><c r="A${row + 1}"><f>A${((row + 1) % 50_000) + 1}+1</f><v>1</v></c></row>`,
      ),
    }),
  ),
  one('2.000 merged cells of 50.000 cells over each other', ['read'], () =>
    book({
      afterRows: `<mergeCells>${'<mergeCell ref="A1:T2500"/>'.repeat(2000)}</mergeCells>`,
    }),
  ),
  one('an array formula over a whole sheet', ['too-large'], () =>
    book({
      rows: '<row r="1"><c r="A1"><f t="array" ref="A1:XFD1048576">1</f><v>1</v></c></row>',
    }),
  ),
  one('a formula of itself', ['read'], () =>
    book({ rows: '<row r="1"><c r="A1"><f>A1</f><v>1</v></c></row>' }),
  ),
  one('a formula of 100.000 brackets', ['read', 'damaged', 'too-large'], () =>
    book({
      rows: `<row r="1"><c r="A1"><f>${'('.repeat(100_000)}1${')'.repeat(100_000)}</f><v>1</v></c></row>`,
    }),
  ),
  one('a formula of another file on the network', ['read'], () =>
    book({
      rows: `<row r="1"><c r="A1"><f>'\\\\1.2.3.4\\x\\[a.xlsx]S'!A1+WEBSERVICE("http://1.2.3.4")</f><v>7</v></c></row>`,
    }),
  ),
  one('names of JavaScript as a sheet, a name and texts', ['read'], () =>
    book({
      sheets: '<sheet name="__proto__" sheetId="1" r:id="r1"/>',
      inWorkbook:
        '<definedNames><definedName name="__proto__">constructor!$A$1</definedName><definedName name="constructor">1</definedName></definedNames>',
      rows: `<row r="1"><c r="A1" t="inlineStr"><is><t>__proto__</t></is></c><c r="B1" t="inlineStr"><is><t>constructor</t></is></c></row>${ONE_ROW.replaceAll('1"', '2"')}`,
    }),
  ),
  one('a sheet called ../../x', ['read'], () =>
    book({ sheets: '<sheet name="../../x" sheetId="1" r:id="r1"/>' }),
  ),
  one('parts called ../../x and __proto__', ['read'], () =>
    bookWith(
      ['../../x.xml', '__proto__', 'constructor', 'xl/__proto__'].map((name) => ({
        name,
        content: Buffer.from('<x/>'),
      })),
    ),
  ),
  slow('a part of nothing but the letter «<»', ['too-large'], () =>
    bookWith([{ name: 'xl/a.xml', content: Buffer.alloc(20e6, '<') }]),
  ),
  slow('columns beyond the last, named', ['read', 'too-large', 'damaged'], () =>
    book({
      rows: `<row r="1">${number('A1')}${many(20_000, (i) => number(`${columnName(i)}1`))}</row>`,
    }),
  ),
];

function one(what: string, ends: Recipe['ends'], make: () => Buffer): Recipe {
  return { what, fileName: 'a.xlsx', ends, make };
}

function slow(what: string, ends: Recipe['ends'], make: () => Buffer): Recipe {
  return { ...one(what, ends, make), slow: true };
}

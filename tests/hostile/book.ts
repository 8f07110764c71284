import { type PlainEntry, zipOf } from '../fixtures/returns/zip.ts';

/** What differs from a small sound workbook: each is the XML of its place. */
export type BookXml = {
  readonly rows?: string;
  readonly beforeRows?: string;
  readonly afterRows?: string;
  readonly sharedStrings?: string;
  readonly styles?: string;
  readonly inWorkbook?: string;
  readonly sheets?: string;
  readonly comments?: string;
};

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const RELS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const TYPES = 'http://schemas.openxmlformats.org/package/2006/content-types';
const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

export const ONE_ROW =
  '<row r="1"><c r="A1" t="inlineStr"><is><t>Đơn vị</t></is></c><c r="B1"><v>12</v></c></row>';

export function bookParts(xml: BookXml): PlainEntry[] {
  const part = (name: string, content: string): PlainEntry => ({
    name,
    content: Buffer.from(HEAD + content),
  });
  const sheet = `<worksheet xmlns="${MAIN}" xmlns:r="${REL}">${xml.beforeRows ?? ''}<sheetData>${xml.rows ?? ONE_ROW}</sheetData>${xml.afterRows ?? ''}</worksheet>`;
  const link = (id: number, kind: string, target: string) =>
    `<Relationship Id="r${id}" Type="${REL}/${kind}" Target="${target}"/>`;
  const sheets = xml.sheets ?? '<sheet name="BC" sheetId="1" r:id="r1"/>';
  return [
    part('[Content_Types].xml', contentTypes()),
    part(
      '_rels/.rels',
      `<Relationships xmlns="${RELS}">${link(1, 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    ),
    part(
      'xl/workbook.xml',
      `<workbook xmlns="${MAIN}" xmlns:r="${REL}"><sheets>${sheets}</sheets>${xml.inWorkbook ?? ''}</workbook>`,
    ),
    part(
      'xl/_rels/workbook.xml.rels',
      `<Relationships xmlns="${RELS}">${link(1, 'worksheet', 'worksheets/sheet1.xml')}${link(2, 'styles', 'styles.xml')}${link(3, 'sharedStrings', 'sharedStrings.xml')}</Relationships>`,
    ),
    part(
      'xl/worksheets/_rels/sheet1.xml.rels',
      `<Relationships xmlns="${RELS}">${link(1, 'comments', '../comments1.xml')}</Relationships>`,
    ),
    part('xl/worksheets/sheet1.xml', sheet),
    part(
      'xl/styles.xml',
      `<styleSheet xmlns="${MAIN}">${xml.styles ?? '<cellXfs count="1"><xf/></cellXfs>'}</styleSheet>`,
    ),
    part(
      'xl/sharedStrings.xml',
      `<sst xmlns="${MAIN}">${xml.sharedStrings ?? '<si><t>a</t></si>'}</sst>`,
    ),
    part(
      'xl/comments1.xml',
      `<comments xmlns="${MAIN}"><authors><author>a</author></authors><commentList>${xml.comments ?? ''}</commentList></comments>`,
    ),
  ];
}

export function book(xml: BookXml): Buffer {
  return zipOf(bookParts(xml));
}

/** A package of which some parts are replaced by their names, or added. */
export function bookWith(parts: readonly PlainEntry[]): Buffer {
  const names = new Set(parts.map(({ name }) => name));
  return zipOf([...bookParts({}).filter(({ name }) => !names.has(name)), ...parts]);
}

/** So many relationships, none to a part that is there. */
export function relationships(count: number): string {
  const links = many(
    count,
    (i) => `<Relationship Id="q${i}" Type="${REL}/image" Target="../media/${i}.png"/>`,
  );
  return `<Relationships xmlns="${RELS}">${links}</Relationships>`;
}

/** `text` for 0, 1, 2, … */
export function many(count: number, text: (index: number) => string): string {
  const pieces: string[] = [];
  for (let index = 0; index < count; index += 1) pieces.push(text(index));
  return pieces.join('');
}

/** `columns` cells in each of `rows` rows. */
export function rowsOf(
  rows: number,
  columns: number,
  cell: (place: string, index: number) => string,
): string {
  const letters = Array.from({ length: columns }, (_, column) => columnName(column));
  return many(rows, (row) => {
    const cells = letters.map((letter, column) =>
      cell(`${letter}${row + 1}`, row * columns + column),
    );
    return `<row r="${row + 1}">${cells.join('')}</row>`;
  });
}

export function columnName(column: number): string {
  let name = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

function contentTypes(): string {
  const override = (part: string, type: string) =>
    `<Override PartName="/xl/${part}.xml" ContentType="${SHEET_TYPE}.${type}+xml"/>`;
  return `<Types xmlns="${TYPES}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${override('workbook', 'sheet.main')}${override('worksheets/sheet1', 'worksheet')}${override('styles', 'styles')}${override('sharedStrings', 'sharedStrings')}${override('comments1', 'comments')}</Types>`;
}

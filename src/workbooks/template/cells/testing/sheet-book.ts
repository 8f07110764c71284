import { compressed, zipArchive } from '../../../zip/zip-writer.ts';
import { openTemplate } from '../../package/open-template.ts';
import { partText, type TemplatePackage } from '../../package/template-package.ts';

const MAIN = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const SHEETS = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

export type SheetBook = {
  /** Of the sheet «Biểu», between `<sheetData>` and its end. */
  readonly sheetData: string;
  /** What stands before and after it. */
  readonly before?: string;
  readonly after?: string;
  readonly styles?: string;
  /** Behind the list of sheets. */
  readonly workbook?: string;
  /** Further sheets by name. */
  readonly more?: Readonly<Record<string, string>>;
  readonly parts?: Readonly<Record<string, string>>;
  readonly relations?: string;
};

/** A small workbook, written out by hand. */
export function sheetBook(book: SheetBook): TemplatePackage {
  const { sheetData, before = '', after = '', styles = '', workbook = '', more = {} } = book;
  const names = ['Biểu', ...Object.keys(more)];
  const sheet = (data: string, around: readonly [string, string] = ['', '']) =>
    `<worksheet xmlns="${SHEETS}">${around[0]}<sheetData>${data}</sheetData>${around[1]}</worksheet>`;
  const list = names.map(
    (name, index) => `<sheet name="${name}" sheetId="${index + 1}" r:id="s${index + 1}"/>`,
  );
  const targets = names.map(
    (_, index) =>
      `<Relationship Id="s${index + 1}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`,
  );
  const parts: Record<string, string> = {
    '[Content_Types].xml': `<Types><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${MAIN}"/><Override PartName="/xl/calcChain.xml" ContentType="chain"/></Types>`,
    '_rels/.rels': `<Relationships><Relationship Id="r1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${SHEETS}" xmlns:r="${OFFICE}"><sheets>${list.join('')}</sheets>${workbook}</workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${targets.join('')}<Relationship Id="st" Type="${OFFICE}/styles" Target="styles.xml"/>${book.relations ?? ''}</Relationships>`,
    'xl/styles.xml': `<styleSheet xmlns="${SHEETS}">${styles}</styleSheet>`,
    'xl/worksheets/sheet1.xml': sheet(sheetData, [before, after]),
    ...book.parts,
  };
  Object.values(more).forEach((data, index) => {
    parts[`xl/worksheets/sheet${index + 2}.xml`] = sheet(data);
  });
  const bytes = zipArchive(
    Object.entries(parts).map(([name, text]) => compressed(name, Buffer.from(text, 'utf8'))),
  );
  const pkg = openTemplate(bytes, 'Mẫu.xlsx');
  if (!pkg.ok) throw new Error(pkg.error.message);
  return pkg.value;
}

/** What stands between `<sheetData>` and its end in a sheet, counted from 1. */
export function sheetText(pkg: TemplatePackage, sheet = 1): string {
  const text = partText(pkg, `xl/worksheets/sheet${sheet}.xml`)?.text ?? '';
  return /<sheetData>(.*)<\/sheetData>/s.exec(text)?.[1] ?? '';
}

import { Document, type ISectionOptions, Packer } from 'docx';
import type { DocumentBlock, OfficialDocument } from '../../domain/report/document.ts';
import type { ReportTable } from '../../domain/report/table.ts';
import { withProperties } from './document-properties.ts';
import { stylesXml } from './styles-xml.ts';
import { tableSize } from './table-size.ts';
import { documentSections } from './word-document.ts';
import { reportSections } from './word-report.ts';

export type DocxOptions = {
  /** The organization, as author and company in the file's properties. */
  readonly company: string;
  /** When the file was made: the same content at the same time gives the same bytes. */
  readonly at: Date;
};

/** A table report as a Word file, a section for each of its tables. */
export async function tableToDocx(table: ReportTable, options: DocxOptions): Promise<Uint8Array> {
  return packed(table.title.join(' '), reportSections(table), sizesOf([table]), options);
}

/** An official paper with its annexes as a Word file. */
export async function documentToDocx(
  document: OfficialDocument,
  options: DocxOptions,
): Promise<Uint8Array> {
  const inside = document.body.flatMap(tableIn).map(uprightSize);
  return packed(
    document.title,
    documentSections(document),
    [...inside, ...sizesOf(document.annexes)],
    options,
  );
}

async function packed(
  title: string,
  sections: readonly ISectionOptions[],
  sizes: readonly number[],
  options: DocxOptions,
): Promise<Uint8Array> {
  const file = new Document({
    title,
    creator: options.company,
    externalStyles: stylesXml([...new Set(sizes)].toSorted((a, b) => b - a)),
    sections,
  });
  return withProperties(await Packer.toBuffer(file), { title, ...options });
}

function tableIn(block: DocumentBlock): readonly ReportTable[] {
  return block.type === 'table' ? [block.table] : [];
}

function uprightSize({ columns }: ReportTable): number {
  return tableSize(columns, 'portrait').letters;
}

function sizesOf(tables: readonly ReportTable[]): readonly number[] {
  return tables
    .flatMap((table) => [table, ...(table.further ?? [])])
    .map(({ columns, paper }) => tableSize(columns, paper.orientation).letters);
}

import { changePart } from '../report/package-parts.ts';
import { plainText } from './plain-text.ts';

type Properties = { readonly title: string; readonly company: string; readonly at: Date };

const PROGRAM = 'Chỉ Tiêu';

/**
 * The file's own properties in place of the library's, which tell the time of the clock: title, author,
 * language, program, and when it was made.
 */
export function withProperties(file: Uint8Array, { title, company, at }: Properties): Uint8Array {
  const time = at.toISOString();
  const core = [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    `<dc:title>${escaped(title)}</dc:title><dc:creator>${escaped(company)}</dc:creator><dc:language>vi-VN</dc:language>`,
    `<cp:lastModifiedBy>${escaped(company)}</cp:lastModifiedBy>`,
    `<dcterms:created xsi:type="dcterms:W3CDTF">${time}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${time}</dcterms:modified>`,
    '</cp:coreProperties>',
  ].join('');
  const app = [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">',
    `<Application>${PROGRAM}</Application><Company>${escaped(company)}</Company>`,
    '</Properties>',
  ].join('');
  return changePart(
    changePart(file, 'docProps/core.xml', () => core),
    'docProps/app.xml',
    () => app,
  );
}

function escaped(text: string): string {
  return plainText(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
